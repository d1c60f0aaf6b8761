import MiniSearch, { type Query as Expression, type SearchResult } from 'minisearch';
import type { SearchData, SearchRecord } from './records.ts';
import {
  allowedEdits,
  exactKey,
  indexTerms,
  initials,
  isMetButForSeams,
  isNear,
  isPrefix,
  isSoundPrefix,
  isUnspaced,
  nearTo,
  parseQuery,
  type Query,
  soundTerms,
  spellOut,
} from './tokens.ts';
import { loosened, type QueryWords, queryWords } from './words.ts';

/** A record as the index sees it: each part a list of lines. */
interface Entry {
  readonly id: number;
  readonly names: string;
  readonly aliases: string;
  readonly sounds: string;
  /** Names of what it belongs to: they narrow a query (`passenger passport`) and never find a record alone. */
  readonly context: string;
  readonly text: string;
}
type Part = Exclude<keyof Entry, 'id'>;
const PARTS: readonly Part[] = ['names', 'aliases', 'sounds', 'context', 'text'];

/** How closely the whole query is a record's name, best first. */
const EXACT_RANKS = ['name', 'alias', 'sound', 'initials'] as const;
type ExactRank = (typeof EXACT_RANKS)[number];

export interface SearchIndex {
  readonly data: SearchData;
  readonly words: QueryWords;
  readonly engine: MiniSearch<Entry>;
  readonly exact: ReadonlyMap<string, ReadonlyMap<number, ExactRank>>;
  /** Words of names and aliases, and readings: what a word that is not found may have meant. */
  readonly vocabulary: ReadonlySet<string>;
}

export interface Hit {
  readonly record: SearchRecord;
  readonly score: number;
  /** Terms of the record that the query met, for highlighting and for saying why. */
  readonly met: readonly string[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** `exact`: as typed; `fuzzy`: nothing as typed, so misspellings were allowed; `partial`: one word left out. */
  readonly how: 'exact' | 'fuzzy' | 'partial' | 'nothing';
  /** The word left out of a partial result. */
  readonly without: string | null;
}

/**
 * Makes the index of one locale: at build time, in tests and in the browser alike. It is made from the records each
 * time rather than shipped: the records are 33 kB gzip where the index is 67 to 77 kB, and indexing them takes about a
 * tenth of a second, in steps short enough not to hold up a keystroke (`npm run bench:search`).
 */
export async function makeIndex(data: SearchData): Promise<SearchIndex> {
  const named = new Map(data.records.filter((record) => record.kind !== 'field').map((record) => [record.id, record]));
  const entries = data.records.map((record, id): Entry => {
    const around = record.within.flatMap((outer) => named.get(outer) ?? []);
    return {
      id,
      names: names(record).join('\n'),
      aliases: (record.aliases ?? []).join('\n'),
      sounds: record.sounds.join('\n'),
      context: around.flatMap(names).join('\n'),
      text: record.text ?? '',
    };
  });
  const vocabulary = new Set<string>();
  const engine = new MiniSearch<Entry>({
    fields: [...PARTS],
    tokenize: (text, part) => {
      const terms = text.split('\n').flatMap(part === 'sounds' ? soundTerms : indexTerms);
      if (part === 'names' || part === 'aliases' || part === 'sounds') for (const term of terms) vocabulary.add(term);
      return terms;
    },
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term },
  });
  await engine.addAllAsync(entries, { chunkSize: RECORDS_PER_STEP });
  return { data, words: queryWords(data.words), engine, exact: exactMatches(data.records), vocabulary };
}

const RECORDS_PER_STEP = 20;

function names(record: SearchRecord): string[] {
  return [record.name, record.zh, record.en].filter((name) => name !== undefined);
}

