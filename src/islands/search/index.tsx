import { render } from 'preact';
import { isSearchData, makeIndex } from '../../search/index.ts';
import { createTranslator } from '../../words/index.ts';
import { addStyles } from '../late-styles.ts';
import { connectProse } from './prose.ts';
import styles from './results.css?inline';
import { SearchPanel } from './SearchPanel.tsx';

/**
 * Fetches the records of the page's locale, indexes them and puts the live results into the dialog.
 * @throws when the records cannot be fetched or are not what the site was built with; the dialog then offers a retry.
 */
export async function mountSearch(dialog: HTMLDialogElement): Promise<void> {
  const { records = '', pagefind = '', base = '/', fields = '' } = dialog.dataset;
  const response = await fetch(records);
  if (!response.ok) throw new Error(`${records}: ${response.status}`);
  const data: unknown = await response.json();
  if (!isSearchData(data)) throw new Error(`${records}: not the search records of this site`);
  const index = await makeIndex(data);
  addStyles('search', styles);
  const input = dialog.querySelector<HTMLInputElement>('#search-input');
  const panel = dialog.querySelector<HTMLElement>('[data-search-panel]');
  const status = dialog.querySelector<HTMLElement>('[data-search-status]');
  if (!input || !panel || !status) throw new Error('The search dialog lacks its input, panel or status.');
  render(
    <SearchPanel
      index={index}
      t={createTranslator(data.locale, data.messages)}
      searchProse={connectProse(pagefind, base, index.words)}
      fieldsAddress={fields}
      input={input}
      status={status}
      close={() => dialog.close()}
    />,
    panel,
  );
}
