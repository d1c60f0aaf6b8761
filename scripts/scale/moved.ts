/** Former records of the made-up edition: one renamed, one split; all others of the edition before it are dropped. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFields, currentEdition, type Field } from '../../src/list/index.ts';
import { loadList } from '../../src/list/load/index.ts';

const ON = '2099-01-01';

/** Writes `content/lists/moved.yaml` below `root`, from the first two fields of `before` to those of the edition in force. */
export function recordMoves(root: string, before: readonly Field[]): void {
  // A list is read once per folder and floor: the site's own, without a floor, is to be read when this is written.
  const current = currentEdition(loadList(root, 'reconstructed'));
  const [first, second, third] = allFields(current);
  const [renamed, split] = before;
  if (!first || !second || !third || !renamed || !split) throw new Error('Both editions need three fields.');
  const entry = ({ sector, scenario, id, name }: Field, to: readonly Field[], reason: string) =>
    `- was: { sector: ${sector}, scenario: ${scenario}, field: ${id} }\n  name: ${name}\n` +
    `  to: [${to.map((field) => field.id).join(', ')}]\n  edition: ${current.id}\n  on: ${ON}\n  reason: ${reason}\n`;
  const file = join(root, 'content/lists/moved.yaml');
  const [head] = readFileSync(file, 'utf8').split(/^\[\]$/m);
  writeFileSync(file, `${head}${entry(renamed, [first], 'renamed')}${entry(split, [second, third], 'split')}`);
}