function exactMatches(records: readonly SearchRecord[]): Map<string, Map<number, ExactRank>> {
  const exact = new Map<string, Map<number, ExactRank>>();
  const note = (key: string, id: number, rank: ExactRank) => {
    if (key === '') return;
    const ranks = exact.get(key) ?? new Map<number, ExactRank>();
    exact.set(key, ranks);
    const known = ranks.get(id);
    if (known === undefined || EXACT_RANKS.indexOf(rank) < EXACT_RANKS.indexOf(known)) ranks.set(id, rank);
  };
  records.forEach((record, id) => {
    for (const name of names(record)) note(exactKey(name), id, 'name');
    for (const alias of record.aliases ?? []) note(exactKey(alias), id, 'alias');
    for (const sound of record.sounds) {
      const syllables = sound.split(' ');
      note(syllables.join('').toLowerCase(), id, 'sound');
      note(initials(syllables), id, 'initials');
    }
  });
  return exact;
}

/**
 * Finds records, best first. Every word must be met: as typed or as the beginning of a word. Only when that finds
 * nothing, or only descriptions, are misspellings and other endings allowed, and only when that finds nothing either, and the query has at least three words,
 * is one of them left out. So a word nothing is about finds nothing.
 */
export function search(index: SearchIndex, text: string): Found {
  const { words } = index;
  const typed = parseQuery(text, words);
  if (typed.terms.length === 0) return { hits: [], how: 'nothing', without: null };
  const loose = loosened(text, words);
  const queries = loose === null ? [typed] : [typed, parseQuery(loose, words)];
  let described: Found | null = null;
  for (const fuzzy of [false, true]) {
    for (const query of queries) {
      const { hits, isNamed } = run(index, query, fuzzy);
      const found: Found = { hits, how: fuzzy ? 'fuzzy' : 'exact', without: null };
      if (isNamed) return found;
      if (hits.length > 0) described ??= found;
    }
  }
  return described ?? leaveOneOut(index, typed);
}

const FEWEST_WORDS_FOR_PARTIAL = 3;
const MOST_WORDS_FOR_PARTIAL = 8;

function leaveOneOut(index: SearchIndex, query: Query): Found {
  const words = query.terms.length;
  const unspaced = query.terms.some(isUnspaced);
  if (!unspaced && words >= FEWEST_WORDS_FOR_PARTIAL && words <= MOST_WORDS_FOR_PARTIAL) {
    for (const without of query.terms) {
      const terms = query.terms.filter((term) => term !== without);
      const { hits } = run(
        index,
        { terms, words: terms, stretches: [], together: null, key: terms.join(''), parts: [] },
        false,
      );
      if (hits.length > 0) return { hits, how: 'partial', without };
    }
  }
  return { hits: [], how: 'nothing', without: null };
}

/** Relative worth of a match by where it is. A name says more than an alias, an alias more than a description. */
const BOOST: Readonly<Record<Part, number>> = { names: 4, aliases: 3, sounds: 2, context: 0.5, text: 0.5 };
const WEIGHTS = { prefix: 0.6, fuzzy: 0 };
/** A misspelt word is worth this much of the word it may have meant. */
const NEAR = 0.3;
/** Sectors and scenarios before fields where they match equally well. */
const KIND_BOOST: Readonly<Record<SearchRecord['kind'], number>> = { sector: 1.6, scenario: 1.4, field: 1 };
const EXACT_SCORE: Readonly<Record<ExactRank, number>> = { name: 4000, alias: 3000, sound: 2000, initials: 1000 };

interface Hits {
  readonly hits: readonly Hit[];
  /** Whether any is met in its names, and not in its description alone. */
  readonly isNamed: boolean;
}

