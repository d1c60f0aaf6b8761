/** Chooses another field for a column: the next best first, then all that contain what is typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldId } from '../../../list/index.ts';
import { CategoryMark, Term } from '../../check/index.ts';
import type { Row } from '../review/rows.ts';
import type { Words } from '../words.ts';

/** More than a list shows is found by typing. */
const MOST = 60;

interface Props {
  readonly words: Words;
  readonly row: Row;
  /** A field that other columns of the file denote. */
  readonly nearby: FieldId | undefined;
  /** Undefined: closed without a choice. */
  readonly onChoose: (field: FieldId | null | undefined) => void;
}

export function Chooser({ words, row, nearby, onChoose }: Props) {
  const { t, speech, fields, data } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);

  const first = [...new Set([row.field, ...row.others])].filter((id) => id !== null && fields.has(id));
  const wanted = text.trim().toLowerCase();
  const matches = (id: FieldId) => {
    const name = data.fields[id];
    return `${id} ${name?.text ?? ''} ${name?.zh ?? ''} ${data.scenarios[fields.get(id)?.scenario ?? '']?.text ?? ''}`
      .toLowerCase()
      .includes(wanted);
  };
  // What is sent with it is likelier: its own scenario, then its sector, then the rest, each in the order of the list.
  const near = fields.get(first[0] ?? '') ?? fields.get(nearby ?? '');
  const distance = (id: FieldId) =>
    fields.get(id)?.scenario === near?.scenario ? 0 : fields.get(id)?.sector === near?.sector ? 1 : 2;
  const others = [...fields.keys()].filter((id) => !first.includes(id));
  const all = [...first, ...others.sort((a, b) => distance(a) - distance(b))];
  const found = all.filter((id) => id !== null && (wanted === '' || matches(id)));
  const options: readonly (FieldId | null)[] = [...found.slice(0, MOST), ...(wanted === '' ? [null] : [])];
  const position = Math.min(at, Math.max(0, options.length - 1));
  const optionId = (index: number) => `inv-option-${index}`;

  useEffect(() => {
    document.getElementById(optionId(position))?.scrollIntoView({ block: 'nearest' });
  }, [position, text]);

  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(options.length - 1, position + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, position - 1));
    else if (event.key === 'Enter') {
      const chosen = options[position];
      if (chosen !== undefined) onChoose(chosen);
    } else return;
    event.preventDefault();
  };

  return (
    <dialog ref={dialog} class="inv-chooser" aria-labelledby="inv-chooser-title" onClose={() => onChoose(undefined)}>
      <h2 id="inv-chooser-title">{t('inventory.chooser.title', { column: row.name })}</h2>
      <label for="inv-chooser-text">{t('inventory.chooser.label')}</label>
      <input
        id="inv-chooser-text"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded="true"
        aria-controls="inv-chooser-list"
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? optionId(position) : undefined}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div
        id="inv-chooser-list"
        role="listbox"
        aria-label={t('inventory.chooser.list')}
        class="inv-options"
        tabIndex={-1}
      >
        {options.map((id, index) => {
          const field = id === null ? undefined : fields.get(id);
          const name = id === null ? undefined : data.fields[id];
          return (
            <div
              key={id ?? ''}
              id={optionId(index)}
              role="option"
              aria-selected={index === position}
              class="inv-option"
              tabIndex={-1}
              onClick={() => onChoose(id)}
              onKeyDown={press}
            >
              {field && name ? (
                <>
                  <span>
                    <Term speech={speech} name={name} />
                  </span>
                  <span class="inv-marks">
                    <CategoryMark speech={speech} category={field.category} />
                    <span class="inv-type">{data.scenarios[field.scenario]?.text}</span>
                  </span>
                </>
              ) : (
                t('inventory.none')
              )}
            </div>
          );
        })}
      </div>
      <p class="quiet" role="status">
        {found.length === 0
          ? t('inventory.chooser.nothing')
          : found.length > MOST
            ? t('inventory.chooser.more', { count: found.length - MOST })
            : ''}
      </p>
      <button type="button" class="button button--quiet" onClick={() => dialog.current?.close()}>
        {t('inventory.chooser.close')}
      </button>
    </dialog>
  );
}
