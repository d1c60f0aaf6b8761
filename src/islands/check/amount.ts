/** Numbers as written: separators, decimal signs, 万 and 亿, `million` and `k`, Chinese numerals. */

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const LATIN_UNITS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  bn: 9,
  billion: 9,
};

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

/** Every way to read digits with separators, likeliest first; `unit` tells which decimal signs make sense. */
function readDecimal(text: string, unit: 'none' | 'han' | 'latin'): Decimal[] {
  if (/^\d+$/.test(text)) return [decimal(text)];
  if (/^\d{1,3}(?:[ '’_]\d{3})+$/.test(text)) return [decimal(text.replace(/\D/g, ''))];
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
function readHanUnits(text: string): number[] {
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
    const [amount, other] = readDecimal(digits.trim(), 'han');
    if (!amount || other || power >= before) return [];
    // 1万2345 is exact, 1万2 is not.
    if (power === 0 && before !== Number.POSITIVE_INFINITY && digits.trim().length !== before) return [];
    total += scaled(amount, power);
    before = power;
  }
  return [total];
}

/**
 * The amounts a plain, lower-case text can mean: none, one, or the two readings of an ambiguous one.
 * They need not be whole.
 */
export function readAmount(text: string): number[] {
  const han = text.replace(/萬/g, '万').replace(/億/g, '亿').replace(/两/g, '二').replace(/〇/g, '零');
  const numeral = readHanNumeral(han);
  if (numeral !== null) return [numeral];
  if (/[十百千万亿]/.test(han)) return readHanUnits(han);
  const latin = /^([\d.,'’_ ]*\d) ?([a-z]+)\.?$/.exec(text);
  if (latin) {
    const [, digits = '', word = ''] = latin;
    const power = Object.hasOwn(LATIN_UNITS, word) ? LATIN_UNITS[word] : undefined;
    return power === undefined ? [] : readDecimal(digits, 'latin').map((amount) => scaled(amount, power));
  }
  return readDecimal(text, 'none').map((amount) => scaled(amount, 0));
}
