/** What a link or a saved check said that was not used: named once, so that nobody trusts a result for facts it does not rest on. */
import type { Ignored } from './fragment.ts';
import type { Speech } from './speech.ts';

/** A link of random bytes can hold hundreds of unknown keys; a few show what is wrong. */
const SHOWN = 6;

interface Props {
  readonly speech: Speech;
  readonly from: 'link' | 'file';
  readonly ignored: readonly Ignored[];
  readonly onDismiss: () => void;
}

export function IgnoredNotice({ speech: { t }, from, ignored, onDismiss }: Props) {
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
      case 'too-long':
        return t('check.ignored.tooLong', { ...values, part: key === '' ? 'end' : 'answer' });
      default:
        return reason satisfies never;
    }
  };
  return (
    <div class="notice check-notice" role="status">
      <p>
        <strong>{t('check.ignored.heading', { from })}</strong>
      </p>
      <ul>
        {ignored.slice(0, SHOWN).map((item, index) => (
          <li key={`${index} ${item.key}`}>{words(item)}</li>
        ))}
        {ignored.length > SHOWN && <li>{t('check.ignored.more', { count: ignored.length - SHOWN })}</li>}
      </ul>
      <p>{t('check.ignored.rest', { from })}</p>
      <button type="button" class="button button--quiet" onClick={onDismiss}>
        {t('check.ignored.dismiss')}
      </button>
    </div>
  );
}
