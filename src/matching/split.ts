/** How a column name or a comment is cut into words. Knows nothing of what the words mean. */

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const han = new RegExp(`[${HAN}]`, 'u');
const pieces = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const ASCII = /^[ -~]*$/;

/** True for text in a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return !ASCII.test(text) && han.test(text);
}

/** Width, accents and case folded. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** The words of a text, folded: Latin words one by one, stretches of Chinese, kana or Hangul whole. */
export function wordsOf(text: string): string[] {
  return fold(spaceCases(text)).match(pieces) ?? [];
}

/** A space where a name changes case: `dateOfBirth`, `VINCode`, `GPSLatitude`. */
function spaceCases(text: string): string {
  return text
    .replace(/(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu, '')
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, '$1 ');
}

/** Letters and digits only, folded: two names with equal keys are the same name. */
export function nameKey(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return (fold(text).match(pieces) ?? []).join('');
}

/** A column name: the last part is the datum, the parts before it say where it stands (`travelers.documents.number`). */
export interface SplitName {
  readonly path: readonly string[];
  readonly leaf: readonly string[];
  /** The leaf as written. */
  readonly last: string;
}

const SEPARATORS = /[./>:|\\]+|\[[^\]]*\]|->/u;

/** A unit or a system after the name: `speed (m/s)`, `longitude(WGS84)`. */
const IN_BRACKETS = /(?<=\S)\s*(?:\([^()]*\)|（[^（）]*）)\s*$/u;

export function splitName(name: string, prefixes: ReadonlySet<string>): SplitName {
  const parts = name
    .replace(IN_BRACKETS, '')
    .split(SEPARATORS)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const last = parts.at(-1) ?? name;
  const words = wordsOf(last);
  const [first, second] = words;
  // `txtCheZhuTel`, `c_phone`: the first word says what control or table it is.
  const isPrefixed = first !== undefined && second !== undefined && prefixes.has(first);
  const leaf = isPrefixed ? words.slice(1) : words;
  return { path: parts.slice(0, -1).flatMap(wordsOf), leaf, last };
}

/** A comment: what it says first is what the column is; what follows explains. */
export interface SplitComment {
  readonly head: readonly string[];
  /** Words after `of`: they say whose or of what. */
  readonly of: readonly string[];
  readonly tail: readonly string[];
}

const CLAUSE = /[,;:()[\]{}，；：（）。、【】—–|]|\s[-/]\s|\.\s|\d+\s*[=-]\s*\S|\n/u;
const SUBORDINATE =
  /\b(?:when|that|which|who|where|if|used|using|for|shown|as|in|at|on|from|to|by|with|after|before|during|because|until|such|e\.g|i\.e|eg|ie|is|was|are|were|has|have|will|can|may|based|associated|provided|given|stored|assigned|entered|reported)\b/iu;

/** Codes and what they stand for: `0->未知；1->男`, `1 男 2 女`, `(F:未确认,T:已确认)`. They say nothing of the column. */
const CODES =
  /(?<=\S)[\s:：,，;；(（](?:\d{1,2}\s*(?:[:：=.、]|[-=]?>|-)?|[A-Z]\s*(?:[:：=]|[-=]?>))\s*\p{Script=Han}.*$/su;
const YES_OR_NO = /[01]\P{L}*[是否]|[是否]\P{L}*[01]/u;
/** What is left to say where the codes are yes and no. */
const WHETHER = '是否';

export function splitComment(comment: string): SplitComment {
  const codes = CODES.exec(comment)?.[0] ?? '';
  const isFlag = YES_OR_NO.test(codes);
  const text = comment.slice(0, comment.length - codes.length).trim();
  const leading = text.replace(/^(?:the|a|an)\s+/iu, '');
  const clause = cut(leading, CLAUSE);
  const main = cut(clause.before, SUBORDINATE);
  const opening = /^(.*?)\bof\b(.*)$/isu.exec(main.before);
  const head = wordsOf(`${isFlag ? WHETHER : ''}${opening?.[1] ?? main.before}`);
  const of = wordsOf(opening?.[2] ?? '');
  return { head, of, tail: wordsOf(`${main.after} ${clause.after}`) };
}

/** The text before and after the first match, unless nothing would be left before it. */
function cut(text: string, at: RegExp): { before: string; after: string } {
  const found = at.exec(text);
  if (found === null || !/[\p{L}\p{N}]/u.test(text.slice(0, found.index))) return { before: text, after: '' };
  return { before: text.slice(0, found.index), after: text.slice(found.index) };
}