function run(index: SearchIndex, query: Query, fuzzy: boolean): Hits {
  const { engine, data, words } = index;
  const everyTerm = allOf([
    ...query.words.map((word) => termExpression(word, words, fuzzy ? nearTerms(index, word) : [])),
    ...query.stretches.map((pairs) => {
      const expressions = pairs.map((pair) => termExpression(pair, words, []));
      return fuzzy ? anyOf(expressions) : allOf(expressions);
    }),
  ]);
  const expression = query.together === null ? everyTerm : anyOf([everyTerm, togetherExpression(query.together)]);
  const results = engine.search(expression, {
    weights: WEIGHTS,
    boostDocument: (id) => KIND_BOOST[data.records[id]?.kind ?? 'field'],
  });
  const hits: Hit[] = [];
  let isNamed = false;
  for (const result of results) {
    const record = data.records[result.id];
    if (record === undefined || !isAboutItself(result)) continue;
    const isFound = (pair: string) =>
      result.terms.some((term) => term === pair || (isPrefix(pair) && term.startsWith(pair)));
    if (fuzzy && !query.stretches.every((pairs) => isMetButForSeams(pairs, isFound))) continue;
    const score = result.score + exactScore(index, query, result.id) * KIND_BOOST[record.kind];
    isNamed ||= !query.terms.some((term) => isOnlyDescribed(term, result));
    hits.push({ record, score, met: Object.keys(result.match) });
  }
  return { hits: hits.sort((one, other) => other.score - one.score), isNamed };
}

/** Worth of being named exactly so; of a query in two scripts (`VIN 车架号`), the mean over its parts. */
function exactScore({ exact }: SearchIndex, { key, parts }: Query, id: number): number {
  const worth = (text: string) => {
    const rank = exact.get(text)?.get(id);
    return rank === undefined ? 0 : EXACT_SCORE[rank];
  };
  const mean = parts.reduce((sum, part) => sum + worth(part), 0) / Math.max(parts.length, 1);
  return Math.max(worth(key), mean);
}

/** True when at least one word was met in the record's own words, not only in the names around it. */
function isAboutItself(result: SearchResult): boolean {
  return Object.values(result.match).some((parts) => parts.some((part) => part !== 'context'));
}

/** True when a word was met, and only in the description. */
function isOnlyDescribed(word: string, { match }: SearchResult): boolean {
  const met = Object.entries(match).filter(
    ([term]) => term === word || (isPrefix(word) && term.startsWith(word)) || isNear(word, term),
  );
  return met.length > 0 && met.every(([, parts]) => parts.every((part) => part === 'text'));
}

/** What a word may have meant. The index could look for misspellings too, but walks all of its terms at each letter. */
function nearTerms({ vocabulary }: SearchIndex, term: string): string[] {
  if (allowedEdits(term) === 0) return [];
  const isMeant = nearTo(term);
  return [...vocabulary].filter(isMeant);
}

/**
 * One term as typed, or what it abbreviates, or what it may have meant. The record's own words come last: where a term is
 * met in several parts, the index reports the part asked last.
 */
function termExpression(term: string, words: QueryWords, near: readonly string[]): Expression {
  return anyOf([
    { queries: [term], fields: ['context', 'text'], prefix: isLongPrefix(term), boost: BOOST },
    ...spellOut(term, words.abbreviations).map((meant) =>
      allOf(parseQuery(meant, words).terms.map((word) => wordsExpression(word, false))),
    ),
    ...near.map(nearExpression),
    { queries: [term], fields: ['sounds'], prefix: isSoundPrefix(term), boost: BOOST },
    wordsExpression(term, isPrefix(term)),
  ]);
}

function wordsExpression(term: string, prefix: boolean): Expression {
  return { queries: [term], fields: ['names', 'aliases'], prefix, boost: BOOST };
}

function nearExpression(term: string): Expression {
  const boost = { names: NEAR * BOOST.names, aliases: NEAR * BOOST.aliases, sounds: NEAR * BOOST.sounds };
  return { queries: [term], fields: ['names', 'aliases', 'sounds'], boost };
}

/** Words written together: a name without its spaces, or pinyin typed by syllable. Worth more than the words apart. */
function togetherExpression(together: string): Expression {
  const likely = { names: 3 * BOOST.names, aliases: 3 * BOOST.aliases, sounds: 20 * BOOST.sounds };
  return { queries: [together], fields: ['names', 'aliases', 'sounds'], prefix: true, boost: likely };
}

function allOf(queries: Expression[]): Expression {
  return { combineWith: 'AND', queries };
}

function anyOf(queries: Expression[]): Expression {
  return { combineWith: 'OR', queries };
}

function isLongPrefix(term: string): boolean {
  return !isUnspaced(term) && term.length > 3;
}
