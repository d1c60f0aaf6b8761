import { sourceTexts, stampOf } from '../content/index.ts';
import type { StampsFile, WordsFile } from '../schema/index.ts';
import { contentWith } from './test-content.ts';

/** Gives the sample an English text for each Chinese one. */
export function translateAll(words: WordsFile): void {
  words.editions['test-2024'] = { name: 'Name', scope: 'Scope', effect: 'Effect', note: 'Note' };
  words.sectors['automobile'] = { name: 'Name', summary: 'Summary', who: 'Who' };
  words.scenarios['testing'] = { name: 'Name', definition: 'Definition', notes: 'Notes' };
  for (const id of ['test-name', 'test-phone']) words.fields[id] = { name: 'Name', description: 'Description' };
  for (const { key } of sourceTexts(contentWith({}))) {
    if (key.startsWith('rules.')) words.rules[key.slice('rules.'.length)] = 'Text';
  }
}

/** Gives each English text of the sample the stamp of its Chinese. */
export function stampAll(stamps: StampsFile): void {
  for (const { key, text } of sourceTexts(contentWith({}))) stamps[key] = stampOf(text);
}
