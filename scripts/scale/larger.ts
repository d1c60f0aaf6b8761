/** The list several times over: every record as often as wanted, each but the first marked as made up in every name. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, sourceTexts, stampOf } from '../../src/list/content/index.ts';
import { formatProblem } from '../../src/list/index.ts';
import type { SectorFile } from '../../src/list/schema/index.ts';
import { teachMatcher } from './matcher.ts';
import { LANGUAGES, madeUp } from './words.ts';
import { writeYaml } from './yaml.ts';

/** Ends the id of a made-up record, before its number. */
const MARK = '-made-up-';

type Scenario = SectorFile['scenarios'][number];

const again = (text: string, copy: number) => text + madeUp('zh-CN', 'again', copy);
const original = (id: string) => id.split(MARK)[0] ?? id;

/**
 * Makes the list below `root` `times` as long. As in its growth from 2024 to 2025, the sectors become more by the square
 * root of that, and their scenarios by the rest: a sector that is larger has longer pages too.
 */
export function enlarge(root: string, times: number): void {
  const read = readContent(root);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  for (const { edition, sectors } of read.content.editions) {
    const folder = join(root, edition.file, '..');
    const larger = sectors.flatMap(({ value }) => severalOf(value, times));
    for (const [index, sector] of larger.entries()) {
      writeYaml(join(folder, `${sector.id}.yaml`), { ...sector, order: index + 1 });
    }
    const { sectors: announced, scenarios, fields } = edition.value.declaredTotals;
    // Sectors without a table do not become more.
    const unloaded = edition.value.unloadedSectors.length;
    const totals = {
      sectors: (announced - unloaded) * groupsOf(times) + unloaded,
      scenarios: scenarios * times,
      fields: fields * times,
    };
    const file = join(root, edition.file);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/declaredTotals:\n( {2}.*\n)+/, `declaredTotals: ${JSON.stringify(totals)}\n`));
  }
  translateCopies(root);
  teachMatcher(root, original);
}

function groupsOf(times: number): number {
  return Math.round(Math.sqrt(times));
}

/** A sector, and the made-up ones after it that share its copies. */
function severalOf(sector: SectorFile, times: number): SectorFile[] {
  const groups = groupsOf(times);
  return Array.from({ length: groups }, (_, group) => {
    const copies = Array.from({ length: times }, (_, copy) => copy).filter((copy) => copy % groups === group);
    const scenarios = copies
      .flatMap((copy) => sector.scenarios.map((scenario) => (copy === 0 ? scenario : scenarioAgain(scenario, copy))))
      .map((scenario, index) => ({ ...scenario, order: index + 1 }));
    if (group === 0) return { ...sector, scenarios };
    const { name, summary, who } = sector;
    const words = { name: again(name, group), summary: again(summary, group), who: again(who, group) };
    return { ...sector, ...words, id: sector.id + MARK + group, scenarios };
  });
}

function scenarioAgain(scenario: Scenario, copy: number): Scenario {
  const { id, name, definition, notes, fields } = scenario;
  return {
    ...scenario,
    id: id + MARK + copy,
    name: again(name, copy),
    definition: again(definition, copy),
    notes: again(notes, copy),
    fields: fields.map((field) => ({
      ...field,
      id: field.id + MARK + copy,
      name: again(field.name, copy),
      description: again(field.description, copy),
      // Other words, or each field would have a sibling in every copy: lists grow by other things, not by the same.
      aliases: field.aliases.map((alias) => `${alias}_x${copy}`),
    })),
  };
}

/** In every language the words of a copy are those of the original, marked. */
function translateCopies(root: string): void {
  const read = readContent(root);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  const copied = sourceTexts(read.content).filter(({ key }) => key.includes(MARK));
  for (const tag of LANGUAGES) {
    const found = read.content.words.get(tag);
    if (!found?.list) continue;
    const words = structuredClone(found.list.value);
    const stamps: Record<string, string> = { ...found.stamps?.value };
    for (const { key, text } of copied) {
      const [kind, id = '', part = ''] = key.split('.');
      if (kind !== 'sectors' && kind !== 'scenarios' && kind !== 'fields') continue;
      const records: Record<string, Record<string, string | undefined>> = words[kind];
      const before = records[original(id)]?.[part];
      if (before === undefined) continue;
      records[id] = { ...records[id], [part]: before + madeUp(tag, 'again', Number(id.split(MARK)[1])) };
      stamps[key] = stampOf(text);
    }
    const folder = join(root, 'content/words', tag);
    writeYaml(join(folder, 'list.yaml'), words);
    writeYaml(join(folder, 'stamps.yaml'), stamps);
  }
}
