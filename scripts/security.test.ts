import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const text = readFileSync('SECURITY.md', 'utf8');
const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

it('SECURITY.md names files that are there, so that what is said to stop something does exist', () => {
  const paths = spans.filter((span) => /^[\w.-]+(?:\/[\w.-]+)+$/.test(span));
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

it('SECURITY.md names commands that are there', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const commands = spans.flatMap((span) => /^npm run ([\w:]+)/.exec(span)?.[1] ?? []);
  expect(commands.length).toBeGreaterThan(3);
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
});
