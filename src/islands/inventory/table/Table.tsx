/** The columns of the file, with what each is proposed to be, to be gone through by keyboard or by mouse. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { effectiveField, nextUnsure, type Review } from '../review/rows.ts';
import type { Words } from '../words.ts';
import { RowCells } from './RowCells.tsx';
import { frameOf, scrollTo } from './window.ts';

const DESK_ROW = 112;
const PHONE_ROW = 232;
const PHONE = '(max-width: 48rem)';

export type Act = 'accept' | 'none' | 'change' | 'undo';

interface Props {
  readonly words: Words;
  readonly review: Review;
  /** Places of the rows shown. */
  readonly places: readonly number[];
  readonly onAct: (place: number, act: Act) => void;
  readonly children?: ComponentChildren;
}

export function Table({ words, review, places, onAct }: Props) {
  const { t } = words;
  const scroller = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState(0);
  const [active, setActive] = useState(0);
  const takesFocus = useRef(false);
  const [rowHeight, setRowHeight] = useState(DESK_ROW);
  const [viewport, setViewport] = useState(560);

  useEffect(() => {
    const phone = window.matchMedia(PHONE);
    const measure = () => {
      setRowHeight(phone.matches ? PHONE_ROW : DESK_ROW);
      setViewport(scroller.current?.clientHeight ?? 560);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);

  const at = Math.min(active, Math.max(0, places.length - 1));
  const frame = frameOf(places.length, rowHeight, scroll, viewport);

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-position="${at}"]`)?.focus({ preventScroll: true });
  });

  const go = (position: number) => {
    const next = Math.max(0, Math.min(places.length - 1, position));
    const element = scroller.current;
    if (element) {
      const top = scrollTo(next, places.length, rowHeight, element.scrollTop, element.clientHeight);
      element.scrollTop = top;
      setScroll(element.scrollTop);
    }
    takesFocus.current = true;
    setActive(next);
  };

  const act = (position: number, what: Act) => {
    const place = places[position];
    if (place === undefined) return;
    onAct(place, what);
    if (what === 'accept' || what === 'none') go(position + 1);
    else takesFocus.current = what === 'undo';
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: places.length - 1,
    };
    const acts: Readonly<Record<string, Act>> = {
      Enter: 'accept',
      a: 'accept',
      n: 'none',
      c: 'change',
      Backspace: 'undo',
      Delete: 'undo',
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const move = moves[key];
    const what = acts[key];
    if (move !== undefined) go(move);
    else if (what !== undefined) act(at, what);
    else if (key === 'u') {
      const next = nextUnsure(review, places, at);
      if (next >= 0) go(next);
    } else return;
    event.preventDefault();
  };

  const drawn = Array.from({ length: Math.max(0, frame.end - frame.first) }, (_, index) => frame.first + index);
  // Whoever tabs into the table must find its row, also when it is scrolled out of sight.
  if (places.length > 0 && (at < frame.first || at >= frame.end)) drawn.push(at);
  return (
    <div
      class="inv-grid"
      role="grid"
      aria-label={t('inventory.table.label')}
      aria-rowcount={places.length + 1}
      aria-colcount={4}
    >
      <div class="inv-head" role="row" aria-rowindex={1}>
        {(['column', 'field', 'reason', 'decision'] as const).map((part) => (
          <span role="columnheader" key={part}>
            {t(`inventory.table.${part}`)}
          </span>
        ))}
      </div>
      <div
        class="inv-scroll"
        role="rowgroup"
        ref={scroller}
        onScroll={({ currentTarget }) => setScroll(currentTarget.scrollTop)}
        onKeyDown={press}
      >
        <div class="inv-space" role="presentation" style={{ blockSize: `${frame.height}px` }}>
          {drawn.map((position) => {
            const place = places[position];
            const row = place === undefined ? undefined : review.rows[place];
            if (place === undefined || !row) return null;
            return (
              <div
                key={place}
                class="inv-row"
                role="row"
                aria-rowindex={position + 2}
                aria-selected={position === at}
                tabIndex={position === at ? 0 : -1}
                data-position={position}
                data-place={place}
                style={{ insetBlockStart: `${frame.topOf(position)}px`, blockSize: `${rowHeight}px` }}
                onFocus={() => setActive(position)}
              >
                <RowCells
                  words={words}
                  row={row}
                  verdict={review.verdicts.get(place)}
                  field={effectiveField(review, place)}
                  onAct={(what) => {
                    setActive(position);
                    onAct(place, what);
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
