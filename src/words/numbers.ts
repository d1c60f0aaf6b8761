/** The words people write numbers with, as data: what a page carries, and how both they and what is typed are folded. */

/** The words of one language, with Chinese and English behind them, folded; see `content/words/numbers.yaml`. */
export interface NumberWords {
  /** Where the language leaves no doubt, its decimal sign: `50.000` is then fifty thousand. Else it may be either. */
  readonly decimal: ',' | null;
  /** Layer by layer, the language itself first: where two say otherwise, the first holds. */
  readonly layers: readonly NumberLayer[];
}

export interface NumberLayer {
  /** Words after a number, by the power of ten they stand for. A word under two powers is asked about. */
  readonly multipliers: Readonly<Record<string, readonly string[]>>;
  /** Numbers in words, whole (`mille`) or before a multiplier (`deux millions`). */
  readonly numerals: Readonly<Record<string, readonly string[]>>;
  /** Signs that are read as a Chinese numeral: 萬 as 万, 만 as 万. */
  readonly signs: Readonly<Record<string, string>>;
  /** What is counted: says nothing. */
  readonly units: readonly string[];
  /** Before a number: it is negative. */
  readonly minus: readonly string[];
  /** Between a lower and an upper limit: says nothing. */
  readonly and: readonly string[];
  readonly limits: Readonly<Record<LimitKind, readonly string[]>>;
}

/** What is said with one number, and with two; each as texts with `#` for the number. */
export const LIMIT_KINDS = ['from', 'over', 'below', 'upTo', 'within', 'fromBelow'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/**
 * A text in the form in which numbers and their words are compared: full-width forms, other scripts' digits, and the
 * many spaces and dashes as ASCII, no accents, lower case, nothing invisible. Superscripts stay what they are.
 */
export function foldNumberText(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const zero = ZEROS.find((start) => code >= start && code <= start + 9);
      if (zero !== undefined) return String(code - zero);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
      if (/\p{Zs}/u.test(character)) return ' ';
      if (/[‐‑‒–—―−]/.test(character)) return '-';
      return character;
    })
    .join('')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/ς/g, 'σ')
    .replace(/ß/g, 'ss')
    .replace(/[’ʼ]/g, "'")
    .replace(/[〜～]/g, '~')
    .replace(/\s+/g, ' ')
    .trim();
}
