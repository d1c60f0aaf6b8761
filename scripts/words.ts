/**
 * `npm run words [-- LOCALE…] [--check]`: how far each language has come, and for those named, every text that is
 * missing, made from an older source, or without the term its language fixed. With `--check` anything short fails.
 */
import { parseArgs } from 'node:util';
import {
  allLocales,
  loadChineseTerms,
  loadMessages,
  loadTerms,
  locales,
  SOURCE,
  sourceTextsByKey,
  statusOf,
  termFindings,
  translationsOf,
} from '../src/words/load/index.ts';
import { compareMessages } from './check-words.ts';

interface Row {
  readonly tag: string;
  readonly figures: readonly (string | number)[];
  /** One line for everything that falls short. */
  readonly faults: readonly string[];
}

const sources = sourceTextsByKey();
const HEADS = ['language', 'complete', 'stale', 'missing', 'unreviewed', 'unknown', 'terms', 'off-term', 'errors'];

/** The state of one language against the sources. */
function rowOf({ tag, review }: (typeof allLocales)[number]): Row {
  const { complete, missing, stale, unknown } = statusOf(tag, sources);
  const chinese = loadChineseTerms();
  const terms = loadTerms(tag);
  const ids = Object.keys({ ...chinese.always, ...chinese.mostly });
  const unfixed = ids.filter((id) => tag !== SOURCE && terms[id] === undefined);
  const strange = Object.keys(terms).filter((id) => !ids.includes(id));
  const offTerm = termFindings(sources, translationsOf(tag), chinese, terms);
  const { errors } = compareMessages(tag, loadMessages(tag), loadMessages(SOURCE));
  const wrong = errors.filter((error) => !error.includes(': no message '));
  const unreviewed = review === 'unreviewed' ? complete + stale.length : 0;
  const termCount = Object.keys(terms).length;
  return {
    tag,
    figures: [
      tag,
      complete,
      stale.length,
      missing.length,
      unreviewed,
      unknown.length,
      termCount,
      offTerm.length,
      wrong.length,
    ],
    faults: [
      ...missing.map((key) => `${tag}: missing: ${key}`),
      ...stale.map((key) => `${tag}: made from an older source, or not stamped: ${key}`),
      ...unknown.map((key) => `${tag}: translates nothing: ${key}`),
      ...unfixed.map((id) => `${tag}: terms.yaml does not fix ${id}`),
      ...strange.map((id) => `${tag}: terms.yaml fixes ${id}, which content/words/terms.yaml does not have`),
      ...offTerm.map(
        ({ id, term, chinese: zh, keys, of }) =>
          `${tag}: ${keys.length} of ${of} texts do not use ${id} (${zh}: ${term}): ${keys.join(' ')}`,
      ),
      ...wrong,
    ],
  };
}

function main(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  const strangers = positionals.filter((tag) => !allLocales.some((locale) => locale.tag === tag));
  if (strangers.length > 0) {
    console.error(`No such language in content/words/locales.yaml: ${strangers.join(', ')}.`);
    return 2;
  }
  const wanted =
    positionals.length > 0
      ? positionals
      : values.check
        ? locales.map(({ tag }) => tag)
        : allLocales.map(({ tag }) => tag);
  const rows = allLocales.filter(({ tag }) => wanted.includes(tag)).map(rowOf);
  const table = [HEADS, ...rows.map(({ figures }) => figures)];
  for (const line of table)
    console.log(
      line.map((cell, index) => (index === 0 ? String(cell).padEnd(10) : String(cell).padStart(11))).join(''),
    );
  const faults = rows.flatMap((row) => row.faults);
  if (positionals.length > 0 || values.check) for (const fault of faults) console.log(fault);
  const total = `${sources.size} texts in ${rows.length} languages`;
  console.log(`${total}: ${faults.length} short.`);
  return values.check && faults.length > 0 ? 1 : 0;
}

process.exitCode = main();
