/**
 * The state of the form in the address, after `#`: shareable, never sent to a server. The keys keep their meaning for
 * good; what a link says that is no longer known is left out and named.
 */
import { type Count, isYearMonth, type Rules } from '../../classifier/index.ts';
import { MOST_PEOPLE, type ReadCount } from './count.ts';
import {
  type Answer,
  completed,
  type Entries,
  editionOf,
  GROUND_KEYS,
  GROWTH_KEYS,
  ISSUED_KEY,
  noEntries,
  QUESTIONS,
  type Question,
} from './entries.ts';

/** Something in the address that was left out, and why. */
export interface Ignored {
  /** Empty when it is the end of the whole that was left out. */
  readonly key: string;
  readonly value: string;
  readonly reason: 'unknown-key' | 'unknown-value' | 'repeated' | 'too-long';
}

export interface FragmentReading {
  readonly entries: Entries;
  readonly ignored: readonly Ignored[];
}

/** Longer fragments than any form can write are cut: the page answers at once, whatever the link. */
const LONGEST = 20_000;
/** A head-count that cannot be read is kept to be corrected, but not a whole page of it. */
const LONGEST_COUNT = 100;

/**
 * A head-count in the address: `n`, `a-b` with `b` not included, or `a-` without an end. Unlike in the form, where a
 * range includes both its ends.
 */
function readExact(value: string): Count | null {
  const match = /^(\d{1,10})(-(\d{1,10})?)?$/.exec(value);
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[3] === undefined ? undefined : Number(match[3]);
  if (from > MOST_PEOPLE || (to !== undefined && (to <= from || to > MOST_PEOPLE + 1))) return null;
  if (match[2] === undefined) return from;
  return to === undefined ? { from } : { from, to };
}

/** The text that the form shows for a count; every language reads it back. */
export function countText(count: Count | null): string {
  if (count === null) return '';
  if (typeof count === 'number') return String(count);
  const to = count.to ?? null;
  if (to === null) return `${count.from}+`;
  return to === count.from + 1 ? String(count.from) : `${count.from}-${to - 1}`;
}

function writeExact(text: string, readCount: ReadCount): string {
  const reading = readCount(text);
  if (!reading.ok) return text;
  const { count } = reading;
  if (count === null) return '';
  return typeof count === 'number' ? String(count) : `${count.from}-${count.to ?? ''}`;
}

type Key = Question | (typeof GROWTH_KEYS)[keyof typeof GROWTH_KEYS] | typeof ISSUED_KEY;

function isKey(key: string): key is Key {
  return [...QUESTIONS, ...Object.values(GROWTH_KEYS), ISSUED_KEY].some((known) => known === key);
}

/**
 * Reads the part of an address after `#` (with or without it). Never throws: what is unknown, repeated or broken is
 * ignored and listed. A link without an edition means `fallback`, the edition in force.
 */
