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
  const isWarm = useRef(false);
  // What reading needs is fetched when somebody reaches for the files.
  const reach = () => {
    if (!isWarm.current) warmUp(words.data.inventory.matcher);
    isWarm.current = true;
  };

  const take = async (which: 'filed' | 'actual', file: File) => {
    setReading(which);
    setSaid([]);
    const found = await readSide(file, words);
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
            <label for={`consistency-${which}`}>{t(`consistency.side.${which}`)}</label>
            <p class="quiet">{t(`consistency.side.${which}Help`)}</p>
            <input
              id={`consistency-${which}`}
              type="file"
              disabled={reading !== null}
              onChange={({ currentTarget: { files } }) => {
                const file = files?.[0];
                if (file) void take(which, file);
              }}
            />
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
