/** Which listed fields are sent: a filterable list of boxes by category, "none of these", or "not sure which". */
import { useState } from 'preact/hooks';
import type { RuleEdition, RuleField } from '../../classifier/index.ts';
import { CATEGORIES } from '../../list/index.ts';
import { type Entries, fieldsOffered } from './entries.ts';
import { CategoryMark, EvidenceMark, Term } from './Marks.tsx';
import { QuestionGroup, type Remark } from './Questions.tsx';
import type { Speech } from './speech.ts';

interface Props {
  readonly speech: Speech;
  readonly edition: RuleEdition;
  readonly entries: Entries;
  readonly remark: Remark;
  readonly onChange: (fields: Entries['fields']) => void;
}

/** From this many fields on a filter saves more than it costs. */
const FILTER_FROM = 8;

export function FieldsQuestion({ speech, edition, entries, remark, onChange }: Props) {
  const { t } = speech;
  const [filter, setFilter] = useState('');
  const offered = fieldsOffered(edition, entries.sector, entries.scenario);
  const chosen = entries.fields ?? [];
  const strangers = edition.fields.filter(
    (field) => chosen.includes(field.id) && !offered.some(({ id }) => id === field.id),
  );
  const shown = offered.filter((field) => matches(speech, field, filter));
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((other) => other !== id);
    // Taking the last one out leaves it open which are sent; "none of them" is said by its own box.
    onChange(next.length === 0 ? null : next);
  };
  const box = (field: RuleField) => (
    <FieldBox
      key={field.id}
      speech={speech}
      field={field}
      foreign={field.scenario !== entries.scenario}
      checked={chosen.includes(field.id)}
      onToggle={(on) => toggle(field.id, on)}
    />
  );
  const state = entries.fields === null ? 'unsure' : chosen.length === 0 ? 'none' : 'some';
  const help =
    offered.length > 0 && entries.scenario === null
      ? t('check.question.fields.sectorOnly')
      : offered.length === 0
        ? t(entries.scenario === null ? 'check.question.fields.choose' : 'check.question.fields.empty')
        : t('check.question.fields.help');
  return (
    <QuestionGroup
      speech={speech}
      question="fields"
      remark={remark}
      help={entries.scenario === 'not-listed' ? t('check.question.fields.notListed') : help}
    >
      <div class="check-options">
        {(['unsure', 'none'] as const).map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="q-fields"
              value={option}
              checked={state === option}
              onChange={() => onChange(option === 'none' ? [] : null)}
            />
            <span>{t(`check.question.fields.${option}`)}</span>
          </label>
        ))}
        {(offered.length > 0 || state === 'some') && (
          <label class={state === 'some' ? undefined : 'check-options__idle'}>
            <input type="radio" name="q-fields" value="some" checked={state === 'some'} disabled={state !== 'some'} />
            <span>
              {state === 'some'
                ? t('check.question.fields.someChosen', { count: chosen.length })
                : t('check.question.fields.some')}
            </span>
          </label>
        )}
      </div>
      {offered.length >= FILTER_FROM && (
        <div class="check-filter">
          <label for="q-fields-filter">{t('check.question.fields.filter')}</label>
          <input
            id="q-fields-filter"
            type="search"
            autocomplete="off"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
          <p class="quiet" aria-live="polite">
            {shown.length === 0
              ? t('check.question.fields.noMatch', { text: filter })
              : t('check.question.fields.shown', { shown: shown.length, total: offered.length })}
          </p>
        </div>
      )}
      {strangers.length > 0 && (
        <div class="check-fields">
          <p class="check-fields__group">{t('check.question.fields.elsewhere')}</p>
          <ul class="check-boxes">{strangers.map(box)}</ul>
        </div>
      )}
      {CATEGORIES.map((category) => {
        const group = shown.filter((field) => field.category === category);
        return (
          group.length > 0 && (
            <div class="check-fields" key={category}>
              <p class="check-fields__group">
                <CategoryMark speech={speech} category={category} />
              </p>
              <ul class="check-boxes">{group.map(box)}</ul>
            </div>
          )
        );
      })}
    </QuestionGroup>
  );
}

interface BoxProps {
  readonly speech: Speech;
  readonly field: RuleField;
  /** From another scenario of the sector. */
  readonly foreign: boolean;
  readonly checked: boolean;
  readonly onToggle: (on: boolean) => void;
}

function FieldBox({ speech, field, foreign, checked, onToggle }: BoxProps) {
  const name = speech.fields[field.id];
  return (
    <li>
      <label class="check-box">
        <input type="checkbox" checked={checked} onChange={(event) => onToggle(event.currentTarget.checked)} />
        <span class="check-box__name">
          {name ? <Term speech={speech} name={name} /> : field.id}
          {field.reach === 'sector' && foreign && (
            <span class="quiet"> · {speech.t('check.question.fields.reach')}</span>
          )}
        </span>
        <EvidenceMark speech={speech} level={field.evidence} />
      </label>
    </li>
  );
}

/** Whether a field's name, in either language, or its id contains what was typed. */
function matches(speech: Speech, field: RuleField, filter: string): boolean {
  const wanted = filter.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return true;
  const name = speech.fields[field.id];
  return [name?.text, name?.zh, field.id, field.id.replaceAll('-', ' ')].some((text) =>
    text?.normalize('NFKC').toLowerCase().includes(wanted),
  );
}
