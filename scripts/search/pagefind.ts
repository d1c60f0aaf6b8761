/** Pagefind over the same records, asked in a browser, which it cannot do without. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as pagefind from 'pagefind';
import type { SearchData } from '../../src/search/index.ts';
import { SHOWN } from './queries.ts';

/** What it fetches before and while it is asked, all chunks of a language; packed already. The program is not in it. */
const INDEX = /\.(pf_meta|pf_index|pf_fragment)$|pagefind-entry\.json$/;

/** Makes the index of one language in a folder, and says how large it is. @throws when Pagefind refuses. */
export async function indexWithPagefind({ locale, records }: SearchData, folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: locale });
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, name, zh, en, aliases = [], sounds, text = '' } of records) {
    const spoken = aliases.flatMap((alias) => [alias, alias.replaceAll('_', ' ')]);
    const content = [name, zh, en, ...spoken, ...sounds, ...sounds.map((sound) => sound.replaceAll(' ', '')), text];
    const added = await index.addCustomRecord({
      url: `/${id}/`,
      content: content.filter((part) => part !== undefined).join('. '),
      language: locale,
      meta: { title: name ?? zh },
    });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => INDEX.test(file))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** The hits of each query, best first, and the milliseconds each keystroke took until they were there. */
export function askPagefind(page: Page, queries: readonly string[], keystrokes: readonly string[]) {
  return page.evaluate(
    async ({ asked, typed, shown }) => {
      // Its scripts are served beside the page, and nowhere else.
      const address = '/pagefind/pagefind.js';
      const engine = await import(address);
      await engine.init();
      const ask = async (query: string): Promise<string[]> => {
        const { results } = await engine.search(query);
        const best = await Promise.all(results.slice(0, shown).map((result: { data: () => unknown }) => result.data()));
        return best.map((data) => String(Object(data).url).replaceAll('/', ''));
      };
      const hits: string[][] = [];
      for (const query of asked) hits.push(await ask(query));
      const times: number[] = [];
      for (const keystroke of typed) {
        const started = performance.now();
        await ask(keystroke);
        times.push(performance.now() - started);
      }
      return { hits, times };
    },
    { asked: [...queries], typed: [...keystrokes], shown: SHOWN },
  );
}
