/** Which tables of the file, and for which sector or scenario they are used. */
import type { Session } from './session.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly session: Session;
  readonly tables: string;
  readonly use: string;
  readonly isBusy: boolean;
  readonly onTables: (tables: string) => void;
  readonly onUse: (use: string) => void;
}

export function Use({ words, session, tables, use, isBusy, onTables, onUse }: Props) {
  const { t, data, rules } = words;
  // What was matched in an earlier review is not matched again.
  if (session.reopened) return null;
  const edition = rules.editions.find(({ id }) => id === data.currentEdition);
  const found = [...new Set(session.contexts.map(({ scenario }) => scenario))].filter((id) => id !== null);
  const names = found.map((id) => data.scenarios[id]?.text ?? id);
  return (
    <div class="inv-use">
      {session.tables.length > 1 && (
        <label>
          <span>{t(session.kind === 'workbook' ? 'inventory.use.sheet' : 'inventory.use.table')}</span>
          <select value={tables} disabled={isBusy} onChange={({ currentTarget: { value } }) => onTables(value)}>
            <option value="all">{t('inventory.use.all', { count: session.tables.length })}</option>
            {session.tables.slice(0, 500).map(({ name, columns }, index) => (
              <option key={index} value={String(index)}>
                {t('inventory.use.one', { name: name || String(index + 1), count: columns })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t('inventory.use.scenario')}</span>
        <select value={use} disabled={isBusy} onChange={({ currentTarget: { value } }) => onUse(value)}>
          <option value="">
            {use !== '' || session.phase !== 'ready'
              ? t('inventory.use.propose')
              : names.length === 0
                ? t('inventory.use.noneProposed')
                : t('inventory.use.proposed', {
                    names: names.slice(0, 2).join(' · '),
                    more: Math.max(0, names.length - 2),
                  })}
          </option>
          {(edition?.sectors ?? []).map((sector) => (
            <optgroup key={sector} label={data.sectors[sector]?.name.text ?? sector}>
              <option value={`sector:${sector}`}>
                {t('inventory.use.sector', { sector: data.sectors[sector]?.name.text ?? sector })}
              </option>
              {(edition?.scenarios ?? [])
                .filter((scenario) => scenario.sector === sector)
                .map(({ id }) => (
                  <option key={id} value={`scenario:${id}`}>
                    {data.scenarios[id]?.text ?? id}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  );
}
