/** The button for a calendar file, for any panel that has dates. */
import { useState } from 'preact/hooks';
import { download } from '../download.ts';
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
      const file = new Blob([await make()], { type: 'text/calendar;charset=utf-8' });
      download(`${t('next.calendar.file')}.ics`, file);
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
