import { expect, it } from 'vitest';
import { readContent } from '../content/index.ts';
import { lintContent, RULES } from './index.ts';
import { contentWith } from './test-content.ts';

it('the content of the project has no errors', () => {
  const read = readContent(process.cwd());
  const problems = read.ok ? lintContent(read.content) : read.problems;
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('every problem names its file, its place and the rule that found it', () => {
  const problems = lintContent(contentWith({ sector: (sector) => void sector.scenarios.pop() }));
  expect(problems.length).toBeGreaterThan(0);
  for (const { file, line, column, message } of problems) {
    expect([file !== '', line > 0, column > 0]).toEqual([true, true, true]);
    expect(RULES.some(({ name }) => message.endsWith(`(${name})`))).toBe(true);
  }
});

it('rules have names of their own', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
});
