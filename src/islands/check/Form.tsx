/** The facts: every question on one page, in any order. */
import { useState } from 'preact/hooks';
import type { Rules } from '../../classifier/index.ts';
import { weakest } from '../../list/index.ts';
import { countBands } from './bands.ts';
import {
  type Answer,
  type Entries,
  editionOf,
  GROUND_FACTS,
  GROUND_KEYS,
  QUESTIONS,
  type Question,
  withEdition,
  withScenario,
  withSector,
} from './entries.ts';
import { FieldsQuestion } from './FieldsQuestion.tsx';
import { EvidenceMark, Text } from './Marks.tsx';
import { CountQuestion, type Remark, SelectQuestion, YesNo } from './Questions.tsx';
import { groundClause, type Speech } from './speech.ts';

interface Props {
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  readonly remarkOf: (question: Question) => Remark;
  /** `typed`: part of typing, so not a step of its own for "back". */
  readonly onChange: (next: Entries, typed?: boolean) => void;
}

export function Form({ speech, rules, entries, remarkOf, onChange }: Props) {
  const { t, data } = speech;
  const edition = editionOf(rules, entries.edition);
  // Only a sector chosen as such narrows the scenarios. One that follows from the scenario must not: going through the
  // list with the arrow keys would shut the other sectors out at the first press.
  const [narrowedTo, setNarrowedTo] = useState<string | null>(null);
  const yesNo = (question: 'zone' | 'ciio' | 'other' | 'important') => ({
    speech,
    question,
    remark: remarkOf(question),
    value: entries[question],
    onChange: (value: Answer) => onChange({ ...entries, [question]: value }),
  });
  if (!edition) return null;
  return (
    <form class="check-form" onSubmit={(event) => event.preventDefault()} aria-label={t('check.form.heading')}>
      <section class="check-section">
        <h2>{t('check.form.about')}</h2>
        <SelectQuestion
          speech={speech}
          question="edition"
          remark={remarkOf('edition')}
          help={t('check.question.edition.help')}
          mark={<EvidenceMark speech={speech} level={edition.evidence} />}
          value={entries.edition}
          choices={rules.editions.map(({ id }) => ({ value: id, label: data.editions[id]?.name.text ?? id }))}
          onChange={(value) => value !== null && onChange(withEdition(entries, value, rules))}
        />
        <YesNo
          {...yesNo('zone')}
          help={
            <>
              {t('check.question.zone.scope', { reach: data.editions[edition.id]?.reach ?? '' })}{' '}
              {t('check.question.zone.help')}
            </>
          }
        />
        <YesNo {...yesNo('ciio')} help={t('check.question.ciio.help')} />
      </section>

      <section class="check-section">
        <h2>{t('check.form.data')}</h2>
        <SectorQuestion
          speech={speech}
          rules={rules}
          entries={entries}
          remarkOf={remarkOf}
          onChange={(next) => {
            setNarrowedTo(next.sector);
            onChange(next);
          }}
        />
        <ScenarioQuestion
          speech={speech}
          rules={rules}
          entries={entries}
          remarkOf={remarkOf}
          narrowed={entries.sector !== null && entries.sector === narrowedTo}
          onChange={onChange}
        />
        <FieldsQuestion
          key={`${entries.edition} ${entries.scenario}`}
          speech={speech}
          edition={edition}
          entries={entries}
          remark={remarkOf('fields')}
          onChange={(fields) => onChange({ ...entries, fields })}
        />
        <YesNo {...yesNo('other')} help={t('check.question.other.help')} />
        <YesNo {...yesNo('important')} help={t('check.question.important.help')} />
      </section>

      <section class="check-section">
        <h2>{t('check.form.people')}</h2>
        {(['personal', 'sensitive'] as const).map((question) => {
          const { bands, levels } = countBands(entries, question, rules);
          return (
            <CountQuestion
              key={question}
              speech={speech}
              question={question}
              remark={remarkOf(question)}
              help={t(`check.question.${question}.help`)}
              value={entries[question]}
              bands={bands}
              bandsMark={levels.length > 0 && <EvidenceMark speech={speech} level={weakest(...levels)} />}
              onChange={(value, typed) => onChange({ ...entries, [question]: value }, typed)}
            />
          );
        })}
      </section>

      <section class="check-section">
        <h2>{t('check.form.grounds')}</h2>
        <p class="check-help">{t('check.form.groundsHelp')}</p>
        {GROUND_KEYS.map((key) => {
          const fact = GROUND_FACTS[key];
          return (
            <YesNo
              key={key}
              speech={speech}
              question={`g.${key}`}
              remark={remarkOf(`g.${key}`)}
              help={
                <>
                  <Text speech={speech} of={data.conditions[key]} />{' '}
                  <span class="check-clause">{groundClause(speech, rules, fact)}</span>{' '}
                  <EvidenceMark speech={speech} level={rules.national.exemptions[fact].evidence} />
                </>
              }
              value={entries.grounds[key]}
              onChange={(value) => onChange({ ...entries, grounds: { ...entries.grounds, [key]: value } })}
            />
          );
        })}
      </section>
    </form>
  );
}

