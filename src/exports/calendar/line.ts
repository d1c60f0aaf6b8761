/** No line has more octets than this, its end not counted (RFC 5545, 3.1). */
const LONGEST = 75;

const encoder = new TextEncoder();
const octets = (text: string) => encoder.encode(text).length;

/** A text value: backslash, semicolon, comma and line break are escaped, other control characters left out (3.3.11). */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the standard forbids
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** One property with its parameters, folded and ended. The value is written as it is given. */
export function contentLine(name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries(parameters).map(([key, word]) => `;${key}=${word}`);
  return fold(`${name}${given.join('')}:${value}`);
}

/** The line in pieces of at most 75 octets; every piece but the first begins with a space. No character is split. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LONGEST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return `${folded}\r\n`;
}
