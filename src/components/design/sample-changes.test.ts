import { expect, test } from 'vitest';
import { ASPECTS_OF_CHANGE, aspectsOf, KINDS_OF_CHANGE } from '../../list/compare/index.ts';
import { currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { shownPart } from '../compare/shown.ts';
import { recordContext } from '../record/context.ts';
import { sampleComparison } from './sample-changes.ts';

const diff = sampleComparison(currentEdition(loadList()))?.diff;

test('the design page shows every kind of change, and every aspect that fields and scenarios have', () => {
  expect(new Set(diff?.records.map(({ kind }) => kind))).toEqual(new Set(KINDS_OF_CHANGE));
  const aspects = new Set(diff?.records.flatMap(aspectsOf));
  for (const aspect of ASPECTS_OF_CHANGE.filter((one) => one !== 'order')) expect(aspects).toContain(aspect);
});

test.each(['zh-CN', 'en'])(
  'every part that changed has words in %s, and says something else after than before',
  (locale) => {
    const context = recordContext(locale);
    const parts = diff?.records.flatMap((change) => ('parts' in change ? change.parts : [])) ?? [];
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) {
      const shown = shownPart(part, context);
      expect(shown?.label, part.part).toBeTruthy();
      const text = (side: 'before' | 'after') => shown?.[side].map((piece) => piece.text).join('|');
      expect(text('after'), part.part).not.toBe(text('before'));
    }
  },
);
