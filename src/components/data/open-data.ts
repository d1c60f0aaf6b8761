/** The open data of this site, made once per build: pages and files read from here. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { compileRules } from '../../classifier/index.ts';
import { type Language, type Published, publish } from '../../exports/open/index.ts';
import { loadList } from '../../list/load/index.ts';
import { locales } from '../../words/load/index.ts';
import { site } from '../full-addresses.ts';
import { recordContext } from '../record/context.ts';

let published: Published | null = null;

/** Every file for programs, with its size. */
export function openData(): Published {
  if (published !== null) return published;
  const list = loadList();
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  published = publish({ list, rules: compileRules(list), languages: languages(), site }, version);
  return published;
}

/** What each language adds to what is published: the texts and messages that its pages use. */
export function languages(): Language[] {
  return locales.map((locale) => {
    const { texts, t } = recordContext(locale.tag);
    return { locale, texts, t };
  });
}
