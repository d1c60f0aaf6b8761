import { expect, test } from 'vitest';
import { usualPaper } from './paper-size.ts';

test('Letter where the reader’s own language is that of a region with Letter, A4 everywhere else', () => {
  expect(usualPaper('en', ['en-US', 'en'])).toBe('letter');
  expect(usualPaper('en', ['en-GB'])).toBe('a4');
  expect(usualPaper('en', ['en'])).toBe('a4');
  expect(usualPaper('zh-CN', ['en-US', 'zh-CN'])).toBe('a4');
  expect(usualPaper('en', [])).toBe('a4');
});
