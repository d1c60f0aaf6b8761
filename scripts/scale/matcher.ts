/** Teaches the matcher the made-up fields, so that the lint finds every listed field known. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/list/content/index.ts';
import { formatProblem } from '../../src/list/index.ts';
import { yamlOf } from './yaml.ts';

/**
 * Adds to `content/matching/fields.yaml` below `root` each listed field that it lacks: with the phrases of the field it
 * stands for, where `standsFor` names one, and else with its name.
 */
export function teachMatcher(root: string, standsFor: (id: string) => string | undefined = () => undefined): void {
  const read = readContent(root);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  const { matching, editions } = read.content;
  if (matching === null) throw new Error('content/matching/ is missing.');
  const known = matching.fields.value;
  const added: Record<string, unknown> = {};
  for (const { sectors } of editions) {
    for (const { id, name } of sectors.flatMap(({ value }) => value.scenarios.flatMap(({ fields }) => fields))) {
      if (!Object.hasOwn(known, id)) added[id] = known[standsFor(id) ?? ''] ?? { what: [name] };
    }
  }
  if (Object.keys(added).length > 0) {
    appendFileSync(join(root, matching.fields.file), `\n${yamlOf(added)}`);
  }
}
