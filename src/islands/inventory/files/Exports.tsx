/** The files a review leaves as. */
import { useState } from 'preact/hooks';
import { download } from '../../check/index.ts';
import type { Review } from '../review/rows.ts';
import type { Session } from '../session.ts';
import type { Words } from '../words.ts';
import { type Form, fileOf } from './write.ts';

interface Props {
  readonly words: Words;
  readonly review: Review;
  readonly session: Session;
  readonly name: string;
  readonly answers: string;
  readonly isBusy: boolean;
}

export function Exports({ words, review, session, name, answers, isBusy }: Props) {
  const { t } = words;
  const [writing, setWriting] = useState<Form | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async (form: Form) => {
    setWriting(form);
    setFailed(false);
    try {
      const { file, fileName } = await fileOf(form, { words, review, session, name, answers });
      download(fileName, file);
    } catch {
      // The writer of workbooks is fetched when it is first needed.
      setFailed(true);
    }
    setWriting(null);
  };
  return (
    <section class="inv-exports" aria-labelledby="inv-exports-title">
      <h2 id="inv-exports-title">{t('inventory.export.title')}</h2>
      <p>
        {(['csv', 'xlsx', 'json'] as const).map((form) => (
          <button
            key={form}
            type="button"
            class={form === 'json' ? 'button' : 'button button--quiet'}
            disabled={isBusy || writing !== null}
            onClick={() => void save(form)}
          >
            {t(`inventory.export.${form}`)}
          </button>
        ))}
      </p>
      <p role="status">{failed ? t('inventory.export.failed') : writing ? t('inventory.export.writing') : ''}</p>
      <p class="quiet">{t('inventory.export.safe')}</p>
      <p class="quiet">{t('inventory.export.reopen')}</p>
    </section>
  );
}
