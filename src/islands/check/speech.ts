/** The checker's words for facts, counts, clauses and reasons: everything between the decision and a sentence. */
import type { Change, Count, Decision, FactError, Headroom, Rules, Step } from '../../classifier/index.ts';
import type { Procedure } from '../../list/index.ts';
import { formatDecimal, formatList, formatPeople, type Translate } from '../../words/index.ts';
import { type CountProblem, countReader, type ReadCount } from './count.ts';
import type { CheckData, LaterData, Name, SourceNotes } from './data.ts';
import { type Answer, type Entries, type Question, questionOf } from './entries.ts';
import { translatorOf } from './messages.ts';
import type { NextData } from './next/data.ts';

/** How many names a sentence lists before it only counts the rest. */
const NAMES_IN_A_SENTENCE = 4;

/** A visitor's language, with all that is named in it. */
export interface Speech {
  readonly t: Translate;
  readonly data: CheckData;
  /** Reads a head-count as people of the language write it. */
  readonly readCount: ReadCount;
  /** The names of fields; empty until they are fetched, a field is then named by its id. */
  readonly fields: LaterData['fields'];
  /** Empty until they are fetched; a source is then named by its key alone. */
  readonly sources: SourceNotes;
  /** What to do next; null until it is fetched. */
  readonly next: NextData | null;
  readonly list: (items: readonly string[]) => string;
  readonly either: (items: readonly string[]) => string;
}

export function speechOf(data: CheckData, later?: LaterData): Speech {
  return {
    t: translatorOf(data.locale, later ? { ...data.messages, ...later.messages } : data.messages),
    data,
    readCount: countReader(data.numbers),
    fields: later?.fields ?? {},
    sources: later?.sources ?? {},
    next: later?.next ?? null,
    list: (items) => formatList(items, data.locale),
    either: (items) => formatList(items, data.locale, 'or'),
  };
}

const nameOr = (names: Readonly<Record<string, Name>>, id: string) => names[id]?.text ?? id;

export function sectorName({ t, data }: Speech, id: string): string {
  return id === 'other' ? t('check.question.sector.other') : (data.sectors[id]?.name.text ?? id);
}

export function scenarioName({ t, data }: Speech, id: string): string {
  return id === 'not-listed' ? t('check.question.scenario.notListed') : nameOr(data.scenarios, id);
}

export function fieldNames(speech: Speech, ids: readonly string[], most = NAMES_IN_A_SENTENCE): string {
  return someOf(
    speech,
    ids.map((id) => nameOr(speech.fields, id)),
    most,
  );
}

/** The first few names, and how many more. */
export function someOf(
  { t, list }: Pick<Speech, 't' | 'list'>,
  names: readonly string[],
  most = NAMES_IN_A_SENTENCE,
): string {
  if (names.length <= most + 1) return list(names);
  return t('check.andMore', { names: names.slice(0, most).join(t('check.listComma')), count: names.length - most });
}

/** A head-count in words: `1,200 people`, `from 1,000 to fewer than 5,000 people`. */
export function countWords({ t, data }: Speech, count: Count): string {
  const people = (value: number) => formatPeople(value, data.locale);
  if (typeof count === 'number') return t('check.count.exact', { count: people(count), number: count });
  const { from, to } = count;
  if (to === undefined || to === null) return t('check.count.from', { from: people(from) });
  if (from === 0) return t('check.count.below', { to: people(to) });
  return t('check.count.range', { from: people(from), to: people(to) });
}

export function answerWord({ t }: Speech, answer: Answer): string {
  return answer === null ? t('check.answer.unsure') : t(answer ? 'check.answer.yes' : 'check.answer.no');
}

