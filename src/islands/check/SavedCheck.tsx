/** Saving the check as a file, and opening one again: by choosing it, or by dropping it anywhere on the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rules } from '../../classifier/index.ts';
import type { Entries } from './entries.ts';
import type { Ignored } from './fragment.ts';
import type { Speech } from './speech.ts';

interface Props {
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  /** The full address with the answers in it. */
  readonly address: string;
  readonly onOpen: (entries: Entries, ignored: readonly Ignored[]) => void;
}

interface Notice {
  readonly lines: readonly string[];
  /** The answers it speaks of: once they change it is gone. */
  readonly about: Entries;
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** The day in the visitor's own calendar, as `2026-01-31`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export function SavedCheck({ speech, rules, entries, address, onOpen }: Props) {
  const { t } = speech;
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isDragging, setDragging] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  // A file can be dropped anywhere, far from here.
  useEffect(() => {
    if (notice) place.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);

  /** Does something with the part of the checker that is not on the page yet. */
  const withRoom = async (use: (room: typeof import('./record/index.ts')) => Promise<void>) => {
    try {
      await use(await import('./record/index.ts'));
    } catch {
      setNotice({ lines: [t('check.action.notLoaded')], about: entries });
    }
  };
  const save = () =>
    withRoom(async ({ recordOf, saveRecord }) => saveRecord(recordOf({ speech, rules, entries, address }, today())));

  const open = (files: readonly File[]) =>
    withRoom(async ({ openFiles }) => {
      if (files.length === 0) return;
      const { opened, lines } = await openFiles(files, { speech, rules, today: today() });
      if (opened) onOpen(opened.entries, opened.ignored);
      setNotice({ lines, about: opened ? opened.entries : entries });
    });

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      // Without a place it goes to, the pointer has left the window.
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void open([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  });

  const shown = notice?.about === entries ? notice.lines : [];
  const [first, ...rest] = shown;
  return (
    <div class="check-saved">
      <div class="check-actions__row">
        <button type="button" class="button button--quiet" onClick={save}>
          {t('check.action.saveJson')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => input.current?.click()}>
          {t('check.action.open')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            void open([...(currentTarget.files ?? [])]);
            // So that the same file can be opened again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status" ref={place}>
        {first !== undefined && (
          <div class="notice">
            <p>
              <strong>{first}</strong>
            </p>
            {rest.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
      {isDragging && (
        <p class="check-drop" aria-hidden="true">
          <span>{t('check.action.drop')}</span>
        </p>
      )}
    </div>
  );
}
