const CHOICES = ['rule', 'scenario', 'procedure'] as const;

import { formatPeople } from '../../words/index.ts';

/** What a row says of its case: the numbers of its rules, its scenario, its result. */
interface Row {
  readonly rules?: string;
  readonly scenario?: string;
  readonly procedure?: string;
}

/** Whether a case is among those chosen; an empty choice takes all. The rule is given by its number. */
export function fits(row: Row, chosen: { readonly [choice in (typeof CHOICES)[number]]: string }): boolean {
  if (chosen.rule !== '' && !row.rules?.split(' ').includes(chosen.rule)) return false;
  if (chosen.scenario !== '' && row.scenario !== chosen.scenario) return false;
  return chosen.procedure === '' || row.procedure === chosen.procedure;
}

/** Makes the cases of the page answer to the form of `CaseFilter.astro`, and the address remember what was asked. */
export function attachCaseFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-case-filter]');
  if (!form) return;
  const cases = [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const groups = document.querySelectorAll<HTMLElement>('[data-case-group]');
  const empty = document.querySelector<HTMLElement>('[data-case-empty]');
  const count = document.querySelector<HTMLElement>('[data-case-count]');

  const chosen = (name: (typeof CHOICES)[number]) => {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control.value : '';
  };
  const numberOfRule = () => {
    const control = form.elements.namedItem('rule');
    return control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.dataset.number ?? '') : '';
  };
  const apply = () => {
    const rule = numberOfRule();
    const scenario = chosen('scenario');
    const procedure = chosen('procedure');
    let shown = 0;
    for (const item of cases) {
      item.hidden = !fits(item.dataset, { rule, scenario, procedure });
      if (!item.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-case]:not([hidden])');
    if (empty) empty.hidden = shown > 0;
    if (count)
      count.textContent = (count.dataset.caseCount ?? '').replace(
        '{count}',
        formatPeople(shown, document.documentElement.lang),
      );
  };
  const remember = () => {
    const state = new URLSearchParams();
    for (const name of CHOICES) if (chosen(name) !== '') state.set(name, chosen(name));
    const search = state.size === 0 ? '' : `?${state}`;
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  };
  const recall = () => {
    const state = new URLSearchParams(location.search);
    for (const name of CHOICES) {
      const control = form.elements.namedItem(name);
      if (!(control instanceof HTMLSelectElement)) continue;
      const value = state.get(name) ?? '';
      control.value = [...control.options].some((option) => option.value === value) ? value : '';
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
