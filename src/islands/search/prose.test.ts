import { expect, test } from 'vitest';
import { readPassage } from './prose.ts';

test('what Pagefind marks is met, and what it escapes is text', () => {
  expect(readPassage('from &lt;b&gt; the <mark>list</mark> &amp; <mark>law</mark>.')).toEqual([
    { text: 'from <b> the ', met: false },
    { text: 'list', met: true },
    { text: ' &amp; ', met: false },
    { text: 'law', met: true },
    { text: '.', met: false },
  ]);
});
