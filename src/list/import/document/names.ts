/** Names as they are compared, however they were typeset. */

/** As the list stores a name: one line, letters and digits in half width, Chinese punctuation as printed. */
export function cleanName(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}\p{P}]) | (?=[\p{Script=Han}\p{P}])/gu, '')
    .trim();
}

/** Without differences of width, space and capitals: what printing changes. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** Without punctuation and words that join, either: two names that are the same here are the same name. */
export function normalName(text: string): string {
  const plain = plainName(text);
  return plain.replace(/[\p{P}\p{S}]|以及|[与和及的]/gu, '') || plain;
}

/** The name in a heading: without `一、`, `（一）`, `1.`, `表1`, and a sector's without 行业. */
export function headingName(text: string): string {
  return cleanName(text)
    .replace(/^(?:附|续)?表\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)*\s*[：:、.．]?\s*/u, '')
    .replace(
      /^(?:[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十\d]+[章节类]|[一二三四五六七八九十]+[、.．]|\d+(?:\.\d+)*(?:[、.．)）](?!\d)|\s))\s*/u,
      '',
    )
    .trim();
}

/** A sector's name in a title, without the word for sector: 汽车行业数据出境负面清单 → 汽车; 银行业 stays, it is no 银 sector. */
export function sectorName(text: string): string {
  return headingName(text)
    .replace(/(?<=..)数据(?:出境|跨境(?:流动)?)?(?:管理)?(?:负面)?清单.*$/u, '')
    .replace(/(?<=..)(?:行业|产业)$/u, '');
}

/** The same for comparing: 银行业 and 银行 are one sector. */
export function sectorKey(text: string): string {
  return sectorName(text).replace(/(?<=..)(?:领域|业)$/u, '');
}

/** How alike two names are, from 0 to 1: pairs of neighbouring characters in common (Dice). */
export function likeness(a: string, b: string): number {
  const [first, second] = [normalName(a), normalName(b)];
  if (first === second) return 1;
  const [pairsOfA, pairsOfB] = [pairsIn(first), pairsIn(second)];
  let common = 0;
  const left = new Map<string, number>();
  for (const pair of pairsOfA) left.set(pair, (left.get(pair) ?? 0) + 1);
  for (const pair of pairsOfB) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, pairsOfA.length + pairsOfB.length);
}

function pairsIn(text: string): string[] {
  const characters = [`^`, ...text, '$'];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
