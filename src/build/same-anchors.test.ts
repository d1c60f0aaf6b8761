import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anchorsOf } from './same-anchors.ts';

test('the addresses of the headings are those of the English guide, in order', () => {
  expect(
    anchorsOf('# Title\n\n## Data on the list, data off the list\n\nText\n\n### Licence, and what this is not\n'),
  ).toEqual(['data-on-the-list-data-off-the-list', 'licence-and-what-this-is-not']);
});

test.each(['how-the-list-works', 'method-and-evidence'])(
  'no two headings of the guide "%s" share an address',
  (name) => {
    const anchors = anchorsOf(readFileSync(`content/guides/en/${name}.mdx`, 'utf8'));
    expect(anchors.length).toBeGreaterThan(5);
    expect(new Set(anchors).size).toBe(anchors.length);
  },
);
