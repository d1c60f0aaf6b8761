/** What the projection asks: new people per month for the two counts, and the month the counts stand at. */
import type { YearMonth } from '../../../../classifier/index.ts';
import { formatDate } from '../../../../words/index.ts';
import type { Entries } from '../../entries.ts';
import { countWords, type Speech, troubleWords } from '../../speech.ts';
import { COUNTS, type CountName, readMonthly, withMonthly } from './growth.ts';

interface Props {
  readonly speech: Speech;
  readonly entries: Entries;
  readonly now: YearMonth;
  readonly onChange: (next: Entries, typed?: boolean) => void;
}

export function MonthlyForm({ speech, entries, now, onChange }: Props) {
  const { t, data } = speech;
  const { growth } = entries;
  const month = growth.month || now;
  return (
    <fieldset class="project-form" aria-describedby="project-form-help">
      <legend>{t('project.form.heading')}</legend>
      <p class="check-help" id="project-form-help">
        {t('project.form.help')}
      </p>
      <div class="project-form__fields">
        {COUNTS.map((count) => (
          <MonthlyInput
            key={count}
            speech={speech}
            entries={entries}
            count={count}
            onInput={(typed) => onChange(withMonthly(entries, count, typed, now), true)}
          />
        ))}
        <div class="project-field">
          <label for="project-month">{t('project.form.month')}</label>
          <select
            id="project-month"
            value={month}
            onChange={(event) => onChange({ ...entries, growth: { ...growth, month: event.currentTarget.value } })}
          >
            {yearsAround(now, month).map((year) => (
              <optgroup key={year} label={String(year)}>
                {monthsOf(year).map((option) => (
                  <option key={option} value={option} selected={option === month}>
                    {formatDate(option, data.locale)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  );
}

interface InputProps {
  readonly speech: Speech;
  readonly entries: Entries;
  readonly count: CountName;
  readonly onInput: (typed: string) => void;
}

function MonthlyInput({ speech, entries, count, onInput }: InputProps) {
  const { t } = speech;
  const id = `project-${count}`;
  const value = entries.growth[count];
  const problem = readMonthly(entries, speech.readCount).problems[count];
  const reading = speech.readCount(value);
  return (
    <div class="project-field">
      <label for={id}>{t(`project.form.${count}`)}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={80}
        placeholder={t('project.form.placeholder')}
        value={value}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-error` : `${id}-reading`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem && (
        <p class="check-error" id={`${id}-error`}>
          {troubleWords(speech, problem, value.trim())}
        </p>
      )}
      {reading.ok && (
        <p class="check-reading" id={`${id}-reading`}>
          {reading.count !== null && t('check.count.readAs', { text: countWords(speech, reading.count) })}
        </p>
      )}
    </div>
  );
}

/** The years whose months are offered: this one, the one before, and that of the link. */
function yearsAround(now: YearMonth, chosen: YearMonth): number[] {
  const year = Number(now.slice(0, 4));
  return [...new Set([year - 1, year, Number(chosen.slice(0, 4))])].sort((a, b) => a - b);
}

function monthsOf(year: number): YearMonth[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
