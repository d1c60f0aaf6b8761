/**
 * `npm run list:stamp -- KEY… [--locale en]`: says that the translations under these keys were checked against the
 * source they are made from. A key is one that `npm run words` names; `all` stands for every text.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { stampOf } from '../src/list/content/index.ts';
import { allLocales, SOURCE, sourceTextsByKey, translationsOf } from '../src/words/load/index.ts';

const usage = `Usage: npm run list:stamp -- KEY… [--locale en]
A KEY is that of a text or the beginning of several, e.g. fields.subject-sex or editions.beijing-2025; all for every text.`;
const HEAD = `# yaml-language-server: $schema=../../schema/stamps.schema.json
# Which source each translation was made from. Renew a stamp with \`npm run list:stamp -- KEY --locale LANGUAGE\`.
{}
`;

function main(): number {
  const { positionals: keys, values } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string', default: 'en' } },
  });
  const { locale } = values;
  if (keys.length === 0 || locale === SOURCE || !allLocales.some(({ tag }) => tag === locale)) {
    console.error(usage);
    return 2;
  }
  const sources = sourceTextsByKey();
  const translated = translationsOf(locale);
  const isMeant = (key: string) =>
    keys.some((start) => start === 'all' || key === start || key.startsWith(`${start}.`));
  const chosen = [...sources].filter(([key]) => translated.has(key) && isMeant(key));
  const file = join('content/words', locale, 'stamps.yaml');
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : HEAD);
  for (const [key, text] of chosen) document.set(key, stampOf(text));
  for (const key of Object.keys(document.toJS() ?? {})) if (!sources.has(key)) document.delete(key);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  console.log(`${chosen.length} stamps written to ${file}.`);
  return chosen.length > 0 ? 0 : 1;
}

process.exitCode = main();
