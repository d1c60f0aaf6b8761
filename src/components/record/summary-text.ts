/** Room for a description in a search result: about 155 Latin letters, or 75 Han characters of double width. */
const ROOM = 150;

/** Width of a text as a search result sets it: a Han, kana, Hangul or full-width sign counts twice. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += isWide(sign) ? 2 : 1;
  return width;
}

/**
 * A page description for search results. The first sentence names the record and is always kept whole; the others
 * follow where they fit, and the last may be cut at a word with an ellipsis.
 */
export function summaryText(sentences: readonly string[], room = ROOM): string {
  const parts = sentences.filter((sentence) => sentence !== '');
  let text = parts[0] ?? '';
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    const joint = /[。；：！？]$/.test(text) ? '' : ' ';
    if (displayWidth(text + joint + part) <= room) {
      text += joint + part;
    } else if (index === parts.length - 1) {
      const cut = cutTo(part, room - displayWidth(text + joint) - 2);
      if (cut !== '') text += `${joint}${cut}…`;
    }
  }
  return text;
}

function cutTo(text: string, room: number): string {
  let width = 0;
  let end = 0;
  let lastBreak = 0;
  for (const sign of text) {
    const wide = isWide(sign);
    width += wide ? 2 : 1;
    if (width > room) break;
    if (sign === ' ') lastBreak = end;
    end += sign.length;
    if (wide) lastBreak = end;
  }
  // A fragment of a few letters says nothing.
  if (lastBreak < 12) return '';
  return text.slice(0, lastBreak).replace(/[\s,;:，；：、（(“]+$/u, '');
}

function isWide(sign: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(
    sign,
  );
}