export function readFragment(text: string, rules: Rules, fallback: string): FragmentReading {
  const ignored: Ignored[] = [];
  const given = new Map<Key, string>();
  const link = text.replace(/^#/, '');
  // Between two answers: half an answer could be read as another one.
  const kept = link.length > LONGEST ? link.slice(0, Math.max(0, link.lastIndexOf('&', LONGEST))) : link;
  if (kept !== link) ignored.push({ key: '', value: link.slice(kept.length), reason: 'too-long' });
  for (const [key, value] of new URLSearchParams(kept)) {
    if (!isKey(key)) ignored.push({ key, value, reason: 'unknown-key' });
    else if (given.has(key)) ignored.push({ key, value, reason: 'repeated' });
    else given.set(key, value.trim());
  }
  const unknown = (key: Key, value: string) => {
    ignored.push({ key, value, reason: 'unknown-value' });
    return null;
  };
  const answer = (key: Question): Answer => {
    const value = given.get(key);
    if (value === undefined) return null;
    return value === 'yes' ? true : value === 'no' ? false : unknown(key, value);
  };
  /** What an id stands for now: itself where it is known, otherwise what the record became. */
  const now = (id: string, isKnown: (id: string) => boolean): readonly string[] => {
    if (isKnown(id) || !Object.hasOwn(rules.moved, id)) return [id];
    return rules.moved[id] ?? [id];
  };
  const oneOf = (key: Question, known: readonly string[]): string | null => {
    const value = given.get(key);
    if (value === undefined) return null;
    const [id, ...others] = now(value, (one) => known.includes(one));
    // Of what was split it is not known which part was meant.
    return id !== undefined && others.length === 0 && known.includes(id) ? id : unknown(key, value);
  };
  const count = (key: Key): string => {
    const value = given.get(key) ?? '';
    const exact = readExact(value);
    if (exact !== null) return countText(exact);
    if (value.length <= LONGEST_COUNT) return value;
    ignored.push({ key, value: value.slice(LONGEST_COUNT), reason: 'too-long' });
    return value.slice(0, LONGEST_COUNT).trim();
  };

  const edition =
    oneOf(
      'edition',
      rules.editions.map(({ id }) => id),
    ) ?? fallback;
  const rule = editionOf(rules, edition);
  const knownFields = new Set(rule?.fields.map(({ id }) => id));
  const listed = given.get('fields');
  let fields: string[] | null = null;
  if (listed !== undefined) {
    const named = listed.split(',').map((id) => id.trim());
    // Whoever sent a field that was split since may send any part of it: all of them is the strict reading.
    const current = named.flatMap((id) => now(id, (one) => knownFields.has(one)));
    const ids = [...new Set(current)].filter((id) => id !== '');
    fields = ids.filter((id) => knownFields.has(id) || unknown('fields', id) !== null);
    // Only unknown fields named: which are sent is then not known, which is not the same as "none".
    if (ids.length > 0 && fields.length === 0) fields = null;
  }
  const month = given.get(GROWTH_KEYS.month) ?? '';
  if (month !== '' && !isYearMonth(month)) unknown(GROWTH_KEYS.month, month);
  const entries: Entries = {
    ...noEntries(edition),
    zone: answer('zone'),
    ciio: answer('ciio'),
    // As the classifier: a sector that only another edition has may be named, and counts as any other.
    sector: oneOf('sector', [...rules.sectors, 'other']),
    scenario: oneOf('scenario', [...(rule?.scenarios.map(({ id }) => id) ?? []), 'not-listed']),
    fields,
    other: answer('other'),
    important: answer('important'),
    personal: count('personal'),
    sensitive: count('sensitive'),
    grounds: {
      none: answer('g.none'),
      abroad: answer('g.abroad'),
      contract: answer('g.contract'),
      hr: answer('g.hr'),
      emergency: answer('g.emergency'),
    },
    growth: {
      personal: count(GROWTH_KEYS.personal),
      sensitive: count(GROWTH_KEYS.sensitive),
      month: isYearMonth(month) ? month : '',
    },
    // Also what is no date stays in its field, for correction.
    issued: (given.get(ISSUED_KEY) ?? '').slice(0, 40),
  };
  return { entries: completed(entries, rules), ignored };
}

/**
 * The entries as a fragment without `#`; `readFragment` gives the same entries back. Empty when nothing is answered.
 * A head-count is written so that every language reads the same; one that cannot be read stays as it was typed.
 */
export function writeFragment(entries: Entries, readCount: ReadCount): string {
  const parameters = new URLSearchParams();
  const put = (key: Key, value: string | null) => {
    if (value !== null && value !== '') parameters.set(key, value);
  };
  const word = (answer: Answer) => (answer === null ? null : answer ? 'yes' : 'no');
  put('edition', entries.edition);
  put('zone', word(entries.zone));
  put('ciio', word(entries.ciio));
  put('sector', entries.sector);
  put('scenario', entries.scenario);
  if (entries.fields !== null) parameters.set('fields', [...entries.fields].sort().join(','));
  put('other', word(entries.other));
  put('important', word(entries.important));
  put('personal', writeExact(entries.personal, readCount));
  put('sensitive', writeExact(entries.sensitive, readCount));
  for (const key of GROUND_KEYS) put(`g.${key}`, word(entries.grounds[key]));
  put(GROWTH_KEYS.personal, writeExact(entries.growth.personal, readCount));
  put(GROWTH_KEYS.sensitive, writeExact(entries.growth.sensitive, readCount));
  put(GROWTH_KEYS.month, entries.growth.month);
  put(ISSUED_KEY, entries.issued);
  // A comma needs no escape in a fragment, and the link reads better without.
  return parameters.toString().replace(/%2C/g, ',');
}
