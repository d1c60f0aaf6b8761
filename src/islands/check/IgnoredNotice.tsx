/** What a link said that was not used: named once, so that nobody trusts a result for facts it does not rest on. */
import type { Ignored } from './fragment.ts';
import type { Speech } from './speech.ts';

/** A link of random bytes can hold hundreds of unknown keys; a few show what is wrong. */
const SHOWN = 6;

interface Props {
  readonly speech: Speech;
  readonly ignored: readonly Ignored[];
  readonly onDismiss: () => void;
}

export function IgnoredNotice({ speech: { t }, ignored, onDismiss }: Props) {
  if (ignored.length === 0) return null;
  const words = ({ key, value, reason }: Ignored) => {
    const values = { key: key.slice(0, 40), value: value.slice(0, 60) };
    switch (reason) {
      case 'unknown-key':
        return t('check.ignored.unknownKey', values);
      case 'unknown-value':
        return t('check.ignored.unknownValue', values);
      case 'repeated':
        return t('check.ignored.repeated', values);
      default:
        return reason satisfies never;
    }
  };
  return (
    <div class="notice check-notice" role="status">
      <p>
        <strong>{t('check.ignored.heading')}</strong>
      </p>
      <ul>
        {ignored.slice(0, SHOWN).map((item, index) => (
          <li key={`${index} ${item.key}`}>{words(item)}</li>
        ))}
        {ignored.length > SHOWN && <li>{t('check.ignored.more', { count: ignored.length - SHOWN })}</li>}
      </ul>
      <p>{t('check.ignored.rest')}</p>
      <button type="button" class="button button--quiet" onClick={onDismiss}>
        {t('check.ignored.dismiss')}
      </button>
    </div>
  );
}
