/** Other searches over the same records, each set up as its documentation advises for such data. */
import { gzipSync } from 'node:zlib';
import uFuzzy from '@leeoniya/ufuzzy';
import { Charset, Document } from 'flexsearch';
import Fuse from 'fuse.js';
import type { SearchData, SearchRecord } from '../../src/search/index.ts';
import { SHOWN } from './queries.ts';

/** A search that is ready to be asked. */
export interface Searcher {
  readonly name: string;
  /** What a visitor must fetch before the first answer, gzip; the program itself is not in it. */
  readonly bytes: number;
  /** Ids of the best hits, best first. */
  readonly ask: (query: string) => readonly string[];
}

/** What each of them is given of a record: the same words as ours has. */
interface Entry {
  readonly id: string;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly sounds: readonly string[];
  readonly text: string;
}

function entryOf({ id, name, zh, en, aliases = [], sounds, text = '' }: SearchRecord): Entry {
  const names = [name, zh, en].filter((one) => one !== undefined);
  // Column names are written as words, as a search for words expects; readings are offered apart and joined.
  const spoken = aliases.flatMap((alias) => (alias.includes('_') ? [alias, alias.replaceAll('_', ' ')] : [alias]));
  return { id, names, aliases: spoken, sounds: sounds.flatMap((sound) => [sound, sound.replaceAll(' ', '')]), text };
}

const packed = (value: unknown) => gzipSync(JSON.stringify(value)).length;

/** The baselines that run without a browser. */
export function searchersFor({ records }: SearchData): Searcher[] {
  const entries = records.map(entryOf);
  return [fuse(entries), flexSearch(entries), fuzzy(entries)];
}

/**
 * Fuse.js: fields by weight, words anywhere in them, accents folded; its threshold stricter than the default 0.6, at which
 * every query is answered with something.
 */
function fuse(entries: readonly Entry[]): Searcher {
  const index = new Fuse(entries, {
    keys: [
      { name: 'names', weight: 3 },
      { name: 'aliases', weight: 2 },
      { name: 'sounds', weight: 1 },
      { name: 'text', weight: 0.5 },
    ],
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.3,
  });
  return {
    name: 'Fuse.js',
    bytes: packed(entries),
    ask: (query) => index.search(query, { limit: SHOWN }).map(({ item }) => item.id),
  };
}

/** FlexSearch: a document index, beginnings of words; Chinese by its own encoder beside the normalising one; best guesses. */
function flexSearch(entries: readonly Entry[]): Searcher {
  const document = new Document({
    document: {
      id: 'id',
      index: [
        { field: 'words', tokenize: 'forward', encoder: Charset.Normalize },
        { field: 'han', tokenize: 'forward', encoder: Charset.CJK },
        { field: 'text', tokenize: 'forward', encoder: Charset.Normalize },
      ],
    },
  });
  const given = entries.map(({ id, names, aliases, sounds, text }) => ({
    id,
    words: [...names, ...aliases, ...sounds].join(' '),
    han: [...names, ...aliases].join(' '),
    text,
  }));
  for (const entry of given) document.add(entry);
  return {
    name: 'FlexSearch',
    bytes: packed(given),
    ask: (query) => {
      const found = document.search(query, { limit: SHOWN, suggest: true, merge: true });
      return found.map((hit) => String(Object(hit).id));
    },
  };
}

/** uFuzzy: one line for each name, one slip allowed in a word, any order of words, letters of every script. */
function fuzzy(entries: readonly Entry[]): Searcher {
  const lines = entries.flatMap(({ id, names, aliases, sounds }) =>
    [...names, ...aliases, ...sounds].map((line) => ({ id, line })),
  );
  const haystack = uFuzzy.latinize(lines.map(({ line }) => line));
  const index = new uFuzzy({
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
    intraChars: "[\\p{L}\\d']",
    intraContr: "'\\p{L}{1,2}\\b",
    intraMode: 1,
  });
  return {
    name: 'uFuzzy',
    bytes: packed(lines),
    ask: (query) => {
      const [ids, info, order] = index.search(haystack, uFuzzy.latinize([query])[0] ?? query, 1, 1000);
      const places = info && order ? order.map((place) => info.idx[place]) : (ids ?? []);
      return [...new Set(places.flatMap((place) => lines[place ?? -1]?.id ?? []))].slice(0, SHOWN);
    },
  };
}
