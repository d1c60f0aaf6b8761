/** Numbers of people as Chinese documents write them: `10万人以上`, `5万人以上不满10万人`, `100 000`, `一百万人`. */

/** From a number of people, the number included, to another, that one not included. */
export interface Band {
  readonly from: number | null;
  readonly below: number | null;
}

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].flatMap((digit, value) => [[digit, value]]),
);
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const NUMBER = '[\\d.,，\\s〇零一二两三四五六七八九十百千万亿]+';

/** A whole number of people from 1, written in digits, Chinese numerals or both; null where it is no such number. */
export function wholeNumber(text: string): number | null {
  const grouped = text
    .normalize('NFKC')
    .trim()
    .replace(/\d{1,3}(?:([,\s])\d{3})(?:\1\d{3})*(?!\d)/g, (digits) => digits.replace(/[,\s]/g, ''));
  // `10 00` is two numbers, or one misprinted.
  if (/\d\s+\d/.test(grouped)) return null;
  const plain = grouped.replace(/\s+/g, '').replaceAll('零', '〇').replaceAll('两', '二');
  if (plain === '' || !/^[\d.〇一二三四五六七八九十百千万亿]+$/.test(plain)) return null;
  const value = amountOf(plain);
  return value !== null && Number.isSafeInteger(value) && value >= 1 ? value : null;
}

function amountOf(plain: string): number | null {
  let total = 0;
  let section = 0;
  let lastLarge = Number.POSITIVE_INFINITY;
  let lastSmall = Number.POSITIVE_INFINITY;
  let pending: number | null = null;
  let isFirst = true;
  const tokens = plain.match(/\d+(?:\.\d+)?|[〇一二三四五六七八九]+|[十百千万亿]/g) ?? [];
  if (tokens.join('') !== plain) return null;
  for (const token of tokens) {
    const small = SMALL[token];
    const large = LARGE[token];
    if (small !== undefined) {
      // 十万 and 百万 stand for 一十万 and 一百万, but only where nothing comes before.
      if (small >= lastSmall || (pending === null && !isFirst && section === 0 && total === 0)) return null;
      section += (pending ?? 1) * small;
      lastSmall = small;
      pending = null;
    } else if (large !== undefined) {
      const amount = section + (pending ?? 0);
      if (amount === 0 || large >= lastLarge) return null;
      total += amount * large;
      section = 0;
      pending = null;
      lastLarge = large;
      lastSmall = Number.POSITIVE_INFINITY;
    } else {
      if (pending !== null) return null;
      const value = /^\d/.test(token) ? Number(token) : chineseDigits(token);
      if (value === null) return null;
      pending = value === 0 ? null : value;
    }
    isFirst = false;
  }
  const value = total + section + (pending ?? 0);
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : null;
}

/** `一` is 1, `〇五` is 5; a year's way of writing, `一二〇`, is not used for amounts. */
function chineseDigits(token: string): number | null {
  const digit = token.replace(/^〇/, '');
  if (digit.length > 1) return null;
  return DIGITS[digit] ?? 0;
}

const PEOPLE = '(?:个?(?:自然)?人)?';

/**
 * What a cell says of a number of people; null where it cannot be read with certainty.
 * 以上, 以下 and 以内 include the number, 超过, 不满 and 低于 do not (Civil Code, art. 1259). Counts of records (条),
 * or of visits (人次), and "about" are not numbers of people.
 */
export function bandOf(text: string): Band | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\(?(?:含本数|含|包含|不重复计算|去重)\)?/g, '')
    .replace(/^(?:自当年1月1日起)?,?(?:累计)?(?:向境外提供|处理|提供|涉及|达到|达|人数)*/, '')
    .replace(/(?:的|个人信息|数据)+$/, '')
    .trim();
  const N = `(${NUMBER})`;
  const forms: readonly [RegExp, (a: string, b: string) => Band | null][] = [
    [new RegExp(`^${N}${PEOPLE}$`), (a) => from(a)],
    [new RegExp(`^(?:>=|≥|不少于|不低于|至少|满)\\s*${N}${PEOPLE}(?:及?以上)?$`), (a) => from(a)],
    [new RegExp(`^${N}${PEOPLE}(?:\\(\\))?(?:及?以上|起)$`), (a) => from(a)],
    [new RegExp(`^(?:>|超过|多于|高于)\\s*${N}${PEOPLE}$`), (a) => from(a, 1)],
    [new RegExp(`^(?:<|不满|不足|未满|低于|少于|不到|小于)\\s*${N}${PEOPLE}$`), (a) => below(a)],
    [new RegExp(`^(?:<=|≤|不超过|至多)\\s*${N}${PEOPLE}$`), (a) => below(a, 1)],
    [new RegExp(`^${N}${PEOPLE}(?:及?以下|以内)$`), (a) => below(a, 1)],
    [
      new RegExp(`^${N}${PEOPLE}(?:及?以上|起)[,、]?(?:且|但)?(?:<|不满|不足|未满|低于|少于|不到|小于)${N}${PEOPLE}$`),
      between(0),
    ],
    [new RegExp(`^${N}${PEOPLE}(?:及?以上|起)[,、]?(?:且|但)?(?:<=|≤|不超过)${N}${PEOPLE}$`), between(1)],
    [new RegExp(`^${N}${PEOPLE}(?:及?以上|起)[,、]?(?:且|但)?${N}${PEOPLE}(?:及?以下|以内)$`), between(1)],
    [new RegExp(`^${N}${PEOPLE}(?:-|~|—|–|至|到)${N}${PEOPLE}$`), between(0)],
  ];
  for (const [form, read] of forms) {
    const match = form.exec(plain);
    if (match) return read(match[1] ?? '', match[2] ?? '');
  }
  return null;
}

function from(text: string, more = 0): Band | null {
  const number = wholeNumber(text);
  return number === null ? null : { from: number + more, below: null };
}

function below(text: string, more = 0): Band | null {
  const number = wholeNumber(text);
  return number === null ? null : { from: null, below: number + more };
}

/** `5-10万` names its unit once: the first number is then read with the unit of the second. */
function between(more: number): (a: string, b: string) => Band | null {
  return (a, b) => {
    const unit = /[万亿]\s*$/.exec(b.normalize('NFKC'))?.[0] ?? '';
    const isBare = /^\s*\d{1,4}(?:\.\d+)?\s*$/.test(a.normalize('NFKC'));
    const first = wholeNumber(isBare && unit !== '' ? a + unit : a);
    const second = wholeNumber(b);
    if (first === null || second === null || first >= second + more) return null;
    return { from: first, below: second + more };
  };
}

/** Whether a cell says that there is no figure: empty, a dash, 无, 不适用. */
export function saysNone(text: string): boolean {
  return /^(?:[-—–/\\／－]*|无|无要求|不适用|不涉及|n\/?a)$/i.test(text.normalize('NFKC').replace(/\s+/g, ''));
}
