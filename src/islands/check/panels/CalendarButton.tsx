/** The button for a calendar file, for any panel that has dates. */
import { useState } from 'preact/hooks';
import type { Speech } from '../speech.ts';

/** Makes the file when asked, not before: its script is fetched with the first press. */
export function CalendarButton({
  speech: { t },
  make,
}: {
  readonly speech: Speech;
  readonly make: () => Promise<string>;
}) {
  const [state, setState] = useState<'idle' | 'made' | 'failed'>('idle');
  const press = async () => {
    try {
      save(await make(), `${t('next.calendar.file')}.ics`);
      setState('made');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="next-calendar">
      <button type="button" class="button button--quiet" onClick={press}>
        {t('next.calendar.button')}
      </button>
      <span class="quiet" role="status">
        {state === 'idle' ? '' : t(`next.calendar.${state}`)}
      </span>
    </div>
  );
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
