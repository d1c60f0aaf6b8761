/** SQL as tokens, of any dialect and however damaged: a tokenizer cannot fail. Loops instead of patterns, since a string
 * in a dump may have megabytes. */

export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'sign' | 'comment';
  /** Words and signs as written; names and strings without their quotes; comments without their marks. */
  readonly text: string;
  /** No line end stands between this token and the one before it. */
  readonly sameLine: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '`': '`', '[': ']' };

/** The tokens of a script, one by one. */
export function* tokensOf(text: string): Generator<Token> {
  // MySQL and its kin escape with a backslash; elsewhere it is a character like any other.
  const escapes = /`|\bengine\s*=/i.test(text.slice(0, 200_000));
  let place = 0;
  let sameLine = true;
  while (place < text.length) {
    const character = text[place] ?? '';
    if (character === '\n' || character === '\r') {
      sameLine = false;
      place += 1;
      continue;
    }
    if (/\s/.test(character)) {
      place += 1;
      continue;
    }
    const found = tokenAt(text, place, escapes);
    place = found.end;
    yield { kind: found.kind, text: found.text, sameLine };
    sameLine = true;
  }
}

interface Found {
  readonly kind: Token['kind'];
  readonly text: string;
  readonly end: number;
}

function tokenAt(text: string, place: number, escapes: boolean): Found {
  const character = text[place] ?? '';
  const two = text.slice(place, place + 2);
  if (two === '--' || (character === '#' && /[\s#]/.test(text[place + 1] ?? ' '))) {
    const end = lineEnd(text, place);
    return { kind: 'comment', text: text.slice(place, end).replace(/^(--|#)[-#\s]*/, ''), end };
  }
  if (two === '/*') {
    const close = text.indexOf('*/', place + 2);
    const end = close < 0 ? text.length : close + 2;
    return { kind: 'comment', text: text.slice(place + 2, close < 0 ? end : close).trim(), end };
  }
  if (character === "'") return stringAt(text, place, escapes);
  if (/^[nNeE]'/.test(two)) return stringAt(text, place + 1, escapes || /[eE]/.test(character));
  const closing = CLOSING[character];
  // `int[]` is an array, `[int]` a name.
  if (closing !== undefined && two !== '[]') return quotedAt(text, place, closing);
  if (isWord(text.charCodeAt(place))) {
    let end = place + 1;
    while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
    return { kind: 'word', text: text.slice(place, end), end };
  }
  if (character === '$') {
    const tag = /^\$\w{0,40}\$/.exec(text.slice(place, place + 50))?.[0];
    if (tag !== undefined) {
      const close = text.indexOf(tag, place + tag.length);
      const end = close < 0 ? text.length : close + tag.length;
      return { kind: 'string', text: '', end };
    }
  }
  return { kind: 'sign', text: character, end: place + 1 };
}

function lineEnd(text: string, place: number): number {
  let end = place;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Letters of any script, digits, and `_ @ $ #` inside a word. */
function isWord(code: number): boolean {
  if (code > 0x7f) return code !== 0xa0 && code !== 0x3000 && !(code >= 0xff08 && code <= 0xff0c);
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isLetter || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x40 || code === 0x23;
}

function stringAt(text: string, open: number, escapes: boolean): Found {
  const parts: string[] = [];
  let from = open + 1;
  for (let place = from; place < text.length; place += 1) {
    const character = text[place];
    if (character === '\\' && escapes) {
      parts.push(text.slice(from, place));
      from = place + 1;
      place += 1;
    } else if (character === "'") {
      parts.push(text.slice(from, place));
      if (text[place + 1] !== "'") return { kind: 'string', text: parts.join(''), end: place + 1 };
      from = place + 1;
      place += 1;
    }
  }
  return { kind: 'string', text: [...parts, text.slice(from)].join(''), end: text.length };
}

/** A name in quotes; the closing quote written twice stands for itself. */
function quotedAt(text: string, open: number, closing: string): Found {
  let end = text.indexOf(closing, open + 1);
  while (end >= 0 && text[end + 1] === closing) end = text.indexOf(closing, end + 2);
  if (end < 0) return { kind: 'sign', text: text[open] ?? '', end: open + 1 };
  return { kind: 'quoted', text: text.slice(open + 1, end).replaceAll(closing + closing, closing), end: end + 1 };
}
