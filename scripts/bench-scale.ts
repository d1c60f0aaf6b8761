/**
 * `npm run bench:scale [-- 1 3 10]`: builds the list 1, 3 and 10 times over in every language, and says how the cost grows:
 * linear where a field costs the same in each. What is more than the list is made up, and says so; nothing of it is kept.
 * Budget: at 10 times under 6 GB, and no field dearer than half as much again as at 1.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { allFields, currentEdition } from '../src/list/index.ts';
import { loadList } from '../src/list/load/index.ts';
import { locales } from '../src/words/load/index.ts';
import { report } from './bench/report.ts';
import { copyProject, removeCopies } from './scale/copy.ts';
import { enlarge } from './scale/larger.ts';
import { type BuildCost, measuredBuild } from './scale/measured-build.ts';

const TIMES = [1, 3, 10];
const MOST_GIGABYTES = 6;
const MOST_GROWTH = 1.5;

interface Measured extends BuildCost {
  readonly times: number;
  readonly fields: number;
}

async function measure(times: number): Promise<Measured> {
  const root = copyProject(`list-${times}`);
  if (times > 1) enlarge(root, times);
  const fields = allFields(currentEdition(loadList(root))).length;
  return { times, fields, ...(await measuredBuild(root, join(root, 'dist'))) };
}

const wanted = process.argv.slice(2).map(Number);
const measured: Measured[] = [];
console.log(`${locales.length} languages, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start.`);
console.log('list   fields  pages   files   MB     seconds  processor  per field and language  most memory');
for (const times of wanted.length > 0 ? wanted : TIMES) {
  const cost = await measure(times);
  measured.push(cost);
  const each = (cost.processorSeconds * 1000) / (cost.fields * locales.length);
  const cells = [
    `${times}×`.padEnd(5),
    String(cost.fields).padEnd(6),
    String(cost.pages).padEnd(6),
    String(cost.files).padEnd(6),
    (cost.bytes / 1e6).toFixed(0).padEnd(5),
    `${cost.seconds.toFixed(0)} s`.padEnd(7),
    `${cost.processorSeconds.toFixed(0)} s`.padEnd(9),
    `${each.toFixed(1)} ms`.padEnd(22),
    `${cost.gigabytes.toFixed(2)} GB`,
  ];
  console.log(cells.join('  '));
}
removeCopies();

const [first] = measured;
const last = measured.at(-1);
const dearer = first && last ? last.processorSeconds / last.fields / (first.processorSeconds / first.fields) : 1;
const isWithin = measured.every(({ gigabytes }) => gigabytes < MOST_GIGABYTES) && dearer <= MOST_GROWTH;
const perField = ({ processorSeconds, fields }: Measured) => processorSeconds / fields;
report(
  measured.map((cost) => ({
    what: `Build of the list ${cost.times}×: ${cost.fields} fields, ${cost.pages} pages`,
    ours: `${cost.processorSeconds.toFixed(0)} s of processor, ${cost.gigabytes.toFixed(2)} GB, ${cost.files} files`,
    ratio: first
      ? `a field costs ${(perField(cost) / perField(first)).toFixed(2)} × what it costs at ${first.times}×`
      : '',
    budget: `< ${MOST_GIGABYTES} GB, ≤ ${MOST_GROWTH} ×`,
    holds: cost.gigabytes < MOST_GIGABYTES && (!first || perField(cost) / perField(first) <= MOST_GROWTH),
  })),
);
console.log(`A field costs ${dearer.toFixed(2)} times at ${last?.times}× what it costs at ${first?.times}×.`);
console.log(isWithin ? 'Within budget.' : `Over budget: ${MOST_GIGABYTES} GB, ${MOST_GROWTH} times.`);
process.exitCode = isWithin ? 0 : 1;
