/**
 * Reads a head-count as people write it: `120万`, `1,200,000`, `１２００`, `1,2 Mio.`, `1万-5万`, `от 5 тыс.`, `不满10万`.
 * Where a text has two readings (`1.200`), it asks instead of guessing. Which words say what is data, one file per
 * language; how they come together is here.
 */
import type { Count } from '../../classifier/index.ts';
import { foldNumberText, type LimitKind, type NumberWords } from '../../words/index.ts';
import { type AmountWords, amountWords, anyOf, readAmount } from './amount.ts';

/** More people than there are: a slip of the keyboard, not a head-count. */
export const MOST_PEOPLE = 8_000_000_000;

/** Longer texts are not looked at: no head-count needs them. */
const LONGEST = 80;

export type CountProblem =
  /** Not a number in any form that is understood. */
  | { readonly problem: 'not-a-number' }
  /** A minus sign before the number. */
  | { readonly problem: 'negative' }
  /** Scientific notation. */
  | { readonly problem: 'exponent' }
  /** People come whole. */
  | { readonly problem: 'fraction' }
  /** More than `MOST_PEOPLE`. */
  | { readonly problem: 'too-large' }
  /** A range that ends before it starts. */
  | { readonly problem: 'empty-range' }
  /** Two readings, neither of which is safe to take for granted. */
  | { readonly problem: 'ambiguous'; readonly readings: readonly [number, number] };

/** What a text says: a count, nothing yet (`null`: not known), or why it cannot be read. */
export type CountReading =
  | { readonly ok: true; readonly count: Count | null }
  | ({ readonly ok: false } & CountProblem);

/** Reads what was typed as a number of natural persons, in one language. */
export type ReadCount = (typed: string) => CountReading;

/** The words of one language made ready: patterns of folded text, compiled once. */
interface Language {
  readonly amounts: AmountWords;
  readonly unit: RegExp;
  readonly negative: RegExp;
  /** What may stand between a lower and an upper limit. */
  readonly and: RegExp;
  readonly bounds: readonly Bound[];
  readonly ranges: readonly { readonly pattern: RegExp; readonly includes: boolean }[];
}

interface Bound {
  readonly pattern: RegExp;
  readonly edge: 'from' | 'to';
  readonly includes: boolean;
}

/**
 * How head-counts are read in one language. Of the limits, 以上、以下、以内 include the number, 不满、超过 do not (Civil Code
 * art. 1259); the words of other languages as usually meant. A range includes both its ends (`1000 to 5000` is 1,000
 * and 5,000 and all between), as people mean it; in the result `to` is not included, as everywhere in `Count`. An empty
 * text is "not known".
 */
export function countReader(words: NumberWords): ReadCount {
  const language = prepared(words);
  return (typed) => readCount(foldNumberText(typed), language);
}

function prepared(words: NumberWords): Language {
  const { layers } = words;
  const patterns = (kind: LimitKind) => [...new Set(layers.flatMap(({ limits }) => limits[kind]))].map(patternOf);
  const bounds = (kind: LimitKind, edge: Bound['edge'], includes: boolean) =>
    patterns(kind).map((pattern) => ({ pattern, edge, includes }));
  const ranges = (kind: LimitKind, includes: boolean) => patterns(kind).map((pattern) => ({ pattern, includes }));
  return {
    amounts: amountWords(words),
    unit: new RegExp(` ?${anyOf(layers.flatMap(({ units }) => units))}\\.?$`, 'u'),
    negative: new RegExp(`^${anyOf(layers.flatMap(({ minus }) => minus))} ?\\d`, 'u'),
    and: new RegExp(`^ ?[,、;]? ?(?:${anyOf(layers.flatMap(({ and }) => and))}(?!\\p{L}) ?)?`, 'u'),
    bounds: [
      ...bounds('from', 'from', true),
      ...bounds('over', 'from', false),
      ...bounds('below', 'to', false),
      ...bounds('upTo', 'to', true),
    ],
    ranges: [...ranges('fromBelow', false), ...ranges('within', true)],
  };
}