function SectorQuestion({ speech, rules, entries, remarkOf, onChange }: Props) {
  const { t, data } = speech;
  const edition = editionOf(rules, entries.edition);
  const sector = entries.sector === null ? undefined : data.sectors[entries.sector];
  const unloaded = entries.sector !== null && edition?.unloadedSectors.includes(entries.sector);
  const hasPage =
    entries.sector !== null && editionOf(rules, data.currentEdition)?.unloadedSectors.includes(entries.sector);
  const elsewhere = rules.sectors.filter(
    (id) => id === entries.sector && !edition?.sectors.includes(id) && !edition?.unloadedSectors.includes(id),
  );
  const label = (id: string) => {
    const known = data.sectors[id];
    return known ? t('check.withEvidence', { name: known.name.text, level: t(`evidence.${known.evidence}.name`) }) : id;
  };
  return (
    <SelectQuestion
      speech={speech}
      question="sector"
      remark={remarkOf('sector')}
      value={entries.sector}
      unsure={t('check.question.sector.unsure')}
      choices={[
        ...(edition?.sectors ?? []).map((id) => ({ value: id, label: label(id) })),
        ...(edition?.unloadedSectors ?? []).map((id) => ({
          value: id,
          label: t('check.question.sector.unloaded', { name: data.sectors[id]?.name.text ?? id }),
        })),
        ...elsewhere.map((id) => ({
          value: id,
          label: t('check.question.sector.elsewhere', { name: data.sectors[id]?.name.text ?? id }),
        })),
        { value: 'other', label: t('check.question.sector.other') },
      ]}
      mark={sector && <EvidenceMark speech={speech} level={sector.evidence} />}
      onChange={(value) => onChange(withSector(entries, value, rules))}
    >
      {unloaded && (
        <p class="notice">
          {t('check.question.sector.unloadedNote')}{' '}
          {hasPage && <a href={`${data.addresses.list}${entries.sector}/`}>{t('stub.more')}</a>}
        </p>
      )}
    </SelectQuestion>
  );
}

function ScenarioQuestion({ speech, rules, entries, remarkOf, narrowed, onChange }: Props & { narrowed: boolean }) {
  const { t, data } = speech;
  const edition = editionOf(rules, entries.edition);
  const chosen = edition?.scenarios.find(({ id }) => id === entries.scenario);
  const scenarios = (edition?.scenarios ?? []).filter(
    (scenario) => scenario.id === entries.scenario || !narrowed || scenario.sector === entries.sector,
  );
  return (
    <SelectQuestion
      speech={speech}
      question="scenario"
      remark={remarkOf('scenario')}
      help={t('check.question.scenario.help')}
      value={entries.scenario}
      unsure={t('check.question.scenario.unsure')}
      choices={[
        ...scenarios.map((scenario) => ({
          value: scenario.id,
          label: t('check.withEvidence', {
            name: data.scenarios[scenario.id]?.text ?? scenario.id,
            level: t(`evidence.${scenario.evidence}.name`),
          }),
          ...(!narrowed && { group: data.sectors[scenario.sector]?.name.text ?? scenario.sector }),
        })),
        { value: 'not-listed', label: t('check.question.scenario.notListed') },
      ]}
      mark={
        chosen && (
          <>
            <EvidenceMark speech={speech} level={chosen.evidence} />{' '}
            <a class="check-more" href={`${data.addresses.list}${chosen.sector}/${chosen.id}/`}>
              {t('check.question.scenario.page')}
            </a>
          </>
        )
      }
      onChange={(value) => onChange(withScenario(entries, value, rules))}
    />
  );
}

/** How many of the questions are answered, the edition aside. */
export function answered(entries: Entries): { readonly count: number; readonly total: number } {
  const { edition: _, growth: __, issued: ___, grounds, ...rest } = entries;
  const values = [...Object.values(rest), ...Object.values(grounds)];
  return { count: values.filter((value) => value !== null && value !== '').length, total: QUESTIONS.length - 1 };
}
