/** Draws a card as a PNG. Node only. The same card gives the same bytes, so what was drawn before is kept and used. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { Category, Evidence } from '../../list/index.ts';
import type { Card } from './card.ts';

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Raise it when the drawing changes, so that kept pictures are not used for it. */
const DRAWING = 3;

/** A card is drawn on the light paper of the site: the colours of `tokens.css`. */
const INK = '#17202b';
const SOFT = '#465160';
const FAINT = '#5f6975';
const LINE = '#868d95';
const PAPER = '#ffffff';
const SEAL = '#b1241b';
const AMBER = '#825600';
const AMBER_FILL = '#e3b352';

interface Element {
  readonly type: string;
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: Child };
}
type Child = string | Element | readonly (string | Element)[];

const box = (style: Readonly<Record<string, string | number>>, children: Child = []): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

let fonts: Font[] | null = null;

/** Noto Sans from its npm packages, in the parts that the cards' scripts need; kana come with the Chinese. */
const PARTS = [
  ['noto-sans-sc', ['latin', 'latin-ext', 'cyrillic', 'chinese-simplified']],
  ['noto-sans', ['greek']],
  ['noto-sans-kr', ['korean']],
] as const;

function loadFonts(): Font[] {
  fonts ??= PARTS.flatMap(([family, parts]) =>
    parts.flatMap((part) =>
      ([400, 700] as const).map((weight) => ({
        name: `Noto ${part}`,
        data: readFileSync(
          join(process.cwd(), 'node_modules/@fontsource', family, `files/${family}-${part}-${weight}-normal.woff`),
        ),
        weight,
        style: 'normal' as const,
      })),
    ),
  );
  return fonts;
}

/** The picture of a card, drawn now or taken from an earlier build. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex')
    .slice(0, 32);
  const folder = join(process.cwd(), 'node_modules/.cache/qingdan/cards');
  const kept = join(folder, `${key}.png`);
  if (existsSync(kept)) return new Uint8Array(readFileSync(kept));
  const svg = await satori(layout(card), { ...CARD_SIZE, fonts: loadFonts() });
  // A palette would halve the file and take ten times as long.
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, png);
  return new Uint8Array(png);
}

function layout({ site, above, name, term, known, counts }: Card): Element {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const mark = total > 80 ? 18 : total > 30 ? 26 : 34;
  return box(
    {
      boxSizing: 'border-box',
      ...CARD_SIZE,
      padding: '56px 72px 52px',
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: PAPER,
      color: INK,
      fontFamily: ['latin', 'latin-ext', 'cyrillic', 'chinese-simplified'].map((part) => `Noto ${part}`).join(', '),
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'center', width: '100%' }, [
        box({ alignItems: 'center', gap: 16, fontSize: 30, fontWeight: 700 }, [seal(), site]),
        ...(known === null ? [] : [knownBadge(known.level, known.words)]),
      ]),
      box({ flexDirection: 'column', gap: 10 }, [
        box({ fontSize: 32, color: SOFT }, westernQuotes(above)),
        box({ fontSize: name.length > 34 ? 58 : 72, fontWeight: 700, lineHeight: 1.15 }, westernQuotes(name)),
        ...(term === null ? [] : [box({ fontSize: 40, color: SOFT }, term)]),
      ]),
      box({ flexDirection: 'column', gap: 22, paddingTop: 24, borderTop: `3px solid ${INK}` }, [
        box(
          { flexWrap: 'wrap', gap: mark / 4.5 },
          counts.flatMap(({ category, count }) => Array.from({ length: count }, () => fieldMark(category, mark))),
        ),
        box(
          { flexWrap: 'wrap', gap: '4px 32px', fontSize: 24, color: FAINT },
          counts.map(({ words, count }) =>
            box({ gap: 10 }, [words, box({ color: INK, fontWeight: 700 }, String(count))]),
          ),
        ),
      ]),
    ],
  );
}

/** The Chinese font sets curly quotation marks as wide as a Han character; in other text they tear words apart. */
function westernQuotes(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text : text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** The mark of the site: a page of a register, ruled. */
function seal(): Element {
  const rule = (width: number): Element => box({ width, height: 4, background: INK });
  return box(
    { flexDirection: 'column', gap: 5, padding: '10px 9px', border: `4px solid ${INK}`, borderRadius: 6 },
    [26, 26, 19].map((width) => box({ gap: 5 }, [rule(6), rule(width - 11)])),
  );
}

/** As on the pages: a disc that empties as less is known, and the word. */
function knownBadge(level: Evidence, words: string): Element {
  const colour = level === 'reconstructed' ? AMBER : INK;
  const style = level === 'reconstructed' ? 'dashed' : 'solid';
  return box(
    {
      alignItems: 'center',
      gap: 14,
      padding: '8px 24px',
      border: `2px ${style} ${level === 'reconstructed' ? AMBER : LINE}`,
      borderRadius: 40,
      fontSize: 28,
      color: colour,
    },
    [knownDisc(level), words],
  );
}

function knownDisc(level: Evidence): Element {
  const disc = { width: 22, height: 22, borderRadius: 11, alignItems: 'center', justifyContent: 'center' };
  switch (level) {
    case 'official':
      return box({ ...disc, background: INK });
    case 'reported':
      return box({ ...disc, background: INK }, [box({ width: 10, height: 10, borderRadius: 5, background: PAPER })]);
    case 'derived':
      return box({ ...disc, justifyContent: 'flex-start', overflow: 'hidden', border: `3px solid ${INK}` }, [
        box({ width: 8, height: 22, background: INK }),
      ]);
    case 'reconstructed':
      return box({ ...disc, border: `3px dashed ${AMBER}` });
    default:
      return level satisfies never;
  }
}

/** One field: full square, diamond, open square, dashed square. */
function fieldMark(category: Category, size: number): Element {
  const inner = Math.round(size * 0.8);
  switch (category) {
    case 'important-data':
      return box({ width: inner, height: inner, background: SEAL });
    case 'sensitive-personal-information':
      return box({
        width: Math.round(inner * 0.8),
        height: Math.round(inner * 0.8),
        margin: Math.round(inner * 0.1),
        background: AMBER_FILL,
        border: `2px solid ${AMBER}`,
        transform: 'rotate(45deg)',
      });
    case 'personal-information':
      return box({ width: inner, height: inner, border: `3px solid ${SOFT}` });
    case 'other-regime':
      return box({ width: inner, height: inner, border: `3px dashed ${FAINT}` });
    default:
      return category satisfies never;
  }
}
