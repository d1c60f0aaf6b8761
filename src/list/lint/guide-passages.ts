/**
 * A guide as passages: what stands between two notes of how it is known (`<Known …/>`), and the figures in it. A heading
 * begins a passage, and belongs to it.
 */
import type { GuideText } from '../content/index.ts';

export interface Passage {
  /** Line where its first figure stands, or where it begins; counted from 1. */
  readonly line: number;
  readonly figures: readonly FoundFigure[];
  /** Keys of the sources that close it; null where no note does. */
  readonly keys: readonly string[] | null;
}

export interface FoundFigure {
  readonly line: number;
  /** As written in `content/figures.yaml`: `2024-08-30`, `100000`, `art. 5`, `item 2`. */
  readonly figure: string;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The passages of a guide whose language writes figures as `figuresIn` reads them. */
export function passagesOf(guide: GuideText, figuresIn: (text: string) => string[]): Passage[] {
  const passages: Passage[] = [];
  let lines: Line[] = [];
  const close = (keys: readonly string[] | null) => {
    const figures = lines.flatMap(({ number, text }) => figuresIn(text).map((figure) => ({ line: number, figure })));
    const line = figures[0]?.line ?? lines[0]?.number ?? 1;
    if (keys !== null || figures.length > 0) passages.push({ line, figures, keys });
    lines = [];
  };
  for (const line of proseOf(guide)) {
    const known = /^<Known\b[^>]*\bkeys=\{\[([^\]]*)\]\}/.exec(line.text);
    if (known) close([...(known[1] ?? '').matchAll(/'([^']+)'/g)].map(([, key = '']) => key));
    else if (line.text.startsWith('#')) {
      close(null);
      lines.push(line);
    } else lines.push(line);
  }
  close(null);
  return passages;
}

/** The lines a reader sees, and the notes: no front matter, no imports, no other components, no addresses. */
function proseOf({ lines }: GuideText): Line[] {
  const end = lines.indexOf('---', 1);
  let isComponent = false;
  return lines.flatMap((text, index) => {
    if (index <= end || text.startsWith('import ')) return [];
    if (/^<(?!Known\b)/.test(text)) isComponent = true;
    const isSkipped = isComponent;
    if (/\/>\s*$/.test(text)) isComponent = false;
    if (isSkipped) return [];
    // The address of a link says nothing; a number that only counts items of a list is none of the text.
    const seen = text.replace(/\]\([^)]*\)/g, ']').replace(/^\s*\d+\. /, '');
    return [{ number: index + 1, text: seen }];
  });
}

const DATE = /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?!版)/g;

/** The figures of a Chinese text. Names of editions and the numbers of steps are names, not figures. */
export function chineseFigures(text: string): string[] {
  const figures: string[] = [];
  const take = (pattern: RegExp, figuresOf: (...groups: string[]) => string[]) => {
    rest = rest.replace(pattern, (_, ...groups: string[]) => {
      figures.push(...figuresOf(...groups));
      return ' ';
    });
  };
  let rest = text.replace(/\d{4}(?:年)?版|第\d+步|\| *\d+\. /g, ' ');
  take(DATE, (year, month, day) => [
    [year, month, day]
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  ]);
  take(/第(\d+)条(?:至第(\d+)条)?/g, (first, last) =>
    [first, last].flatMap((n) => (n === undefined ? [] : `art. ${n}`)),
  );
  take(/第(\d+)项/g, (item) => [`item ${item}`]);
  take(/(\d+)月(\d+)日/g, (month, day) => [`${month.padStart(2, '0')}-${day.padStart(2, '0')}`]);
  take(/(\d+(?:\.\d+)?)万/g, (tens) => [String(Math.round(Number(tens) * 10_000))]);
  take(/(\d[\d,]*(?:\.\d+)?)/g, (number) => [number.replaceAll(',', '')]);
  return figures;
}

/** Every number in digits, without the marks that group its digits in some language. */
export function numbersIn(text: string): string[] {
  const grouped = text.replace(/(?<=\d)[\s.,’'\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return [...grouped.matchAll(/\d+/g)].map(([digits]) => String(Number(digits)));
}

const NUMERALS = '〇一二三四五六七八九';

/** Every number of a Chinese text that a translation may write in digits: also those in Chinese numerals and in 万. */
export function sourceNumbers(text: string): string[] {
  const tens = [...text.matchAll(/(\d+(?:\.\d+)?)万/g)].map(([, number]) =>
    String(Math.round(Number(number) * 10_000)),
  );
  const numerals = [...text.matchAll(/[〇一二两三四五六七八九十百千万]+/g)].flatMap(([numeral]) =>
    numeralValue(numeral),
  );
  return [...numbersIn(text), ...tens, ...numerals];
}

/** 十九 is 19; what is no number (千万, an idiom) gives whatever it gives, which no translation writes. */
function numeralValue(numeral: string): string[] {
  let [total, section, digit] = [0, 0, 0];
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  for (const sign of numeral.replaceAll('两', '二')) {
    const unit = units[sign];
    if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else if (sign === '万') {
      total += (section + digit || 1) * 10_000;
      [section, digit] = [0, 0];
    } else digit = NUMERALS.indexOf(sign);
  }
  return [String(total + section + digit)];
}
