import { MOST_RECORDS } from '../limits.ts';

/**
 * The first complete objects of a text of JSON values: one per line, one after another, or the elements of an array
 * whose end is missing or was not read. What is damaged is left out.
 */
export function completeValues(text: string, most = MOST_RECORDS): unknown[] {
  const values: unknown[] = [];
  let depth = 0;
  let start = -1;
  let place = 0;
  while (place < text.length && values.length < most) {
    const code = text.charCodeAt(place);
    if (code === QUOTE) {
      place = endOfString(text, place);
      continue;
    }
    if (code === OPEN) {
      if (depth === 0) start = place;
      depth += 1;
    } else if (code === CLOSE && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        const value = parseOrNothing(text.slice(start, place + 1));
        if (value !== undefined) values.push(value);
      }
    }
    place += 1;
  }
  return values;
}

const QUOTE = 0x22;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;

/** The place after a string that begins here; the end of the text where it is not closed. */
function endOfString(text: string, start: number): number {
  for (let place = start + 1; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === BACKSLASH) place += 1;
    else if (code === QUOTE) return place + 1;
  }
  return text.length;
}

function parseOrNothing(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
