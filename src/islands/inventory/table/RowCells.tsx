import type { FieldId } from '../../../list/index.ts';
import { CategoryMark, EvidenceMark, Term } from '../../check/index.ts';
import { type Row, scoreWord } from '../review/rows.ts';
import { reasonText, type Words } from '../words.ts';
import type { Act } from './Table.tsx';

interface Props {
  readonly words: Words;
  readonly row: Row;
  /** Undefined while nobody has decided. */
  readonly verdict: FieldId | null | undefined;
  readonly field: FieldId | null;
  readonly onAct: (act: Act) => void;
}

/** One column of the file: what it is called, what it is proposed to be, why, and what a person decided. */
export function RowCells({ words, row, verdict, field, onAct }: Props) {
  const { t, speech, fields } = words;
  const known = field === null ? undefined : fields.get(field);
  const name = field === null ? undefined : speech.fields[field];
  const state =
    verdict === undefined ? 'open' : verdict === row.field ? 'accepted' : verdict === null ? 'none' : 'changed';
  const reason = reasonText(words, row);
  return (
    <>
      <div role="gridcell" class="inv-name">
        <code title={row.name}>{row.name}</code>
        <span class="inv-comment" title={row.comment}>
          {row.comment}
        </span>
        {row.type !== '' && <span class="inv-type">{row.type}</span>}
      </div>
      <div role="gridcell" class="inv-field">
        {known && name ? (
          <>
            <span class="inv-field__name">
              <Term speech={speech} name={name} />
            </span>
            <span class="inv-marks">
              <CategoryMark speech={speech} category={known.category} />
              <EvidenceMark speech={speech} level={known.evidence} />
            </span>
          </>
        ) : (
          <span class="inv-nothing">{t('inventory.none')}</span>
        )}
      </div>
      <div role="gridcell" class="inv-reason">
        <span class={`inv-score inv-score--${scoreWord(row.score)}`}>
          {state === 'changed' || (state === 'none' && row.field !== null)
            ? t('inventory.score.byHand')
            : t(row.field === null ? 'inventory.score.noneWith' : 'inventory.score.with', {
                word: t(`inventory.score.${scoreWord(row.score)}`),
                percent: Math.round(row.score * 100),
              })}
        </span>
        <span class="inv-why" title={reason}>
          {reason}
        </span>
      </div>
      <div role="gridcell" class="inv-acts">
        <span class={`inv-state inv-state--${state}`}>{t(`inventory.state.${state}`)}</span>
        <span class="inv-buttons">
          {verdict === undefined ? (
            <button type="button" tabIndex={-1} onClick={() => onAct('accept')}>
              {t(row.field === null ? 'inventory.act.acceptNone' : 'inventory.act.accept')}
            </button>
          ) : (
            <button type="button" tabIndex={-1} onClick={() => onAct('undo')}>
              {t('inventory.act.undo')}
            </button>
          )}
          <button type="button" tabIndex={-1} onClick={() => onAct('change')}>
            {t('inventory.act.change')}
          </button>
          {verdict === undefined && row.field !== null && (
            <button type="button" tabIndex={-1} onClick={() => onAct('none')}>
              {t('inventory.act.none')}
            </button>
          )}
        </span>
      </div>
    </>
  );
}
