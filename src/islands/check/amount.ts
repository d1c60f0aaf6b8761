/** Numbers as written: separators, decimal signs, 万 and 亿, `million` and `тыс.`, numerals. The words are data. */
import type { NumberWords } from '../../words/index.ts';

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** A written number as digits and a power of ten, so that `1.2万` never meets binary fractions. */
interface Decimal {
  readonly digits: string;
  readonly decimals: number;
}

const decimal = (whole: string, part = ''): Decimal => {
  const kept = part.replace(/0+$/, '');
  return { digits: whole + kept, decimals: kept.length };
};

function scaled({ digits, decimals }: Decimal, power: number): number {
  const shift = power - decimals;
  return shift >= 0 ? Number(digits + '0'.repeat(shift)) : Number(`${digits}e${shift}`);
}

/** Words of one language made ready for reading amounts. */
export interface AmountWords {
  readonly decimal: NumberWords['decimal'];
  readonly signs: ReadonlyMap<string, string>;
  /** By word the powers of ten it may stand for; two only where the language itself uses it for both. */
  readonly powers: ReadonlyMap<string, readonly number[]>;
  readonly numerals: ReadonlyMap<string, string>;
  /** One number with its multiplier, at a place in a text. */
  readonly part: RegExp;
  /** A multiplier at the end of a text. */
  readonly lastPower: RegExp;
}

