/** What a visitor must know about how the file was read, or why it was not. */
import { formatDate } from '../../words/index.ts';
import type { Session } from './session.ts';
import { fieldName, type Words } from './words.ts';

export function Notes({ words, session }: { words: Words; session: Session }) {
  const { t, data } = words;
  const { problems, tables, failure, reopened } = session;
  const notes = tables.flatMap(({ name, notes: found }) => found.map((note) => ({ name, note })));
  return (
    <div class="inv-notes">
      {(problems.length > 0 || failure) && (
        <div class="notice inv-problem" role="alert">
          {problems.map(({ message, values }) => (
            <p key={message + JSON.stringify(values)}>{t(message, values)}</p>
          ))}
          {failure && <p>{t(`inventory.failure.${failure.what}`, { detail: failure.detail })}</p>}
        </div>
      )}
      {tables.length > 0 && (
        <p class="quiet">
          {[...new Set(tables.map(({ layout }) => layout))].map((layout) => t(`reading.layout.${layout}`)).join(' ')}
        </p>
      )}
      {notes.length > 0 && (
        <ul class="notice">
          {notes.slice(0, 10).map(({ name, note }) => (
            <li key={name + note.message}>
              {name !== '' && tables.length > 1 && <strong>{name}: </strong>}
              {t(note.message, note.values)}
            </li>
          ))}
        </ul>
      )}
      {reopened && (
        <div class="notice inv-reopened">
          <p>
            {reopened.head.saved === ''
              ? t('inventory.reopened.undated', { source: reopened.head.source })
              : t('inventory.reopened.of', {
                  source: reopened.head.source,
                  saved: formatDate(reopened.head.saved, data.locale),
                })}
          </p>
          {reopened.head.edition !== data.currentEdition && (
            <p>
              {t('inventory.reopened.edition', {
                before: data.editions[reopened.head.edition]?.name.text ?? reopened.head.edition,
                now: data.editions[data.currentEdition]?.name.text ?? data.currentEdition,
              })}
            </p>
          )}
          {reopened.left > 0 && <p>{t('inventory.reopened.left', { count: reopened.left })}</p>}
          {reopened.changes.length > 0 ? (
            <ul>
              {reopened.changes.map(({ field, kind, before, now, columns }) => (
                <li key={field + kind}>
                  {t(`inventory.change.${kind}`, {
                    field: fieldName(words, field),
                    count: columns,
                    before:
                      kind === 'category' ? t(`category.${before}.name`) : (data.scenarios[before]?.text ?? before),
                    now: kind === 'category' ? t(`category.${now}.name`) : (data.scenarios[now]?.text ?? now),
                  })}
                </li>
              ))}
            </ul>
          ) : (
            <p>{t('inventory.reopened.same')}</p>
          )}
        </div>
      )}
    </div>
  );
}
