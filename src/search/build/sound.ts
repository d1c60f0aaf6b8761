import { pinyin } from 'pinyin-pro';

const PIECES = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * How a Chinese text is read: pinyin by syllable, no tones, ü as v, as it is typed. Latin words and numbers inside it are
 * kept in capitals: `VIP卡号` → `VIP ka hao`. Null where there is no Han to read. Build time only: the dictionary
 * behind it is far larger than the site.
 */
export function soundOf(text: string): string | null {
  const plain = text.normalize('NFKC');
  if (!HAN.test(plain)) return null;
  const pieces = plain.match(PIECES) ?? [];
  return pieces
    .flatMap((piece) =>
      HAN.test(piece) ? pinyin(piece, { toneType: 'none', type: 'array', v: true }) : [piece.toUpperCase()],
    )
    .join(' ');
}

/** The readings of several texts, each once. */
export function soundsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.map(soundOf).filter((sound) => sound !== null))];
}
