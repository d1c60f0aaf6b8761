/** Bytes to text. */

/** A name of the Encoding Standard, as `TextDecoder` takes it. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export interface FoundEncoding {
  readonly encoding: EncodingName;
  /** Nothing in the file says which it is. */
  readonly guessed: boolean;
}

/** Which encoding the first bytes of a file are written in; null when they are no text. */
export function encodingOf(head: Uint8Array): FoundEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', guessed: false };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', guessed: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', guessed: false };
  const wide = wideEncoding(head);
  if (wide !== null) return isText(decode(head, wide)) ? { encoding: wide, guessed: true } : null;
  if (isUtf8(head)) return isText(decode(head, 'utf-8')) ? { encoding: 'utf-8', guessed: false } : null;
  const encoding = looksChinese(head) ? 'gb18030' : 'windows-1252';
  return isText(decode(head, encoding)) ? { encoding, guessed: true } : null;
}

/** The text of some bytes; what is no character of the encoding becomes U+FFFD, and a character cut at the end is left. */
export function decode(bytes: Uint8Array, encoding: EncodingName): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

/** UTF-16 without a byte-order mark: of text in most scripts one byte of each pair is zero or nearly always the same. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(head.length >> 1, 2_000);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[pair * 2] === 0) even += 1;
    if (head[pair * 2 + 1] === 0) odd += 1;
  }
  // Commas and line ends are in every table, so some zeros are there even where all names are Chinese.
  if (odd > pairs * 0.1 && even < pairs * 0.01) return 'utf-16le';
  return even > pairs * 0.1 && odd < pairs * 0.01 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** In GB 18030 a common character is two bytes from A1 on; in a Western encoding a high byte stands between letters. */
function looksChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let other = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    const lead = bytes[place] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[place + 1] ?? 0;
    if (lead >= 0xa1 && trail >= 0xa1) common += 1;
    else other += 1;
    place += 1;
  }
  return common >= other;
}

/** Whether nearly all characters are such as people write. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let odd = 0;
  for (let place = 0; place < sample.length; place += 1) {
    const code = sample.charCodeAt(place);
    // U+0001 separates the columns of Hive's files, U+001E and U+001F are record and unit separators.
    const isControl = code < 32 && code !== 1 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code < 30;
    if (isControl || code === 0xfffd || code === 0x7f) odd += 1;
  }
  return odd <= sample.length * 0.02;
}
