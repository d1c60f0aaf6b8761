/** Keeps a review from being lost with the page: it goes along to another language, and leaving asks first. */
import { useEffect } from 'preact/hooks';
import { leave } from './handover.ts';

interface Work {
  /** A file is being shown. */
  readonly isReady: boolean;
  /** Somebody has decided on a column. */
  readonly hasVerdicts: () => boolean;
  readonly name: string;
  /** The review as it is saved. */
  readonly save: () => Promise<Blob>;
}

export function useKeptWork({ isReady, hasVerdicts, name, save }: Work): void {
  useEffect(() => {
    if (!isReady) return undefined;
    let isHandedOver = false;
    const go = async (link: HTMLAnchorElement) => {
      isHandedOver = leave({ name, text: await (await save()).text() });
      window.location.assign(link.href);
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-language-link]') : null;
      // With a key held, the link opens elsewhere and this page stays.
      if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void go(link);
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isHandedOver && hasVerdicts()) event.preventDefault();
    };
    document.addEventListener('click', onClick);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('click', onClick);
      window.removeEventListener('beforeunload', onLeave);
    };
  });
}
