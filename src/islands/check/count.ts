/**
 * Reads a head-count as people write it: `120万`, `1,200,000`, `１２００`, `1.2 million`, `1万-5万`, `不满10万`.
 * Where a text has two readings (`1.200`), it asks instead of guessing.
 */
import type { Count } from '../../classifier/index.ts';
import { readAmount } from './amount.ts';

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

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Full-width forms, other scripts' digits, and the many spaces and dashes, as ASCII; superscripts stay what they are. */
function plain(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const zero = ZEROS.find((start) => code >= start && code <= start + 9);
      if (zero !== undefined) return String(code - zero);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
      if (/\p{Zs}/u.test(character)) return ' ';
      if (/[‐‑‒–—―−]/.test(character)) return '-';
      return character;
    })
    .join('')
    .toLowerCase()
    .replace(/[〜～]/g, '~')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The unit of counting says nothing: `5万人`, `300 people`. */
const withoutUnit = (text: string) =>
  text.replace(/ ?(人次|个人|人|名|位|people|persons?|individuals?)\.?$/, '').trim();

const fail = (problem: Exclude<CountProblem['problem'], 'ambiguous'>): CountReading => ({ ok: false, problem });

/** One exact number. */
function readNumber(text: string): CountReading {
  const part = withoutUnit(text);
  if (/^(-|负|minus )/.test(part) && /\d/.test(part)) return fail('negative');
  if (/^[\d.,]+ ?e ?[+-]? ?\d+$/.test(part)) return fail('exponent');
  const amounts = readAmount(part);
  if (amounts.length === 0) return fail('not-a-number');
  const [first, second] = amounts;
  if (first !== undefined && second !== undefined)
    return { ok: false, problem: 'ambiguous', readings: [first, second] };
  if (first === undefined || !Number.isInteger(first)) return fail('fraction');
  return first > MOST_PEOPLE ? fail('too-large') : { ok: true, count: first };
}

type Bound = { readonly pattern: RegExp; readonly edge: 'from' | 'to'; readonly includes: boolean };

/** 以上、以下、以内 include the number, 不满、超过 do not (Civil Code art. 1259); the English words as usually meant. */
const BOUNDS: readonly Bound[] = [
  { pattern: /^(?:不少于|不低于|至少|>=|≥|at least |from )(.+)$/, edge: 'from', includes: true },
  { pattern: /^(.+?) ?(?:及以上|以上|起|\+|-| or more| and more| and above| or above)$/, edge: 'from', includes: true },
  { pattern: /^(?:超过|多于|大于|>|more than |over |above )(.+)$/, edge: 'from', includes: false },
  {
    pattern: /^(?:不满|不足|不到|少于|低于|小于|<|fewer than |less than |under |below )(.+)$/,
    edge: 'to',
    includes: false,
  },
  { pattern: /^(?:不超过|不多于|至多|最多|<=|≤|up to |at most |no more than )(.+)$/, edge: 'to', includes: true },
  { pattern: /^(.+?) ?(?:及以下|以下|以内| or fewer| or less)$/, edge: 'to', includes: true },
];

/** `from` and `to` as a count: whole, in order, one number where only one fits. */
function between(from: number, to: number): CountReading {
  if (to <= from) return fail('empty-range');
  return { ok: true, count: to === from + 1 ? from : { from, to } };
}

function readBound(text: string): { edge: 'from' | 'to'; at: number } | CountReading | null {
  const whole = withoutUnit(text);
  // `≤` before `<`, `不超过` before `超过`: the longer word decides.
  const found = BOUNDS.map((bound) => ({ bound, match: bound.pattern.exec(whole) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (a.match?.[1]?.length ?? 0) - (b.match?.[1]?.length ?? 0))[0];
  const inner = found?.match?.[1];
  if (!found || inner === undefined) return null;
  const number = readNumber(inner);
  if (!number.ok || typeof number.count !== 'number') return number;
  const { edge, includes } = found.bound;
  return { edge, at: number.count + ((edge === 'from') === includes ? 0 : 1) };
}

function isReading(value: object): value is CountReading {
  return 'ok' in value;
}

/** `a` and `b` of a range; a unit at its end alone (`1-5万`) may mean both, so it asks. */
function readRange(text: string): CountReading | null {
  const match =
    /^(?:between |from )?(.*?\d.*?|[一二两三四五六七八九十百千万亿]+) ?(?:-|~|至|到| to | and |\.\.\.?|…) ?(.+)$/.exec(
      text,
    );
  const [, low, high] = match ?? [];
  if (low === undefined || high === undefined) return null;
  const first = readNumber(low);
  const last = readNumber(high);
  if (!first.ok) return first;
  if (!last.ok) return last;
  if (typeof first.count !== 'number' || typeof last.count !== 'number') return fail('not-a-number');
  const unit = /[十百千万亿萬億]+$|(?:k|thousand|m|mn|mio\.?|million|bn|billion)$/.exec(withoutUnit(high))?.[0];
  if (unit !== undefined && /^[\d.,]+$/.test(withoutUnit(low)) && first.count < 10_000) {
    const scaled = readNumber(`${withoutUnit(low)}${unit}`);
    if (scaled.ok && typeof scaled.count === 'number' && scaled.count < last.count) {
      return { ok: false, problem: 'ambiguous', readings: [scaled.count, first.count] };
    }
  }
  return between(first.count, last.count + 1);
}

/**
 * Reads what was typed as a number of natural persons.
 * A range includes both its ends (`1000 to 5000` is 1,000 and 5,000 and all between), as people mean it; in the result
 * `to` is not included, as everywhere in `Count`. An empty text is "not known".
 */
export function readCount(typed: string): CountReading {
  const text = plain(typed);
  if (text.length > LONGEST) return fail('not-a-number');
  if (withoutUnit(text) === '') return text === '' ? { ok: true, count: null } : fail('not-a-number');
  const single = readNumber(text);
  if (single.ok || single.problem !== 'not-a-number') return single;

  const both =
    /^(.+?(?:以上|起| or more)) ?[,、;]? ?(?:and |but )?((?:不满|不足|不到|少于|不超过|fewer than |less than |up to |at most ).+)$/.exec(
      text,
    );
  const lower = both?.[1] === undefined ? null : readBound(both[1]);
  const upper = both?.[2] === undefined ? null : readBound(both[2]);
  if (lower && upper) {
    if (isReading(lower)) return lower;
    return isReading(upper) ? upper : between(lower.at, upper.at);
  }

  // A range that reads cleanly comes first; a bound that reads comes before a range that does not (`5万-`, `1万以上`).
  const range = readRange(text);
  if (range?.ok) return range;
  const bound = readBound(text);
  if (bound && !isReading(bound)) {
    return bound.edge === 'to' ? between(0, bound.at) : { ok: true, count: { from: bound.at } };
  }
  const failures = [range, bound].filter((reading) => reading !== null && !reading.ok);
  return failures.find((reading) => !reading.ok && reading.problem !== 'not-a-number') ?? fail('not-a-number');
}
