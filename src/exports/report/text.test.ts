import { expect, test } from 'vitest';
import { cell, type ReportDocument } from './document.ts';
import { reportText } from './text.ts';

const report: ReportDocument = {
  locale: 'en',
  title: 'Title 清单',
  subject: 'Subject',
  verdict: 'Verdict.',
  caution: 'Caution.',
  header: '',
  footer: '',
  pageLabel: 'Page {page} of {pages}',
  punctuation: { label: ': ', between: '; ' },
  sections: [
    {
      id: 'a',
      title: 'Steps',
      blocks: [
        { kind: 'text', line: ['See ', { cite: 2 }, '.'] },
        {
          kind: 'table',
          caption: 'Table 1: Steps',
          columns: [
            { title: 'No.', share: 1, leads: true },
            { title: 'Outcome', share: 1, leads: true },
            { title: 'Reason', share: 3, leads: true },
            { title: 'Clause', share: 2 },
            { title: 'Note', share: 2 },
          ],
          rows: [[cell('1.'), cell('Holds'), cell('Because.'), cell('article 7', 'Reported'), cell('')]],
        },
        {
          kind: 'table',
          caption: 'Table 2: Pairs',
          columns: [
            { title: 'Item', share: 1, leads: true },
            { title: 'Finding', share: 1 },
          ],
          rows: [[cell('Date'), cell('today')]],
        },
      ],
    },
    {
      id: 'b',
      title: 'Sources',
      blocks: [
        {
          kind: 'sources',
          entries: [{ number: 2, title: 'T', publisher: 'P', notes: ['Key: K'], url: 'https://example.org/a' }],
        },
      ],
    },
  ],
};

test('a report reads as text: headings underlined as wide as they look, rows as items, addresses in full', () => {
  expect(reportText(report)).toBe(`Title 清单
==========

Subject

Verdict.
Caution.

Steps
-----

See [2].

Table 1: Steps
- 1. Holds: Because.
  Clause: article 7; Reported

Table 2: Pairs
- Date
  today

Sources
-------

[2] T | P | Key: K
    https://example.org/a
`);
});
