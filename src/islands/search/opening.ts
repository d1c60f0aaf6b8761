/**
 * Opens and closes the search dialog; all that a page carries of the search before it is used. The rest is imported on
 * the first opening. Focus alone never opens the dialog: moving through a page by keyboard must not change what is on it.
 */
export function attachSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  const input = dialog?.querySelector<HTMLInputElement>('#search-input');
  if (!dialog || !input) return;
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-search-${name}]`);
  let opener: HTMLElement | null = null;
  let state: 'unloaded' | 'loading' | 'ready' | 'failed' = 'unloaded';

  const become = (next: typeof state) => {
    state = next;
    part('loading')?.toggleAttribute('hidden', next !== 'loading');
    part('failed')?.toggleAttribute('hidden', next !== 'failed');
  };
  const load = () => {
    if (state === 'loading' || state === 'ready') return;
    become('loading');
    import('./index.tsx')
      .then(({ mountSearch }) => mountSearch(dialog))
      .then(
        () => become('ready'),
        () => become('failed'),
      );
  };
  const open = (from: HTMLElement | null, text?: string) => {
    if (dialog.open) return;
    opener = from;
    dialog.showModal();
    if (text) input.value = text;
    input.focus();
    input.select();
    if (text) input.setSelectionRange(text.length, text.length);
    input.dispatchEvent(new Event('input'));
    load();
  };
  const openerOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-open-search]') : null;
  const textOf = (element: HTMLElement) => (element instanceof HTMLInputElement ? element.value : undefined);

  document.addEventListener('click', (event) => {
    const from = openerOf(event);
    if (!from || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(from, textOf(from));
  });
  for (const type of ['input', 'compositionend'] as const) {
    document.addEventListener(type, (event) => {
      const from = openerOf(event);
      if (from && !(event instanceof InputEvent && event.isComposing)) open(from, textOf(from));
    });
  }
  document.addEventListener('submit', (event) => {
    const from = event.target instanceof Element ? event.target.querySelector<HTMLElement>('[data-open-search]') : null;
    if (!from) return;
    event.preventDefault();
    open(from, textOf(from));
  });
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('[data-search-close]'))) dialog.close();
    if (target instanceof Element && target.closest('[data-search-retry]')) {
      load();
      input.focus();
    }
  });
  dialog.addEventListener('close', () => opener?.focus());
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
