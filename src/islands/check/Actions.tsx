/** What can be done with the answers: share them, print the result, save or open them, start again. To keep the result: `report/Keep.tsx`. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rules } from '../../classifier/index.ts';
import { type Entries, isUntouched } from './entries.ts';
import type { Ignored } from './fragment.ts';
import { SavedCheck } from './SavedCheck.tsx';
import type { Speech } from './speech.ts';

interface Props {
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  /** The full address with the answers in it. */
  readonly address: string;
  readonly onReset: () => void;
  readonly onOpen: (entries: Entries, ignored: readonly Ignored[]) => void;
}

type Copied = { readonly refused: string | null };

export function Actions({ speech, rules, entries, address, onReset, onOpen }: Props) {
  const { t } = speech;
  const [copied, setCopied] = useState<Copied | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  // What was copied no longer matches once an answer changes.
  useEffect(() => setCopied(null), [entries]);
  useEffect(() => {
    if (copied?.refused) box.current?.select();
  }, [copied]);

  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ refused: null });
    } catch {
      setCopied({ refused: text });
    }
  };
  const untouched = isUntouched(entries);
  return (
    <div class="check-actions no-print">
      <div class="check-actions__row">
        <button type="button" class="button button--quiet" onClick={() => copy(window.location.href)}>
          {t('check.action.share')}
        </button>
        <button type="button" class="button button--quiet" onClick={() => window.print()}>
          {t('check.action.print')}
        </button>
        <button type="button" class="button button--quiet" disabled={untouched} onClick={onReset}>
          {t('check.action.reset')}
        </button>
      </div>
      <SavedCheck speech={speech} rules={rules} entries={entries} address={address} onOpen={onOpen} />
      <p class="quiet" role="status">
        {copied && copied.refused === null ? t('check.action.copied') : ''}
      </p>
      {copied?.refused && (
        <label class="check-refused">
          <span>{t('check.action.refused')}</span>
          <textarea ref={box} readOnly rows={4} value={copied.refused} />
        </label>
      )}
    </div>
  );
}