/** What is wrong with a typed head-count, and what to write instead. */
export function troubleWords({ t, data }: Speech, problem: CountProblem, typed: string): string {
  switch (problem.problem) {
    case 'not-a-number':
      return t('check.count.problem.notANumber');
    case 'negative':
      return t('check.count.problem.negative');
    case 'exponent':
      return t('check.count.problem.exponent');
    case 'fraction':
      return t('check.count.problem.fraction');
    case 'too-large':
      return t('check.count.problem.tooLarge');
    case 'empty-range':
      return t('check.count.problem.emptyRange');
    case 'ambiguous': {
      const [first, second] = problem.readings.map((reading) => formatDecimal(reading, data.locale));
      return t('check.count.problem.ambiguous', { text: typed, first: first ?? '', second: second ?? '' });
    }
    default:
      return problem satisfies never;
  }
}

/** The message of a fact that `parseFacts` refused, for the question it belongs to. */
export function errorWords(speech: Speech, error: FactError, entries: Entries): string {
  const { t } = speech;
  switch (error.code) {
    case 'unknown-sector':
      return t('check.error.unknownSector');
    case 'unknown-scenario':
      return t('check.error.unknownScenario');
    case 'unknown-field':
      return t('check.error.unknownField', { fields: error.found });
    case 'several-scenarios':
      return t('check.error.severalScenarios');
    case 'field-of-other-scenario':
      return t('check.error.fieldOfOtherScenario');
    case 'scenario-of-other-sector':
      return t('check.error.scenarioOfOtherSector');
    case 'contradiction':
      if (error.path.startsWith('people')) return t('check.error.contradictionPeople');
      return t(entries.grounds.none ? 'check.error.contradictionNone' : 'check.error.contradictionOther');
    case 'empty-band':
      return t('check.count.problem.emptyRange');
    case 'not-a-count':
      return t('check.count.problem.notANumber');
    default:
      return t('check.error.other');
  }
}

/** The question an error is shown at. A contradiction of counts and fields stands at the count that is given as 0. */
export function questionOfError(error: FactError, entries: Entries): Question {
  if (error.code === 'contradiction' && error.path === 'people') {
    return entries.sensitive.trim() !== '' || entries.personal.trim() === '' ? 'sensitive' : 'personal';
  }
  return questionOf(error.path);
}

/** A fact by its short name, e.g. "Place of registration" for `registeredInZone`. */
export function factName({ t }: Speech, path: string): string {
  return t(`rules.fact.${path}`);
}

/** One answer to a fact, as `wouldChange` gives it. */
export function valueWords(speech: Speech, fact: string, value: boolean | string | Count): string {
  if (typeof value === 'boolean') return answerWord(speech, value);
  if (typeof value !== 'string') return countWords(speech, value);
  switch (fact) {
    case 'sector':
      return sectorName(speech, value);
    case 'scenario':
      return scenarioName(speech, value);
    case 'fields':
      return value === 'nothing'
        ? speech.t('check.question.fields.none')
        : speech.t('check.result.strictest', { category: speech.t(`category.${value}.name`) });
    default:
      return value;
  }
}

export function procedureName({ t }: Speech, procedure: Procedure): string {
  return t(`procedure.${procedure}.name`);
}

/** Why a step holds, does not hold, or is not known, in one sentence with its figures. */
export function reasonWords(speech: Speech, step: Step): string {
  const { t, data } = speech;
  const { values } = step;
  const ids = (key: string): readonly string[] => {
    const value = values[key];
    return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  };
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : '');
  const fields = ids('fields');
  return t(`rules.${step.rule}.${step.holds === null ? 'unknown' : step.holds ? 'holds' : 'fails'}`, {
    threshold: typeof values['threshold'] === 'number' ? values['threshold'] : 0,
    basis: text('basis'),
    fields: fieldNames(speech, fields),
    number: fields.length,
    scenario: text('scenario') ? scenarioName(speech, text('scenario')) : t('check.question.scenario.unsure'),
    sectors: someOf(
      speech,
      ids('sectors').map((id) => sectorName(speech, id)),
    ),
    edition: data.editions[text('edition')]?.name.text ?? text('edition'),
  });
}

