import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.record(
  z.string().regex(/^[\p{Ll}\p{N}]+$/u, 'an abbreviation is one word in lower case'),
  z.array(z.string().min(1)).min(1),
);

/**
 * What the short words of column names stand for, from `content/words/abbreviations.yaml`, for search and matching.
 * @throws where the file is missing or not a list of words per abbreviation.
 */
export function loadAbbreviations(): Readonly<Record<string, readonly string[]>> {
  return schema.parse(parse(readFileSync(join(process.cwd(), 'content/words/abbreviations.yaml'), 'utf8')));
}
