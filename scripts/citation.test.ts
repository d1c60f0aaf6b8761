import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/** What the Citation File Format 1.2.0 requires, and what this project promises beyond it. */
const citation = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  type: z.literal('dataset'),
  title: z.string().min(1),
  message: z.string().min(1),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  version: z.string(),
  license: z.literal('CC-BY-4.0'),
  keywords: z.array(z.string().min(1)).min(1),
});

test('the citation file is one, and names the version of the project', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(citation.parse(parse(readFileSync('CITATION.cff', 'utf8'))).version).toBe(version);
});
