/** From the day a result was issued: when it ends, when its extension can be applied for, and both as a calendar file. */
import { formatDate } from '../../../words/index.ts';
import { EvidenceMark } from '../Marks.tsx';
import { type Renewal, type RenewalKind, renewalOf } from '../next/renewal.ts';
import type { Speech } from '../speech.ts';
import { CalendarButton } from './CalendarButton.tsx';
import type { PanelProps } from './index.tsx';

interface Props extends PanelProps {
  readonly kind: RenewalKind;
}

type Known = Extract<Renewal, { state: 'known' }>;

export function RenewalDates({ kind, speech, entries, decision, address, onChange }: Props) {
  const { t, data, next } = speech;
  if (!next) return null;
  const renewal = renewalOf(kind, entries.issued, next.validity);
  const id = `next-issued-${kind}`;
  const trouble = troubleOf(speech, kind, entries.issued, renewal);
  return (
    <div class="next-renewal">
      <p class="next-label">{t('next.issued.heading', { kind })}</p>
      <div class="next-date">
        <label for={id}>{t('next.issued.label', { kind })}</label>
        <input
          id={id}
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          value={entries.issued}
          aria-invalid={trouble !== null}
          aria-describedby={`${id}-help${trouble === null ? '' : ` ${id}-trouble`}`}
          onInput={({ currentTarget: { value } }) => onChange({ ...entries, issued: value }, true)}
        />
        <p id={`${id}-help`} class="check-help">
          {t('next.issued.help')}
        </p>
        {trouble !== null && (
          <p id={`${id}-trouble`} class="check-error">
            {trouble}
          </p>
        )}
      </div>
      {renewal.state === 'known' && (
        <>
          <Dates speech={speech} kind={kind} renewal={renewal} />
          <CalendarButton
            key={renewal.issued}
            speech={speech}
            make={async () => {
              const { renewalCalendar } = await import('../next/calendar.ts');
              const edition = data.editions[decision.edition]?.name.text ?? decision.edition;
              const about = { address, edition, dataRevision: decision.dataRevision };
              return renewalCalendar(speech, { kind, renewal, about, stamp: new Date().toISOString() });
            }}
          />
        </>
      )}
    </div>
  );
}

function troubleOf({ t, data }: Speech, kind: RenewalKind, text: string, renewal: Renewal): string | null {
  switch (renewal.state) {
    case 'no-date':
      return t('next.issued.noDate', { text });
    case 'earlier-rules':
      return t('next.issued.earlier', { kind, date: formatDate(renewal.effective, data.locale) });
    case 'empty':
    case 'known':
      return null;
    default:
      return renewal satisfies never;
  }
}

function Dates({
  speech,
  kind,
  renewal,
}: {
  readonly speech: Speech;
  readonly kind: RenewalKind;
  readonly renewal: Known;
}) {
  const { t, data } = speech;
  const { expires, window, leapDay } = renewal;
  const say = (date: string) => formatDate(date, data.locale);
  return (
    <>
      <dl class="facts">
        <dt>{t('next.issued.label', { kind })}</dt>
        <dd>{say(renewal.issued)}</dd>
        <dt>{t('next.issued.expires')}</dt>
        <dd>
          <strong>{say(expires)}</strong> <EvidenceMark speech={speech} level="derived" />
        </dd>
        <dt>{t('next.issued.window', { kind })}</dt>
        <dd>
          {window ? (
            <>
              <strong>{t('next.issued.windowSpan', { opens: say(window.opens), expires: say(expires) })}</strong>{' '}
              <EvidenceMark speech={speech} level="derived" />
            </>
          ) : (
            t('next.issued.windowUnknown')
          )}
        </dd>
      </dl>
      <ul class="next-cautions">
        {window && <li>{t('next.issued.count', { days: window.workingDays })}</li>}
        {window && <li>{t('next.issued.extension', { years: window.extensionYears })}</li>}
        {leapDay && <li>{t('next.issued.leap')}</li>}
        <li>{t('next.issued.lastDay')}</li>
        {kind === 'certificate' && <li>{t('next.issued.startUnknown')}</li>}
      </ul>
    </>
  );
}