const HAN_NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The number of an article as the language writes it: 第七条第（二）项, article 7(2). */
function articleWords({ t, data }: Speech, article: string): string {
  const number = (digits: string) => {
    const value = Number(digits);
    if (!data.locale.startsWith('zh') || value > 19) return digits;
    return value <= 10 ? (HAN_NUMBERS[value] ?? digits) : `十${HAN_NUMBERS[value - 10]}`;
  };
  const [, whole = article, item] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  if (item === undefined) return t('check.article', { article: number(whole) });
  return t('check.articleItem', { article: number(whole), item: number(item) });
}

/** A clause as the classifier names it, in the visitor's words; one it does not know stays as it is. */
export function clauseWords(speech: Speech, clause: string): string {
  const { t } = speech;
  return clause
    .split('; ')
    .map((part) => {
      const article = /^(national|automotive provisions) art\. (.+)$/.exec(part);
      if (article?.[1] === 'national') {
        return t('rules.clause.nationalArticle', { article: articleWords(speech, article[2] ?? '') });
      }
      if (article) return t('rules.clause.automotive', { article: articleWords(speech, article[2] ?? '') });
      if (part === 'Beijing measures, annex') return t('rules.clause.annex');
      const listed = /^negative list, (.+)$/.exec(part)?.[1]?.replaceAll(' ', '-');
      const key = `rules.clause.list-${listed}`;
      return listed !== undefined && key in speech.data.messages ? t(key) : part;
    })
    .join(t('check.clauseJoin'));
}

/** The clause of a ground, for its question. */
export function groundClause(speech: Speech, rules: Rules, fact: keyof Rules['national']['exemptions']): string {
  return clauseWords(speech, rules.national.exemptions[fact].clause);
}

/** Why the procedure is, or is not, needed; several grounds can lead to the same procedure. */
export function groundWords({ t }: Speech, { ground }: Decision): string {
  return t(ground === null ? 'check.result.severalGrounds' : `ground.${ground}`);
}

/** Whose head-counts hold; where none was needed, that. */
export function basisWords({ t }: Speech, { ground, basis }: Decision): string {
  if (ground === 'important-data' || ground === 'ciio' || ground === 'exempt' || ground === 'other-regime') {
    return t('check.result.basisNotUsed');
  }
  return t(basis === null ? 'check.result.severalBases' : `basis.${basis}`);
}

/** What the national rules alone would ask for, beside what was decided. */
export function nationalWords(speech: Speech, { national, procedure }: Decision): string {
  const { t } = speech;
  if (!national?.procedure) return t('check.result.nationalUnknown');
  return t(national.procedure === procedure ? 'check.result.nationalSame' : 'check.result.nationalOther', {
    procedure: procedureName(speech, national.procedure),
  });
}

/** "4,001 more people without any sensitive item (reaching 10,000), and it is: …" */
export function headroomWords(speech: Speech, { count, remaining, threshold, to }: Headroom): string {
  return speech.t('check.result.headroomItem', { count, remaining, threshold, procedure: procedureName(speech, to) });
}

/** What is nearest is read first. */
export function nearestFirst(headroom: readonly Headroom[]): readonly Headroom[] {
  return [...headroom].sort((a, b) => a.remaining - b.remaining);
}

/** Answers that leave the same are said together. */
export function answersOf(
  speech: Speech,
  { fact, outcomes }: Change,
): { readonly answers: string; readonly candidates: readonly Procedure[] }[] {
  const groups = new Map<string, { values: string[]; candidates: readonly Procedure[] }>();
  for (const { value, candidates } of outcomes) {
    const key = candidates.join();
    const group = groups.get(key) ?? { values: [], candidates };
    group.values.push(valueWords(speech, fact, value));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ values, candidates }) => ({
    answers: someOf({ t: speech.t, list: speech.either }, values, 3),
    candidates,
  }));
}
