/**
 * The first step of the page: takes a file, a pasted text or a sample. Everything else is fetched when somebody reaches
 * for these controls, so that the page costs next to nothing until then, and works without a connection after.
 */
import type { Given } from './App.tsx';
import type { InventoryData } from './data.ts';
import { pickUp } from './handover.ts';

type Loaded = Awaited<ReturnType<typeof load>>;

async function load(address: string) {
  const [{ mount, warm }, response] = await Promise.all([import('./mount.tsx'), fetch(address)]);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // Made by `data.json.ts` of the same build.
  const data = (await response.json()) as InventoryData;
  warm(data);
  return { mount, data };
}

export function startInventory(): void {
  const start = document.getElementById('inventory-start');
  const place = document.getElementById('inventory-app');
  const failure = document.getElementById('inventory-failed');
  const address = start?.dataset['address'];
  if (!start || !place || !failure || address === undefined) return;

  let loading: Promise<Loaded> | null = null;
  const prepare = () => {
    loading ??= load(address).then(
      (loaded) => {
        start.dataset['ready'] = '';
        return loaded;
      },
      (error) => {
        // The next attempt tries again.
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  let close = () => {};
  const show = async (given: Given) => {
    failure.hidden = true;
    try {
      const { mount, data } = await prepare();
      close();
      start.hidden = true;
      const unmount = mount(place, data, given, () => {
        close();
        start.querySelector<HTMLElement>('input[type="file"]')?.focus();
      });
      close = () => {
        unmount();
        start.hidden = false;
        close = () => {};
      };
      place.focus();
    } catch {
      failure.hidden = false;
    }
  };
  const open = ([file]: Iterable<File>) => {
    if (file) void show({ file, name: file.name, isPasted: false });
  };

  // Failing is said when a file is given, not before.
  const reach = () => void prepare().catch(() => undefined);
  for (const event of ['pointerover', 'focusin', 'touchstart'])
    start.addEventListener(event, reach, { once: true, passive: true });

  const input = start.querySelector<HTMLInputElement>('input[type="file"]');
  input?.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    // The same file can be chosen again after it was changed.
    input.value = '';
  });
  const paste = start.querySelector<HTMLTextAreaElement>('textarea');
  start.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = paste?.value ?? '';
    if (text.trim() !== '') void show({ file: new Blob([text]), name: '', isPasted: true });
    else paste?.focus();
  });
  for (const sample of start.querySelectorAll<HTMLAnchorElement>('a[data-sample]')) {
    sample.addEventListener('click', async (event) => {
      event.preventDefault();
      const response = await fetch(sample.href).catch(() => null);
      if (response?.ok)
        void show({ file: await response.blob(), name: sample.dataset['sample'] ?? '', isPasted: false });
      else failure.hidden = false;
    });
  }

  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    start.dataset['over'] = '';
    reach();
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) delete start.dataset['over'];
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    delete start.dataset['over'];
    open([...(event.dataTransfer?.files ?? [])]);
  });
  const left = pickUp();
  if (left) void show({ file: new Blob([left.text]), name: left.name, isPasted: false });
  start.dataset['live'] = '';
}
