/** Former records of the made-up edition: one renamed, one split; all others of the edition before it are dropped. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Field } from '../../src/list/index.ts';

const ON = '2099-01-01';
const sectorFile = z.object({ scenarios: z.array(z.object({ fields: z.array(z.object({ id: z.string() })) })) });

/**
 * Writes `content/lists/moved.yaml` below `root`, from the first two fields of `before` to those of `edition`. Reads the
 * files themselves: a list that is loaded stays as it was, and is to be loaded with the moves.
 */
export function recordMoves(root: string, edition: string, before: readonly Field[]): void {
  const files = globSync(`content/lists/${edition}/!(edition).yaml`, { cwd: root }).sort();
  const [first, second, third] = files
    .flatMap((file) => sectorFile.parse(parse(readFileSync(join(root, file), 'utf8'))).scenarios)
    .flatMap(({ fields }) => fields.map(({ id }) => id));
  const [renamed, split] = before;
  if (!first || !second || !third || !renamed || !split) throw new Error('Both editions need three fields.');
  const entry = ({ sector, scenario, id, name }: Field, to: readonly string[], reason: string) =>
    `- was: { sector: ${sector}, scenario: ${scenario}, field: ${id} }\n  name: ${name}\n` +
    `  to: [${to.join(', ')}]\n  edition: ${edition}\n  on: ${ON}\n  reason: ${reason}\n`;
  const file = join(root, 'content/lists/moved.yaml');
  const [head] = readFileSync(file, 'utf8').split(/^\[\]$/m);
  writeFileSync(file, `${head}${entry(renamed, [first], 'renamed')}${entry(split, [second, third], 'split')}`);
}
