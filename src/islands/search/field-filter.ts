import { filterRows, NO_WORDS, parseRow, queryWords, type RowTerms, type SearchWords } from '../../search/index.ts';
import { formatPeople } from '../../words/index.ts';

const CHOICES = ['sector', 'category', 'evidence'] as const;

/** Makes the rows of `fields/` answer to the form of `FieldFilter.astro`, and the address remember what was asked. */
export function attachFieldFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-field-filter]');
  if (!form) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-field-row]')];
  const groups = document.querySelectorAll<HTMLElement>('[data-field-group]');
  const empty = document.querySelector<HTMLElement>('[data-field-empty]');
  const count = document.querySelector<HTMLElement>('[data-field-count]');
  const words = queryWords(readWords(form.dataset.words ?? '{}'));
  let terms: RowTerms[] | null = null;

  const apply = () => {
    const asked = new FormData(form);
    const query = String(asked.get('q') ?? '');
    if (query.trim() !== '') terms ??= rows.map(readRow);
    const met = filterRows(terms ?? [], query, words);
    let shown = 0;
    rows.forEach((row, place) => {
      const stays =
        (met?.[place] ?? true) &&
        CHOICES.every((choice) => {
          const chosen = asked.get(choice);
          return chosen === '' || chosen === null || row.dataset[choice] === chosen;
        });
      row.hidden = !stays;
      if (stays) shown += 1;
    });
    for (const group of groups) group.hidden = !group.querySelector('[data-field-row]:not([hidden])');
    if (empty) empty.hidden = shown > 0;
    if (count)
      count.textContent = (count.dataset.fieldCount ?? '').replace(
        '{count}',
        formatPeople(shown, document.documentElement.lang),
      );
  };
  const remember = () => {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') state.set(name, value);
    const search = state.size === 0 ? '' : `?${state}`;
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  };
  const recall = () => {
    const state = new URLSearchParams(location.search);
    for (const name of ['q', ...CHOICES]) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement) control.value = state.get(name) ?? '';
      if (control instanceof HTMLSelectElement) {
        const value = state.get(name) ?? '';
        control.value = [...control.options].some((option) => option.value === value) ? value : '';
      }
    }
    apply();
  };

  form.addEventListener('input', () => {
    apply();
    remember();
  });
  form.addEventListener('reset', () => {
    // The controls are emptied after the event.
    setTimeout(() => {
      apply();
      remember();
    });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', recall);
  // Again when the page is shown: browsers put old answers back into forms after the script has run.
  addEventListener('pageshow', recall);
  recall();
}

function readRow(row: HTMLElement): RowTerms {
  return parseRow(row.dataset.search ?? '');
}

/** Written by the page's own build from the same type, not by anyone outside. */
function readWords(json: string): SearchWords {
  return { ...NO_WORDS, ...(JSON.parse(json) as Partial<SearchWords>) };
}
