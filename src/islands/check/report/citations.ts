/** Numbers the sources of a report in the order in which they are first named. */

import type { Line, Run, Source } from '../../../exports/report/index.ts';
import type { SourceKey } from '../../../list/index.ts';
import { languageOfTitle } from '../../../words/index.ts';
import type { Speech } from '../speech.ts';

export interface Citations {
  /** References to these sources; each gets its number with its first mention. */
  readonly cite: (keys: readonly SourceKey[]) => Line;
  /** Every source named so far. */
  readonly sources: () => readonly Source[];
}

export function citations(speech: Speech): Citations {
  const numbers = new Map<SourceKey, number>();
  const numberOf = (key: SourceKey) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  return {
    cite: (keys) => {
      const cited = stretches([...new Set(keys.map(numberOf))].sort((a, b) => a - b));
      return cited.flatMap((stretch, index): Run[] => [...(index === 0 ? [] : [' ']), ...stretchRuns(stretch)]);
    },
    sources: () => [...numbers].map(([key, number]) => sourceEntry(speech, key, number)),
  };
}

/** Numbers in order, cut where one is missing. */
function stretches(numbers: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found;
}

/** `[9]–[24]`: a dozen neighbours need not be counted out. */
function stretchRuns(stretch: readonly number[]): Run[] {
  const [first] = stretch;
  const last = stretch.at(-1);
  if (first !== undefined && last !== undefined && stretch.length > 2) return [{ cite: first }, '–', { cite: last }];
  return stretch.flatMap((cite, index): Run[] => (index === 0 ? [{ cite }] : [' ', { cite }]));
}

function sourceEntry({ t, sources }: Speech, key: SourceKey, number: number): Source {
  const note = sources[key];
  if (!note) return { number, title: key, publisher: null, notes: [], url: null };
  return {
    number,
    title: [note.title],
    publisher: note.publisher === null ? null : spoken(note.publisher),
    notes: [
      t('report.sources.key', { key }),
      ...(note.described ? [t('report.sources.described')] : []),
      ...(note.opened ? [] : [t('report.sources.notOpened')]),
    ],
    url: note.url,
  };
}

/** Titles are given as published, in Chinese or in English. */
function spoken(text: string): Line {
  return [{ text, lang: languageOfTitle(text) }];
}
