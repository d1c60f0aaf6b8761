/** The single questions of the form: yes or no, a choice, a head-count. Every one has "not sure". */
import type { ComponentChildren } from 'preact';
import type { Count } from '../../classifier/index.ts';
import type { Answer, Question } from './entries.ts';
import { countText } from './fragment.ts';
import { countWords, type Speech } from './speech.ts';

/** What stands at a question besides itself: what is wrong with its answer, what of the link was left out. */
export interface Remark {
  readonly error: string | null;
  readonly ignored: readonly string[];
}

export const questionId = (question: Question) => `q-${question.replace('.', '-')}`;

function describedBy(question: Question, remark: Remark, hasHelp: boolean): string | undefined {
  const id = questionId(question);
  const ids = [
    hasHelp ? `${id}-help` : '',
    remark.error === null ? '' : `${id}-error`,
    remark.ignored.length === 0 ? '' : `${id}-ignored`,
  ].filter((part) => part !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

function Remarks({ speech: { t }, question, remark }: { speech: Speech; question: Question; remark: Remark }) {
  const id = questionId(question);
  return (
    <>
      {remark.error !== null && (
        <p class="check-error" id={`${id}-error`}>
          {remark.error}
        </p>
      )}
      {remark.ignored.length > 0 && (
        <p class="check-ignored" id={`${id}-ignored`}>
          {remark.ignored.map((value) => t('check.ignored.atField', { value })).join(' ')}
        </p>
      )}
    </>
  );
}

interface FrameProps {
  readonly speech: Speech;
  readonly question: Question;
  readonly remark: Remark;
  readonly help?: ComponentChildren;
  readonly mark?: ComponentChildren;
  /** The children say themselves what is wrong, where it is. */
  readonly ownRemarks?: boolean;
  readonly children: ComponentChildren;
}

/** A question with several controls. */
export function QuestionGroup({ speech, question, remark, help, mark, ownRemarks, children }: FrameProps) {
  const id = questionId(question);
  return (
    <fieldset
      class="check-question"
      id={id}
      aria-describedby={describedBy(question, remark, help !== undefined)}
      data-invalid={remark.error !== null ? '' : undefined}
    >
      <legend>{speech.t(`check.question.${question}.label`)}</legend>
      {mark}
      {help !== undefined && (
        <div class="check-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {children}
      {!ownRemarks && <Remarks speech={speech} question={question} remark={remark} />}
    </fieldset>
  );
}

interface YesNoProps extends Omit<FrameProps, 'children'> {
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
}

export function YesNo({ value, onChange, ...frame }: YesNoProps) {
  const { speech, question, remark } = frame;
  const options = [
    [true, 'yes'],
    [false, 'no'],
    [null, 'unsure'],
  ] as const;
  return (
    <QuestionGroup {...frame}>
      <div class="check-options">
        {options.map(([answer, key]) => (
          <label key={key}>
            <input
              type="radio"
              name={questionId(question)}
              value={key}
              checked={value === answer}
              aria-invalid={remark.error !== null && value === answer ? 'true' : undefined}
              onChange={() => onChange(answer)}
            />
            <span>{speech.t(`check.answer.${key}`)}</span>
          </label>
        ))}
      </div>
    </QuestionGroup>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

interface SelectProps extends Omit<FrameProps, 'children'> {
  readonly value: string | null;
  readonly choices: readonly Choice[];
  /** The words for "not sure"; without them one of the choices is always chosen. */
  readonly unsure?: string;
  readonly onChange: (value: string | null) => void;
  readonly children?: ComponentChildren;
}

/** A question with one list of choices. */
export function SelectQuestion({ value, choices, unsure, onChange, help, mark, children, ...frame }: SelectProps) {
  const { speech, question, remark } = frame;
  const id = questionId(question);
  const groups = [...new Set(choices.map((choice) => choice.group))];
  const options = (group: string | undefined) =>
    choices
      .filter((choice) => choice.group === group)
      .map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ));
  return (
    <div class="check-question" id={id} data-invalid={remark.error !== null ? '' : undefined}>
      <label class="check-label" for={`${id}-select`}>
        {speech.t(`check.question.${question}.label`)}
      </label>
      {help !== undefined && (
        <div class="check-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      <select
        id={`${id}-select`}
        value={value ?? ''}
        aria-describedby={describedBy(question, remark, help !== undefined)}
        aria-invalid={remark.error !== null ? 'true' : undefined}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        {unsure !== undefined && (
          <option value="" selected={value === null}>
            {unsure}
          </option>
        )}
        {groups.map((group) =>
          group === undefined ? (
            options(group)
          ) : (
            <optgroup key={group} label={group}>
              {options(group)}
            </optgroup>
          ),
        )}
      </select>
      {mark}
      {children}
      <Remarks speech={speech} question={question} remark={remark} />
    </div>
  );
}

interface CountProps extends Omit<FrameProps, 'children'> {
  readonly value: string;
  readonly bands: readonly Count[];
  /** How the edges of the bands are known. */
  readonly bandsMark: ComponentChildren;
  readonly onChange: (value: string, typed: boolean) => void;
}

const sameCount = (a: Count | null, b: Count) => JSON.stringify(a) === JSON.stringify(b);

/** A number or a range as text, or one of the bands between the thresholds in play. */
export function CountQuestion({ value, bands, bandsMark, onChange, ...frame }: CountProps) {
  const { speech, question, remark } = frame;
  const { t } = speech;
  const id = questionId(question);
  const reading = speech.readCount(value);
  const count = reading.ok ? reading.count : null;
  const chosen = bands.findIndex((band) => sameCount(count, band));
  const own = value.trim() !== '' && chosen < 0;
  const selected = chosen >= 0 ? String(chosen) : own ? 'own' : '';
  return (
    <QuestionGroup {...frame} ownRemarks>
      <div class="check-count">
        <div>
          <label for={`${id}-text`}>{t('check.count.input')}</label>
          <input
            id={`${id}-text`}
            type="text"
            inputMode="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={80}
            placeholder={t('check.count.placeholder')}
            value={value}
            aria-invalid={remark.error !== null ? 'true' : undefined}
            aria-describedby={remark.error !== null ? `${id}-error` : `${id}-reading`}
            onInput={(event) => onChange(event.currentTarget.value, true)}
          />
          <Remarks speech={speech} question={question} remark={remark} />
          <p class="check-reading" id={`${id}-reading`}>
            {count !== null && t('check.count.readAs', { text: countWords(speech, count) })}
          </p>
        </div>
        <div>
          <label for={`${id}-band`}>{t('check.count.band')}</label>
          <select
            id={`${id}-band`}
            value={selected}
            onChange={(event) => {
              const band = bands[Number(event.currentTarget.value)];
              if (event.currentTarget.value === '') onChange('', false);
              else if (band !== undefined) onChange(countText(band), false);
            }}
          >
            <option value="" selected={selected === ''}>
              {t('check.count.bandUnsure')}
            </option>
            {own && (
              <option value="own" selected>
                {t('check.count.bandOwn')}
              </option>
            )}
            {bands.map((band, index) => (
              <option key={countText(band)} value={String(index)} selected={selected === String(index)}>
                {countWords(speech, band)}
              </option>
            ))}
          </select>
          {bandsMark && (
            <span class="quiet">
              {t('check.count.bandEvidence')} {bandsMark}
            </span>
          )}
        </div>
      </div>
    </QuestionGroup>
  );
}
