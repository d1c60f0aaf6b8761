import { compileRules } from '../../classifier/index.ts';
import type { List } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { locales, recordTexts, translator } from '../../words/load/index.ts';
import { type OpenInput, type Published, publish, type Site } from './index.ts';

/** A site at an address that exists nowhere. */
export const SITE: Site = {
  page: (locale, ...segments) => `https://list.example/${[locale, ...segments].join('/')}/`,
  file: (path) => `https://list.example/${path}`,
};

/** What the open data are made from: the list as it stands, in all its languages. */
export function inputOf(list: List = loadList()): OpenInput {
  return {
    list,
    rules: compileRules(list),
    languages: locales.map((locale) => ({
      locale,
      texts: recordTexts(locale.tag, list),
      t: translator(locale.tag),
    })),
    site: SITE,
  };
}

/** Everything published, and one file of it as text. */
export function published(list?: List): Published & { readonly textOf: (path: string) => string } {
  const all = publish(inputOf(list), '1.2.3');
  const files = [...all.records, ...all.whole, ...all.schemas, all.llms];
  return {
    ...all,
    textOf: (path) => {
      const content = files.find((file) => file.path === path)?.content;
      if (typeof content !== 'string') throw new Error(`There is no text ${path}.`);
      return content;
    },
  };
}