/** `# or more` as a pattern. Where no space stands beside `#`, as in `#以上`, one may. */
function patternOf(template: string): RegExp {
  const escaped = template.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const spaced = escaped.replace(/#(?! |$)/g, '# ?').replace(/(?<=[^ ])#/g, ' ?#');
  return new RegExp(`^${spaced.replace(/#/g, '(.+?)')}$`, 'u');
}

/** The unit of counting says nothing: `5万人`, `300 people`. */
const withoutUnit = (text: string, { unit }: Language) => text.replace(unit, '').trim();

const fail = (problem: Exclude<CountProblem['problem'], 'ambiguous'>): CountReading => ({ ok: false, problem });

/** One exact number. */
function readNumber(text: string, language: Language): CountReading {
  const part = withoutUnit(text, language);
  if (language.negative.test(part)) return fail('negative');
  if (/^[\d.,]+ ?e ?[+-]? ?\d+$/.test(part)) return fail('exponent');
  const amounts = readAmount(part, language.amounts);
  if (amounts.length === 0) return fail('not-a-number');
  const [first, second] = amounts;
  if (first !== undefined && second !== undefined)
    return { ok: false, problem: 'ambiguous', readings: [first, second] };
  if (first === undefined || !Number.isInteger(first)) return fail('fraction');
  return first > MOST_PEOPLE ? fail('too-large') : { ok: true, count: first };
}

/** `from` and `to` as a count: whole, in order, one number where only one fits. */
function between(from: number, to: number): CountReading {
  if (to <= from) return fail('empty-range');
  return { ok: true, count: to === from + 1 ? from : { from, to } };
}

type Edge = { readonly edge: Bound['edge']; readonly at: number };

function readBound(text: string, language: Language): Edge | CountReading | null {
  const whole = withoutUnit(text, language);
  // `≤` before `<`, `不超过` before `超过`: the longer word decides.
  const found = language.bounds
    .map((bound) => ({ bound, inner: bound.pattern.exec(whole)?.[1] }))
    .filter(({ inner }) => inner !== undefined)
    .sort((a, b) => (a.inner?.length ?? 0) - (b.inner?.length ?? 0))[0];
  if (found?.inner === undefined) return null;
  const number = readNumber(found.inner, language);
  if (!number.ok || typeof number.count !== 'number') return number;
  const { edge, includes } = found.bound;
  return { edge, at: number.count + ((edge === 'from') === includes ? 0 : 1) };
}

function isReading(value: object): value is CountReading {
  return 'ok' in value;
}

/** The first reading that is one; else what is wrong with the first that says more than "not a number". */
function bestOf(readings: Iterable<CountReading>): CountReading {
  let best: CountReading = fail('not-a-number');
  for (const reading of readings) {
    if (reading.ok) return reading;
    if (!best.ok && best.problem === 'not-a-number') best = reading;
  }
  return best;
}

/** A lower and an upper limit beside each other: `5万以上不满10万`, `не менее 5 тыс., но менее 10 тыс.`. */
function* combinations(text: string, language: Language): Generator<CountReading> {
  for (let at = 1; at < text.length; at += 1) {
    if (!isSeam(text, at)) continue;
    const first = readBound(text.slice(0, at), language);
    const second = first && readBound(text.slice(at).replace(language.and, ''), language);
    if (!first || !second) continue;
    if (isReading(first)) yield first;
    else if (isReading(second)) yield second;
    else if (first.edge !== second.edge) {
      const [from, to] = first.edge === 'from' ? [first.at, second.at] : [second.at, first.at];
      yield between(from, to);
    }
  }
}

/** Not inside a number, nor inside a word of a script written with spaces. */
function isSeam(text: string, at: number): boolean {
  const seam = text.slice(at - 1, at + 1);
  return (
    /^[^ ](?:[ ,、;]|[^\d.,'_\p{P}\p{M}])|^[^\d.,'_]\d/u.test(seam) &&
    !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}]{2}$/u.test(seam)
  );
}

/** `a` and `b` of a range; a unit at its end alone (`1-5万`) may mean both, so it asks. */
function* ranges(text: string, language: Language): Generator<CountReading> {
  const whole = withoutUnit(text, language);
  for (const { pattern, includes } of language.ranges) {
    const [, low, high] = pattern.exec(whole) ?? [];
    if (low !== undefined && high !== undefined) yield readRange(low, high, includes, language);
  }
}

function readRange(low: string, high: string, includes: boolean, language: Language): CountReading {
  const first = readNumber(low, language);
  const last = readNumber(high, language);
  if (!first.ok) return first;
  if (!last.ok) return last;
  if (typeof first.count !== 'number' || typeof last.count !== 'number') return fail('not-a-number');
  const unit = language.amounts.lastPower.exec(withoutUnit(high, language))?.[0];
  if (unit !== undefined && /^[\d.,]+$/.test(withoutUnit(low, language)) && first.count < 10_000) {
    const scaled = readNumber(`${withoutUnit(low, language)} ${unit}`, language);
    if (scaled.ok && typeof scaled.count === 'number' && scaled.count < last.count) {
      return { ok: false, problem: 'ambiguous', readings: [scaled.count, first.count] };
    }
  }
  return between(first.count, last.count + (includes ? 1 : 0));
}

/** What one limit alone leaves: `5万以上`, `fewer than 100,000`. */
function* limits(text: string, language: Language): Generator<CountReading> {
  const bound = readBound(text, language);
  if (bound === null) return;
  if (isReading(bound)) yield bound;
  else yield bound.edge === 'to' ? between(0, bound.at) : { ok: true, count: { from: bound.at } };
}

function readCount(text: string, language: Language): CountReading {
  if (text.length > LONGEST) return fail('not-a-number');
  if (withoutUnit(text, language) === '') return text === '' ? { ok: true, count: null } : fail('not-a-number');
  const single = readNumber(text, language);
  if (single.ok || single.problem !== 'not-a-number') return single;
  return bestOf(inTurn(text, language));
}

/** A range that reads cleanly comes first; a bound that reads comes before a range that does not (`5万-`, `1万以上`). */
function* inTurn(text: string, language: Language): Generator<CountReading> {
  yield* combinations(text, language);
  yield* ranges(text, language);
  yield* limits(text, language);
}
