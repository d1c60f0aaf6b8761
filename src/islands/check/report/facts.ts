/** What was answered, in words: every question in the order of the form. */
import { type Entries, GROUND_KEYS, type Question } from '../entries.ts';
import { answerWord, countWords, type Speech, scenarioName, sectorName } from '../speech.ts';

export interface FactLine {
  readonly question: Question;
  readonly label: string;
  readonly answer: string;
}

export function factLines(speech: Speech, entries: Entries): readonly FactLine[] {
  const { t, data, readCount } = speech;
  const unsure = t('check.answer.unsure');
  const line = (question: Question, answer: string): FactLine => ({
    question,
    label: t(`check.question.${question}.label`),
    answer,
  });
  const people = (question: 'personal' | 'sensitive') => {
    const reading = readCount(entries[question]);
    if (!reading.ok) return line(question, entries[question]);
    return line(question, reading.count === null ? unsure : countWords(speech, reading.count));
  };
  return [
    line('edition', data.editions[entries.edition]?.name.text ?? entries.edition),
    line('zone', answerWord(speech, entries.zone)),
    line('ciio', answerWord(speech, entries.ciio)),
    line('sector', entries.sector === null ? unsure : sectorName(speech, entries.sector)),
    line('scenario', entries.scenario === null ? unsure : scenarioName(speech, entries.scenario)),
    line('fields', fieldsWords(speech, entries.fields)),
    line('other', answerWord(speech, entries.other)),
    line('important', answerWord(speech, entries.important)),
    people('personal'),
    people('sensitive'),
    ...GROUND_KEYS.map((key) => line(`g.${key}`, answerWord(speech, entries.grounds[key]))),
  ];
}

/** The fields are named in a table of their own. */
function fieldsWords({ t }: Speech, fields: Entries['fields']): string {
  if (fields === null) return t('check.question.fields.unsure');
  return fields.length === 0 ? t('check.question.fields.none') : t('report.facts.listed', { count: fields.length });
}
