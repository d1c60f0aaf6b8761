import { formatPeople } from '../../words/index.ts';

const CHOICES = ['level', 'kind', 'aspect', 'sector'] as const;
type Choice = (typeof CHOICES)[number];
export type Chosen = Readonly<Record<Choice, string>>;

/** What an entry says of its change. */
export interface Entry {
  readonly level?: string;
  readonly kind?: string;
  /** Separated by spaces. */
  readonly aspects?: string;
  readonly sector?: string;
}

/** Whether a change is among those chosen; an empty choice takes all. */
export function fits(entry: Entry, chosen: Chosen): boolean {
  const is = (choice: 'level' | 'kind' | 'sector') => chosen[choice] === '' || entry[choice] === chosen[choice];
  const aspects = entry.aspects?.split(' ') ?? [];
  return is('level') && is('kind') && is('sector') && (chosen.aspect === '' || aspects.includes(chosen.aspect));
}

/** Makes the changes of the page answer to the form of `ChangeFilter.astro`, and the address remember what was asked. */
export function attachChangeFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-change-filter]');
  if (!form) return;
  const entries = [...document.querySelectorAll<HTMLElement>('[data-change]')];
  const groups = document.querySelectorAll<HTMLElement>('[data-change-group]');
  const folds = document.querySelectorAll<HTMLDetailsElement>('[data-change-fold]');
  const empty = document.querySelector<HTMLElement>('[data-change-empty]');
  const count = document.querySelector<HTMLElement>('[data-change-count]');

  const selectOf = (name: Choice): HTMLSelectElement | null => {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control : null;
  };
  const chosen = (): Chosen => {
    const value = (name: Choice) => selectOf(name)?.value ?? '';
    return { level: value('level'), kind: value('kind'), aspect: value('aspect'), sector: value('sector') };
  };
  const unfold = (open: boolean) => {
    for (const fold of folds) fold.open = open;
  };
  const apply = () => {
    const now = chosen();
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !fits(entry.dataset, now);
      if (!entry.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-change]:not([hidden])');
    const isNarrowed = CHOICES.some((name) => now[name] !== '');
    // Whoever asks for some changes wants to see them; what is said of all of them would not fit any more.
    if (isNarrowed) unfold(true);
    form.closest('section')?.toggleAttribute('data-narrowed', isNarrowed);
    if (empty) empty.hidden = shown > 0 || entries.length === 0;
    const text = formatPeople(shown, document.documentElement.lang);
    if (count) count.textContent = (count.dataset.changeCount ?? '').replace('{count}', text);
  };
  const remember = () => {
    const state = new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value !== ''));
    const search = state.size === 0 ? '' : `?${state}`;
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  };
  const recall = () => {
    const state = new URLSearchParams(location.search);
    for (const name of CHOICES) {
      const select = selectOf(name);
      const value = state.get(name) ?? '';
      if (select) select.value = [...select.options].some((option) => option.value === value) ? value : '';
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
  document.querySelector('[data-change-open]')?.addEventListener('click', () => unfold(true));
  document.querySelector('[data-change-close]')?.addEventListener('click', () => unfold(false));
  addEventListener('popstate', recall);
  // Again when the page is shown: browsers put old answers back into forms after the script has run.
  addEventListener('pageshow', recall);
  recall();
}
