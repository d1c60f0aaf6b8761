/** Where two files begin to differ. */
import { existsSync, readFileSync } from 'node:fs';

/** Characters shown around the place. */
const AROUND = 60;

/** Null when the files are the same; else what differs first, for a person to read. */
export function firstDifference(one: string, other: string): string | null {
  if (!existsSync(one)) return 'only in the second';
  if (!existsSync(other)) return 'only in the first';
  const [a, b] = [readFileSync(one), readFileSync(other)];
  if (a.equals(b)) return null;
  const length = Math.min(a.length, b.length);
  let place = 0;
  while (place < length && a[place] === b[place]) place += 1;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, place - AROUND), place + AROUND).toString('utf8'));
  return `from byte ${place} on, ${a.length} and ${b.length} bytes\n  ${around(a)}\n  ${around(b)}`;
}
