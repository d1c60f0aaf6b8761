import type { EditorsPart, IsoDate, SourceKey, Verification } from '../../model.ts';
import type { FieldEntry, ScenarioEntry, SectorFile } from '../../schema/index.ts';
import { type Decisions, decided } from './decisions.ts';
import { type FoundFigure, type Place, SLOTS, type Slot } from './found.ts';
import { newId } from './ids.ts';
import type { KnownList } from './known.ts';
import type { FieldPair, ScenarioPair, SectorPair } from './match.ts';
import { plainName } from './names.ts';
import { figureIn } from './plan.ts';

/** The comparison that makes the imported records official. */
export interface Comparison {
  readonly document: SourceKey;
  readonly by: string;
  readonly on: IsoDate;
}

/**
 * What stands where nothing was taken from the table, and nothing was known before. That the table has nothing is not
 * said: an editor may have decided to ignore the column.
 */
const UNSAID = {
  who: '未从表中取得适用对象。',
  definition: '未从表中取得场景的定义。',
  description: '未从表中取得字段的描述。',
} as const;

/**
 * The sectors of a document as they are to be written. Official is what the table says; which parts of a record it does
 * not give, and so are the editor's as before, stands in `verified.notInTable`.
 */
export function buildSectors(
  pairs: readonly SectorPair[],
  list: KnownList,
  decisions: Decisions,
  comparison: Comparison,
): SectorFile[] {
  const taken = new Set(list.takenIds);
  const idOf: Naming = (pair, parent) => {
    const said = pair.id ?? decided(decisions.ids, pair.path);
    if (said === undefined) return newId(pair.found.name, parent, taken);
    taken.add(said);
    return said;
  };
  const orders = ordersOf(pairs, list);
  return pairs.map((pair, index) => {
    const { known, found } = pair;
    const fields = found.scenarios.reduce((sum, scenario) => sum + scenario.fields.length, 0);
    const id = idOf(pair, null);
    const absent: EditorsPart[] = found.who === null ? ['summary', 'who'] : ['summary'];
    return {
      id,
      order: orders[index] ?? index + 1,
      name: known?.name ?? found.name,
      summary: known?.summary ?? `表中列有${found.scenarios.length}个业务场景、${fields}个数据字段。`,
      who: found.who ?? known?.who ?? UNSAID.who,
      ...official(found.place, known?.sources, absent, comparison),
      scenarios: pair.scenarios.map((scenario, place) => buildScenario(scenario, id, place + 1, idOf, comparison)),
    };
  });
}

type Naming = (
  pair: { readonly id: string | null; readonly path: string; readonly found: { readonly name: string } },
  parent: string | null,
) => string;

/** A document that has all sectors of the edition gives their order; one that has some adds new ones at the end. */
function ordersOf(pairs: readonly SectorPair[], { own }: KnownList): number[] {
  const present = new Set(pairs.map(({ id }) => id));
  if ([...own.keys()].every((id) => present.has(id))) return pairs.map((_, index) => index + 1);
  let next = Math.max(0, ...[...own.values()].map(({ order }) => order));
  return pairs.map(({ id }) => {
    const before = id === null ? undefined : own.get(id)?.order;
    if (before !== undefined) return before;
    next += 1;
    return next;
  });
}

function buildScenario(pair: ScenarioPair, sector: string, order: number, idOf: Naming, comparison: Comparison) {
  const { known, found } = pair;
  const id = idOf(pair, sector);
  const absent: EditorsPart[] = [];
  if (found.definition === null) absent.push('definition');
  if (SLOTS.every((slot) => found.figures[slot] === undefined)) absent.push('thresholds');
  const figure = (slot: Slot) => figureFrom(found.figures[slot], known, slot, comparison);
  const fields = pair.fields.map((field, place) => buildField(field, id, place + 1, idOf, comparison));
  const scenario: ScenarioEntry = {
    id,
    order,
    name: found.name,
    definition: found.definition ?? known?.definition ?? UNSAID.definition,
    notes: notesOf(found.place, absent, known !== null),
    ...official(found.place, known?.sources, absent, comparison),
    thresholds: {
      assessment: { personal: figure('assessment-personal'), sensitive: figure('assessment-sensitive') },
      contract: { personal: figure('contract-personal'), sensitive: figure('contract-sensitive') },
    },
    fields: withoutTakenAliases(fields),
  };
  return scenario;
}

function notesOf({ table, row }: Place, absent: readonly EditorsPart[], isKnown: boolean): string {
  const parts = absent.map((part) => (part === 'definition' ? '定义' : '人数标准')).join('和');
  const rest = parts === '' ? '' : `未从表中取得${parts}${isKnown ? '，仍为编者原有内容' : ''}。`;
  return `场景名、字段及类别与“${table}”（${row}起）核对。${rest}`;
}

function buildField(
  pair: FieldPair,
  scenario: string,
  order: number,
  idOf: Naming,
  comparison: Comparison,
): FieldEntry {
  const { known, found } = pair;
  const isImportant = found.category === 'important-data';
  const peopleFrom = found.peopleFrom === undefined ? (known?.peopleFrom ?? null) : found.peopleFrom;
  const absent: EditorsPart[] = [];
  if (found.description === null) absent.push('description');
  if (found.peopleFrom === undefined && isImportant && peopleFrom !== null) absent.push('peopleFrom');
  return {
    id: idOf(pair, scenario),
    order,
    name: found.name,
    category: found.category,
    description: found.description ?? known?.description ?? UNSAID.description,
    aliases: known?.aliases ?? [],
    reach: known?.reach ?? 'scenario',
    peopleFrom: isImportant ? peopleFrom : null,
    trigger: known?.trigger ?? null,
    exception: known?.exception ?? null,
    ...official(found.place, known?.sources, absent, comparison),
  };
}

/** The name of one field is no longer another word for its neighbour. */
function withoutTakenAliases(fields: readonly FieldEntry[]): FieldEntry[] {
  const names = new Set(fields.map(({ name }) => plainName(name)));
  return fields.map((field) => ({ ...field, aliases: field.aliases.filter((alias) => !names.has(plainName(alias))) }));
}

function figureFrom(
  found: FoundFigure | null | undefined,
  known: ScenarioEntry | null,
  slot: Slot,
  comparison: Comparison,
) {
  if (found === undefined) return known ? figureIn(known.thresholds, slot) : null;
  return found === null ? null : { from: found.from, ...official(found.place, [], [], comparison) };
}

function official(
  { table, row }: Place,
  before: readonly string[] | undefined,
  absent: readonly EditorsPart[],
  { document, by, on }: Comparison,
) {
  const verified: Verification & { notInTable?: EditorsPart[] } = { document, table, row, by, on };
  return {
    evidence: 'official' as const,
    // The document first; the sources of what it does not give stay.
    sources: [document, ...(before ?? []).filter((key) => key !== document)],
    verified: absent.length === 0 ? verified : { ...verified, notInTable: [...absent] },
  };
}
