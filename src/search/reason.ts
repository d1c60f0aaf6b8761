import type { Hit } from './engine.ts';
import { displayName } from './records.ts';
import { exactKey, indexTerms, isNear, type Query, soundTerms } from './tokens.ts';

/** What about a record the query met: its name in the reader's language, another name, an alias … */
export interface Reason {
  readonly by: 'name' | 'zh' | 'en' | 'alias' | 'sound' | 'text';
  readonly text: string;
}

interface Candidate extends Reason {
  readonly terms: readonly string[];
}

/** The plainest reason why a record was found: the first of its texts that meets the most words of the query. */
export function reason(hit: Hit, query: Query): Reason {
  const met = new Set(hit.met);
  const typed = query.together === null ? query.terms : [...query.terms, query.together];
  let best: Reason = { by: 'name', text: displayName(hit.record) };
  let bestCover = -1;
  for (const { by, text, terms } of candidates(hit)) {
    const covered = typed.filter((word) => terms.some((term) => met.has(term) && isMet(word, term))).length;
    const isExact = by !== 'text' && exactKey(text) === query.key;
    const cover = isExact ? Number.POSITIVE_INFINITY : Math.min(covered, query.terms.length);
    if (cover > bestCover) {
      best = { by, text };
      bestCover = cover;
    }
  }
  return best;
}

function isMet(word: string, term: string): boolean {
  return term.startsWith(word) || isNear(word, term);
}

function candidates({ record }: Hit): Candidate[] {
  const written = (by: Reason['by'], text: string | undefined): Candidate[] =>
    text === undefined ? [] : [{ by, text, terms: indexTerms(text) }];
  return [
    ...written('name', record.name ?? record.zh),
    ...written('zh', record.zh),
    ...written('en', record.en),
    ...(record.aliases ?? []).flatMap((alias) => written('alias', alias)),
    ...record.sounds.map((sound): Candidate => ({ by: 'sound', text: sound, terms: soundTerms(sound) })),
    ...written('text', record.text),
  ];
}
