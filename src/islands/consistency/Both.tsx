/** Takes the two files one after the other, and shows the comparison when there are both. */
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type InventoryData, type Words, warmUp, wordsOf } from '../inventory/index.ts';
import { Comparison } from './App.tsx';
import type { Side } from './compare.ts';
import { readSide } from './read-side.ts';

const SIDES = ['filed', 'actual'] as const;

function Both({ words }: { words: Words }) {
  const { t } = words;
  const [sides, setSides] = useState<Readonly<Partial<Record<'filed' | 'actual', Side>>>>({});
  const [said, setSaid] = useState<readonly string[]>([]);
  const [reading, setReading] = useState<'filed' | 'actual' | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const isWarm = useRef(false);
  // What reading needs is fetched when somebody reaches for the files.
  const reach = () => {
    if (!isWarm.current) warmUp(words.data.inventory.matcher);
    isWarm.current = true;
  };

  const take = async (which: 'filed' | 'actual', file: File) => {
    // One file after the other: they share a worker.
    const before = last.current;
    const finished = before.then(() => {
      setReading(which);
      setSaid([]);
      return readSide(file, words);
    });
    last.current = finished;
    const found = await finished;
    setReading(null);
    if (found.ok) {
      setSides((before) => ({ ...before, [which]: found.side }));
      return;
    }
    const { problems, failure } = found.session;
    setSaid([
      ...problems.map(({ message, values }) => t(message, values)),
      ...(failure ? [t(`inventory.failure.${failure.what}`, { detail: failure.detail })] : []),
    ]);
  };
  return (
    <>
      <div class="consistency-files no-print" onPointerOver={reach} onFocusCapture={reach}>
        {SIDES.map((which) => (
          <div class="consistency-file" key={which}>
            <strong id={`consistency-${which}-title`}>{t(`consistency.side.${which}`)}</strong>
            <p class="quiet" id={`consistency-${which}-help`}>
              {t(`consistency.side.${which}Help`)}
            </p>
            <label class="button button--quiet">
              <span id={`consistency-${which}-choose`}>{t('consistency.choose')}</span>
              <input
                id={`consistency-${which}`}
                type="file"
                class="visually-hidden"
                aria-labelledby={`consistency-${which}-title consistency-${which}-choose`}
                aria-describedby={`consistency-${which}-help`}
                onChange={({ currentTarget }) => {
                  const file = currentTarget.files?.[0];
                  if (file) void take(which, file);
                  // The same file can be chosen again after it was changed.
                  currentTarget.value = '';
                }}
              />
            </label>
            <p role="status">
              {reading === which
                ? t('inventory.progress.reading')
                : sides[which]
                  ? t('consistency.side.read', { name: sides[which].name, fields: sides[which].fields.size })
                  : ''}
            </p>
          </div>
        ))}
      </div>
      {said.length > 0 && (
        <div class="notice" role="alert">
          {said.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {sides.filed && sides.actual && <Comparison words={words} filed={sides.filed} actual={sides.actual} />}
    </>
  );
}

export function mount(place: HTMLElement, data: InventoryData): void {
  render(<Both words={wordsOf(data)} />, place);
}