/** Words as a choice in a pattern, the longest first, so that none hides another. */
export function anyOf(words: Iterable<string>): string {
  const escaped = [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return escaped.length === 0 ? '(?!)' : `(?:${escaped.join('|')})`;
}

export function amountWords({ decimal: sign, layers }: NumberWords): AmountWords {
  const signs = new Map<string, string>();
  const powers = new Map<string, number[]>();
  const numerals = new Map<string, string>();
  for (const layer of layers) {
    for (const [written, han] of Object.entries(layer.signs)) signs.set(written, han);
    const known = new Set(powers.keys());
    for (const [power, words] of Object.entries(layer.multipliers)) {
      for (const word of words) if (!known.has(word)) powers.set(word, [...(powers.get(word) ?? []), Number(power)]);
    }
    for (const [number, words] of Object.entries(layer.numerals)) {
      for (const word of words) if (!numerals.has(word)) numerals.set(word, number);
    }
  }
  const multiplier = anyOf(powers.keys());
  return {
    decimal: sign,
    signs,
    powers,
    numerals,
    part: new RegExp(
      `(?:(\\d(?:[\\d.,'_ ]*\\d)?)|(${anyOf(numerals.keys())}))(?: ?(${multiplier})\\.?)?(?:$| (?=\\d|\\p{L}))`,
      'uy',
    ),
    lastPower: new RegExp(`(?:[十百千万亿${[...signs.keys()].join('')}]+|(?<!\\p{L})${multiplier}\\.?)$`, 'u'),
  };
}

/** Every way to read digits with separators, likeliest first; `unit` tells which decimal signs make sense. */
function readDecimal(text: string, unit: 'none' | 'han' | 'word', sure: AmountWords['decimal']): Decimal[] {
  if (/^\d+$/.test(text)) return [decimal(text)];
  if (/^\d{1,3}(?:[ '_]\d{3})+$/.test(text)) return [decimal(text.replace(/\D/g, ''))];
  // 1,200,000 and 12,00,000; 1.200.000
  if (/^\d{1,3}(?:,\d{3}){2,}$|^\d{1,2}(?:,\d{2})+,\d{3}$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) {
    return [decimal(text.replace(/\D/g, ''))];
  }
  // 1,200.50 and 1.200,50 and 1 200,50
  const mixed = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?: \d{3})+)[.,](\d+)$/.exec(
    text,
  );
  if (mixed) {
    const [whole = '', part = ''] = mixed.slice(1).filter((group) => group !== undefined);
    return [decimal(whole.replace(/\D/g, ''), part)];
  }
  const single = /^(\d+)([.,])(\d+)$/.exec(text);
  if (!single) return [];
  const [, whole = '', sign, part = ''] = single;
  const fraction = decimal(whole, part);
  const couldGroup = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!couldGroup) return [fraction];
  const grouped = decimal(whole + part);
  // In Chinese the comma groups and the point is decimal; a bare comma groups, since people come whole.
  if (unit === 'han') return [sign === ',' ? grouped : fraction];
  if (sure === ',') {
    if (sign === '.') return [grouped];
    return unit === 'none' ? [grouped, fraction] : [fraction];
  }
  if (unit === 'none' && sign === ',') return [grouped];
  return [grouped, fraction];
}

/** `一百二十万`, `十万`: null where it is not a Chinese numeral. */
function readHanNumeral(text: string): number | null {
  if (!/^[零一二三四五六七八九十百千万亿]+$/.test(text)) return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const power = HAN_UNITS[character];
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = HAN_DIGITS.indexOf(character);
    } else if (power < 4) {
      section += (digit ?? 1) * 10 ** power;
      digit = null;
    } else {
      const amount = section + (digit ?? 0);
      if (amount === 0 && total === 0) return null;
      // 一万亿: the larger unit takes everything before it.
      total = power === 8 ? (total + amount) * 10 ** 8 : total + amount * 10 ** 4;
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/** `1亿2000万`, `3千`, `1万2345`: digits with 千, 万, 亿 in falling order. */
function readHanUnits(text: string, sure: AmountWords['decimal']): number[] {
  const parts = [...text.matchAll(/([\d.,' ]*\d) ?([十百千]?[万亿]|[十百千])?/g)];
  if (
    parts
      .map(([whole]) => whole)
      .join('')
      .replace(/ /g, '') !== text.replace(/ /g, '')
  )
    return [];
  let total = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const [, digits = '', unit = ''] of parts) {
    const power = [...unit].reduce((sum, character) => sum + (HAN_UNITS[character] ?? 0), 0);
    const [amount, other] = readDecimal(digits.trim(), 'han', sure);
    if (!amount || other || power >= before) return [];
    // 1万2345 is exact, 1万2 is not.
    if (power === 0 && before !== Number.POSITIVE_INFINITY && digits.trim().length !== before) return [];
    total += scaled(amount, power);
    before = power;
  }
  return [total];
}

/** `1.2 million`, `2 млн 500 тыс.`, `fünfzigtausend`: numbers with multipliers in falling order. */
function readWords(text: string, words: AmountWords): number[] {
  let totals: number[] = [0];
  let before = Number.POSITIVE_INFINITY;
  for (let at = 0; at < text.length; at = words.part.lastIndex) {
    words.part.lastIndex = at;
    const [, digits = '', numeral = '', multiplier = ''] = words.part.exec(text) ?? [];
    const powers = multiplier === '' ? [0] : (words.powers.get(multiplier) ?? []);
    const amounts =
      numeral === ''
        ? readDecimal(digits.trim(), multiplier === '' ? 'none' : 'word', words.decimal)
        : wordNumber(words.numerals.get(numeral) ?? '');
    const found = amounts.flatMap((amount) => powers.map((power) => scaled(amount, power)));
    const [first = 0, ...others] = found;
    const [power = 0] = powers;
    if (found.length === 0 || power >= before || (at > 0 && (others.length > 0 || totals.length > 1))) return [];
    // 1 million 200 000 is exact, 1 million 2 is not.
    if (at > 0 && (first >= 10 ** before || (power === 0 && first < 10 ** Math.max(2, before - 3)))) return [];
    totals = at === 0 ? found : totals.map((total) => total + first);
    before = power;
  }
  return totals;
}

function wordNumber(number: string): Decimal[] {
  const [whole = '', part] = number.split('.');
  return whole === '' ? [] : [decimal(whole, part)];
}

/** A text with the signs that stand for Chinese numerals replaced by them. */
function withHanSigns(text: string, { signs }: AmountWords): string {
  return [...text].map((character) => signs.get(character) ?? character).join('');
}

/**
 * The amounts a folded text can mean: none, one, or the readings of an ambiguous one. They need not be whole.
 */
export function readAmount(text: string, words: AmountWords): number[] {
  const known = words.numerals.get(text);
  if (known !== undefined) return [Number(known)];
  const han = withHanSigns(text, words);
  const numeral = readHanNumeral(han);
  if (numeral !== null) return [numeral];
  if (/[十百千万亿]/.test(han)) return readHanUnits(han, words.decimal);
  return readWords(text, words);
}
