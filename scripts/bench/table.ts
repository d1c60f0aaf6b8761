/** The figures of all benches as a page of documentation, ratios first. */
import type { Measured } from './measured.ts';

const HEAD = `# Benchmarks

Ratios first: they say more than figures of one machine. Each line was measured on the day beside it; \`npm run bench\` runs all
of them again and writes this page, \`npm run bench -- search decide\` those it names, \`npm run bench:search\` one alone.
\`bench:pages\` and \`bench:inventory\` measure the site in \`dist/\`: \`npm run build\` first. A load above 0.5 at the start means
that other programs took their part of the clock; figures "of processor" are hardly touched by that.
`;

const NOTES = `## How the others are set up

All are given the same records with the same words: names in Chinese, English and the reader's language, aliases (column names
also as words), readings in pinyin apart and joined, the beginning of the description. Pinyin is worked out for all of them.

- **Fuse.js**: names, aliases, readings, text with weights 3, 2, 1, 0.5; anywhere in the text, accents folded, threshold 0.3
  (at its default of 0.6 every query is answered with something).
- **FlexSearch**: a document index, beginnings of words, its encoder for Chinese beside the normalising one, suggestions on,
  without which a query of two words rarely finds anything.
- **uFuzzy**: one line for each name; letters of every script, accents folded, one slip in a word, words in any order.
- **Pagefind**: a record as a page of the language; asked in Chromium, where alone it runs, with the first eight results
  loaded. What it fetches is the sum of all its chunks; a visitor who asks once fetches a part of them.

The labelled queries (\`src/search/queries\`) are also the tests of this site's search, so that it answers all of them says only
that its tests pass; what the others miss of them is what it was built for. *Recall*: of what must be among the first eight
hits, what is. *First right*: of the queries with one right first hit, those that get it. *False hits*: of the queries for
which there is nothing, those that are shown something. The time per keystroke is that of one core; of each keystroke the
median of three, at the 95th percentile of all. FlexSearch is the quicker, by looking up and not weighing.

The list several times over is made up by \`scripts/scale\` for the bench and thrown away after it: every record again under
another id, marked in every name and in all languages, sectors by the square root of the factor and scenarios by the rest.
Its pictures for shared links are drawn anew, as on a machine that never built the site; \`bench:build\` finds them drawn.
`;

/** The page. */
export function tableOf(measured: readonly Measured[]): string {
  const lines = measured.flatMap(({ bench, on, load, rows }) =>
    rows.map(({ what, ours, beside = '', ratio = '', budget = '', holds }) => {
      const kept = holds === undefined ? '' : holds ? 'kept' : '**not kept**';
      return `| ${[what, ratio, ours, beside, budget, kept, `\`bench:${bench}\`, ${on}, load ${load}`].map(cell).join(' | ')} |`;
    }),
  );
  const machines = [...new Set(measured.map(({ machine }) => machine))].map((machine) => `- ${machine}`);
  const table = [
    '| what | ratio | here | beside | budget | | measured |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ];
  return [HEAD, '## Machine\n', `${machines.join('\n')}\n`, '## Figures\n', `${table.join('\n')}\n`, NOTES].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
