/** `npm run list:stamp -- KEY… [--locale en]`: says that the translations under these keys were checked against the Chinese. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { readContent, sourceTexts, stampOf, wordsByKey } from '../src/list/content/index.ts';
import { formatProblem } from '../src/list/index.ts';

const usage =
  'Usage: npm run list:stamp -- KEY… [--locale en]\nA KEY is that of a text or the beginning of several, e.g. fields.subject-sex or editions.beijing-2025.';

function main(): number {
  const { positionals: keys, values } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string', default: 'en' } },
  });
  const read = readContent(process.cwd());
  if (!read.ok) {
    for (const problem of read.problems) console.error(formatProblem(problem));
    return 1;
  }
  const { list, stamps } = read.content.words.get(values.locale) ?? {};
  if (keys.length === 0 || !list || !stamps) {
    console.error(usage);
    return 2;
  }
  const translated = wordsByKey(list.value);
  const chosen = sourceTexts(read.content).filter(
    ({ key }) => translated.has(key) && keys.some((start) => key === start || key.startsWith(`${start}.`)),
  );
  const document = parseDocument(readFileSync(stamps.file, 'utf8'));
  for (const { key, text } of chosen) document.set(key, stampOf(text));
  writeFileSync(stamps.file, document.toString({ lineWidth: 0 }));
  console.log(`${chosen.length} stamps written to ${stamps.file}.`);
  return chosen.length > 0 ? 0 : 1;
}

process.exitCode = main();
