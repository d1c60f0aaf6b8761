import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { firstDifference } from './difference.ts';

const folder = mkdtempSync(join(tmpdir(), 'difference-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('the same bytes do not differ; other ones do, from where they do', () => {
  const one = file('one', 'built at noon');
  expect(firstDifference(one, file('same', 'built at noon'))).toBeNull();
  expect(firstDifference(one, file('other', 'built at night'))).toMatch(/^from byte 10 on, 13 and 14 bytes/);
  expect(firstDifference(one, join(folder, 'none'))).toBe('only in the first');
  expect(firstDifference(join(folder, 'none'), one)).toBe('only in the second');
});
