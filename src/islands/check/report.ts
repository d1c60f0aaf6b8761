/** The result as plain text, to paste into a message: facts as answered, result, reasons, sources with addresses. */
import type { Decision } from '../../classifier/index.ts';
import { readCount } from './count.ts';
import { type Entries, GROUND_KEYS, type Question } from './entries.ts';
import { type Evaluation, headlineOf } from './evaluate.ts';
import {
  answersOf,
  answerWord,
  basisWords,
  clauseWords,
  countWords,
  factName,
  fieldNames,
  groundWords,
  headroomWords,
  nationalWords,
  procedureName,
  reasonWords,
  type Speech,
  scenarioName,
  sectorName,
} from './speech.ts';

/** Every question with its answer in words, in the order of the form. */
export function factLines(
  speech: Speech,
  entries: Entries,
): { readonly question: Question; readonly label: string; readonly answer: string }[] {
  const { t, data } = speech;
  const unsure = t('check.answer.unsure');
  const line = (question: Question, answer: string) => ({
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

function fieldsWords(speech: Speech, fields: Entries['fields']): string {
  if (fields === null) return speech.t('check.question.fields.unsure');
  return fields.length === 0
    ? speech.t('check.question.fields.none')
    : fieldNames(speech, fields, Number.POSITIVE_INFINITY);
}

/** The whole result as text; `link` is the address that opens the checker with the same facts. */
export function reportText(speech: Speech, entries: Entries, evaluation: Evaluation, link: string): string {
  const { t } = speech;
  const block = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);
  const item = (text: string) => `- ${text}`;
  const facts = factLines(speech, entries).map(({ label, answer }) => item(`${label} ${answer}`));
  const result =
    evaluation.kind === 'waiting'
      ? evaluation.corrections.map(({ message }) => item(message))
      : evaluation.kind === 'result'
        ? decisionLines(speech, entries, evaluation.decision)
        : [];
  return [
    t('check.title'),
    '',
    ...block(t('check.result.heading'), [headlineOf(evaluation, speech)]),
    ...block(t('check.result.printed'), facts),
    ...result,
    t('check.result.official'),
    t('check.result.notAdvice'),
    t('check.labelled', { label: t('check.result.address'), text: link }),
  ].join('\n');
}

function decisionLines(speech: Speech, entries: Entries, decision: Decision): string[] {
  const { t, data } = speech;
  const block = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);
  const item = (text: string) => `- ${text}`;
  const said = (label: string, text: string) => t('check.labelled', { label, text });
  const level = (of: Decision['evidence']) => t(`evidence.${of}.name`);
  const state = (holds: boolean | null) => t(`check.result.${holds === null ? 'unknown' : holds ? 'holds' : 'fails'}`);
  const steps = decision.because.map((step) => {
    const basis = [clauseWords(speech, step.clause), level(step.evidence), step.sources.join(t('check.listComma'))];
    return item(`[${state(step.holds)}] ${reasonWords(speech, step)} [${basis.join(t('check.clauseJoin'))}]`);
  });
  const sources = [...new Set(decision.because.flatMap((step) => step.sources))].map((key) => {
    const note = speech.sources[key];
    return item([key, note?.title, note?.publisher, note?.url].filter((part) => part).join(' | '));
  });
  const changes = decision.wouldChange.map((change) => {
    const answers = answersOf(speech, change).map(
      ({ answers, candidates }) => `${answers} → ${speech.either(candidates.map((of) => procedureName(speech, of)))}`,
    );
    return item(said(factName(speech, change.fact), answers.join(t('check.clauseJoin'))));
  });
  const decided = decision.procedure !== null;
  return [
    ...(decided
      ? [
          said(t('check.result.ground'), groundWords(speech, decision)),
          said(t('check.result.basis'), basisWords(speech, decision)),
        ]
      : [
          said(
            t('check.result.candidates'),
            decision.candidates.map((of) => procedureName(speech, of)).join(t('check.clauseJoin')),
          ),
        ]),
    said(t('check.result.evidence'), level(decision.evidence)),
    said(t('check.result.edition'), data.editions[decision.edition]?.name.text ?? decision.edition),
    t('check.result.revision', { revision: decision.dataRevision }),
    '',
    ...block(t(decided ? 'check.result.changeDecided' : 'check.result.change'), changes),
    ...block(
      t('check.result.headroom'),
      decision.headroom.map((room) => item(headroomWords(speech, room))),
    ),
    ...block(
      t('check.result.parts'),
      decision.parts.map(({ fields, procedure }) =>
        item(
          said(
            fieldNames(speech, fields, Number.POSITIVE_INFINITY),
            procedure ? procedureName(speech, procedure) : t('check.result.partOpen'),
          ),
        ),
      ),
    ),
    ...block(t('check.result.because'), steps),
    ...(entries.zone === false ? [] : block(t('check.result.national'), [item(nationalWords(speech, decision))])),
    ...block(
      t('check.result.caveats'),
      decision.caveats.map((id) => item(t(`rules.caveat.${id}`))),
    ),
    ...block(
      t('check.result.obligations'),
      decision.obligations.map((id) => item(t(`rules.obligation.${id}`))),
    ),
    ...block(t('check.result.sources'), sources),
  ];
}
