import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../problem.ts';

export type ReadText = { ok: true; text: string } | { ok: false; problem: Problem };

const saveAs = 'save it as UTF-8 without byte order mark (in Excel: export to "CSV UTF-8", then remove the mark)';

/**
 * Reads a text file that must be UTF-8 without byte order mark.
 * Nothing is converted on the way: a wrong guess would change Chinese text without anyone seeing it.
 * @param shown the path as the messages name it.
 */
export function readText(path: string, shown: string): ReadText {
  const fail = (message: string, line = 1): ReadText => ({
    ok: false,
    problem: { file: shown, line, column: 1, message, severity: 'error' },
  });
  if (!existsSync(path)) return fail('the file is missing; put it there');
  const bytes = readFileSync(path);
  if (bytes.length === 0) return fail('the file is empty; expected a table or a YAML text');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return fail('the file begins with a byte order mark (BOM); save it as UTF-8 without byte order mark');
  }
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked || bytes.includes(0)) return fail(`the file is in UTF-16; expected UTF-8: ${saveAs}`);

  const text = decode(bytes, 'utf-8');
  if (text !== null) return { ok: true, text };
  const line = firstLineNotUtf8(bytes);
  const looksChinese = /\p{Script=Han}/u.test(decode(bytes, 'gb18030') ?? '');
  const guess = looksChinese ? 'it looks like GBK (GB18030)' : 'its encoding is not known';
  return fail(`the file is not UTF-8, ${guess}; ${saveAs}`, line);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** From 1. A line feed is one byte in UTF-8 and in GBK, so lines can be told apart before decoding. */
function firstLineNotUtf8(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (decode(bytes.subarray(start, end < 0 ? undefined : end), 'utf-8') === null || end < 0) return line;
    start = end + 1;
  }
}
