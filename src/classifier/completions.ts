import { type Group, IN_ZONE, NOTHING, OPERATOR, OTHER_FIELDS } from './groups.ts';
import { type Known, options, type Range } from './known.ts';
import { type Bare, finish, type Notice, openQuestions } from './notice.ts';
import { STRICTEST } from './roles.ts';
import type { Setting } from './settings.ts';
import { type OutcomeSet, procedureBits } from './settle.ts';
import { completeCell, type Met, type Space, spaceOf } from './space.ts';
import type { Rules } from './types.ts';

/** What the completions of some facts come to. */
export interface Tally {
  /** Everything that can come out; 0 when no completion is consistent, that is, when the facts contradict each other. */
  readonly outcomes: OutcomeSet;
  /** Per unknown fact, what each answer leaves. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<AnswerKey, OutcomeSet>>;
  /** Unknown facts that alone change the procedure in some completion. */
  readonly relevant: ReadonlySet<string>;
  readonly personalCells: readonly Range[];
  readonly sensitiveCells: readonly Range[];
}

/** A yes or no, an id, or the number of a cell. */
export type AnswerKey = boolean | string | number;

/** Goes through the completions of some facts, and notes what each answer to a fact that is not known would leave. */
export function tally(known: Known, rules: Rules): Tally {
  const space = spaceOf(known, rules);
  const { notice, personal: personalCells, sensitive: sensitiveCells } = space;
  const sums = noSums(space);
  const { relevant } = sums;
  const ofGroups = space.groups.map((group) => completeGroup(space, group, sums));
  addMet(space, sums);

  const answers = new Map<string, Map<AnswerKey, OutcomeSet>>();
  const put = (fact: string, found: Iterable<readonly [AnswerKey, Bare]>) => answers.set(fact, finished(found, notice));
  if (known.zone === null) put('registeredInZone', byBit(sums.lanes, IN_ZONE));
  if (known.ciio === null) put('ciio', byBit(sums.lanes, OPERATOR));
  if (personalCells.length > 1) put('people.personal', sums.personal.entries());
  if (sensitiveCells.length > 1) put('people.sensitive', sums.sensitive.entries());
  const ofPlaces = known.settings.length > 1 ? places(space, ofGroups) : [];
  for (const [fact, found] of ofPlaces) put(fact, found);
  if (known.otherFields === null) put('otherFields', byBit(sums.lanes, OTHER_FIELDS));
  if (known.fields === null)
    put(
      'fields',
      sums.fields.map((bare, place) => [STRICTEST[place] ?? '', bare]),
    );

  const all = ofGroups.reduce((sum, bare) => sum | bare, 0);
  const outcomes = finish(all, notice);
  for (const [fact, found] of ofPlaces) {
    if ([...byAnswer(found).values()].some((bare) => matters(space, bare, all))) relevant.add(fact);
  }
  for (const { fact, no, yes, decides } of openQuestions(all, notice, differ)) {
    answers.set(fact, new Map([[false, no] as const, [true, yes] as const].filter(([, set]) => set !== 0)));
    if (decides) relevant.add(fact);
  }
  return { outcomes, answers, relevant, personalCells, sensitiveCells };
}

/** What the scenario and the sector would leave, where they are open. */
function places({ known, groups }: Space, ofGroups: readonly Bare[]): Map<string, (readonly [AnswerKey, Bare])[]> {
  const { settings } = known;
  const [first] = settings;
  const bareOf = new Map<Setting, Bare>();
  for (const [place, group] of groups.entries()) {
    for (const setting of group.settings) bareOf.set(setting, ofGroups[place] ?? 0);
  }
  const found = new Map<string, (readonly [AnswerKey, Bare])[]>();
  const placeOf = (setting: Setting | undefined) => setting?.scenario?.id ?? setting?.standing;
  if (settings.some((setting) => placeOf(setting) !== placeOf(first))) {
    // A table that is not loaded has no scenario ids to answer with; its sector is the answer.
    const answerable = settings.filter(({ standing }) => standing !== 'table-not-loaded');
    found.set(
      'scenario',
      answerable.map((setting) => [setting.scenario?.id ?? 'not-listed', bareOf.get(setting) ?? 0]),
    );
  }
  if (settings.some(({ sector }) => sector !== first?.sector)) {
    found.set(
      'sector',
      settings.map((setting) => [setting.sector, bareOf.get(setting) ?? 0]),
    );
  }
  return found;
}

/** What each answer comes to, where several settings share it. */
function byAnswer(found: Iterable<readonly [AnswerKey, Bare]>): ReadonlyMap<AnswerKey, Bare> {
  const sums = new Map<AnswerKey, Bare>();
  for (const [answer, bare] of found) sums.set(answer, (sums.get(answer) ?? 0) | bare);
  return sums;
}

/** What each answer leaves once notice and exemptions are looked at; answers that leave nothing are none. */
function finished(found: Iterable<readonly [AnswerKey, Bare]>, notice: Notice): Map<AnswerKey, OutcomeSet> {
  const sets = new Map<AnswerKey, OutcomeSet>();
  for (const [answer, bare] of found) {
    const set = (sets.get(answer) ?? 0) | finish(bare, notice);
    if (set !== 0) sets.set(answer, set);
  }
  return sets;
}

/** Whether two sets, each of some completions, come to different procedures. */
function differ(left: OutcomeSet, right: OutcomeSet): boolean {
  return left !== 0 && right !== 0 && procedureBits(left) !== procedureBits(right);
}

/**
 * Whether completions of two kinds come to different procedures under one and the same notice and exemptions. With these
 * open both may come to the same set, though each of their answers tells the two apart.
 */
function matters({ settledNotices }: Space, left: Bare, right: Bare): boolean {
  if (left === right) return false;
  return settledNotices.some((notice) => differ(finish(left, notice), finish(right, notice)));
}

/** What the completions come to, by what each fact is in them. */
interface Sums {
  /** By the answers about zone, operator and other data. */
  readonly lanes: Bare[];
  /** By cell. */
  readonly personal: Bare[];
  readonly sensitive: Bare[];
  /** By strictest category. */
  readonly fields: Bare[];
  readonly relevant: Set<string>;
  readonly met: Met;
}

function noSums({ personal, sensitive }: Space): Sums {
  return {
    lanes: NOTHING.slice(),
    personal: personal.map(() => 0),
    sensitive: sensitive.map(() => 0),
    fields: STRICTEST.map(() => 0),
    relevant: new Set(),
    met: { rows: [], given: [] },
  };
}

/** What the lanes come to, without and with a bit. */
function byBit(lanes: readonly Bare[], bit: number): (readonly [AnswerKey, Bare])[] {
  const of = (set: number) => lanes.reduce((sum, bare, lane) => ((lane & bit) === set ? sum | bare : sum), 0);
  return [
    [false, of(0)],
    [true, of(bit)],
  ];
}

/** Adds what a group comes to, cell by cell; gives what it comes to in all. */
function completeGroup(space: Space, group: Group, sums: Sums): Bare {
  const { personal, sensitive } = space;
  const cells: (readonly Bare[])[] = [];
  let whole: Bare = 0;
  for (let p = 0; p < personal.length; p++) {
    for (let s = 0; s < sensitive.length; s++) {
      const cell = completeCell(space, group, personal[p] ?? NOBODY, sensitive[s] ?? NOBODY, sums.met);
      let all: Bare = 0;
      for (const lane of space.lanes) {
        const bare = cell[lane] ?? 0;
        add(sums.lanes, lane, bare);
        all |= bare;
      }
      add(sums.personal, p, all);
      add(sums.sensitive, s, all);
      whole |= all;
      cells.push(cell);
    }
  }
  markRelevant(space, cells, sums.relevant);
  return whole;
}

const NOBODY: Range = { from: 0, to: 0 };

/** Names the facts along which neighbouring cells of a group come to different procedures. */
function markRelevant(space: Space, cells: readonly (readonly Bare[])[], relevant: Set<string>): void {
  const { known } = space;
  const [zones, ciios, others] = [options(known.zone), options(known.ciio), options(known.otherFields)];
  const dimensions = [
    { fact: 'registeredInZone', size: zones.length },
    { fact: 'ciio', size: ciios.length },
    { fact: 'people.personal', size: space.personal.length },
    { fact: 'people.sensitive', size: space.sensitive.length },
  ];
  if (dimensions.every(({ fact, size }) => size === 1 || relevant.has(fact))) return;

  const bares: Bare[] = [];
  for (const zone of zones) {
    for (const ciio of ciios) {
      const lane = (zone ? IN_ZONE : 0) | (ciio ? OPERATOR : 0);
      for (const cell of cells) {
        let bare: Bare = 0;
        for (const isSent of others) bare |= cell[lane | (isSent ? OTHER_FIELDS : 0)] ?? 0;
        bares.push(bare);
      }
    }
  }
  // They lie in the order zone, ciio, personal, sensitive: neighbours along one differ in it alone.
  let stride = bares.length;
  for (const { fact, size } of dimensions) {
    stride /= size;
    for (let place = 0; place + stride < bares.length && !relevant.has(fact); place++) {
      if (Math.floor(place / stride) % size === size - 1) continue;
      if (matters(space, bares[place] ?? 0, bares[place + stride] ?? 0)) relevant.add(fact);
    }
  }
}

/** Adds what was met on the way, by the strictest category of what is sent, and whether other data matters. */
function addMet(space: Space, sums: Sums): void {
  const { relevant, met } = sums;
  if (space.known.otherFields === null) {
    for (const all of met.given) markOtherFields(all, space, relevant);
    for (const row of met.rows) if (row) markOtherFields(row.all, space, relevant);
  }
  for (const row of met.rows) {
    for (const lane of space.lanes) addByStrictest(row?.byStrictest[lane] ?? [], space, sums);
  }
}

/** Lanes that are neighbours differ in other data alone. */
function markOtherFields(all: readonly Bare[], space: Space, relevant: Set<string>): void {
  for (const lane of space.lanes) {
    if ((lane & OTHER_FIELDS) === 0) continue;
    const [without, sent] = [all[lane ^ OTHER_FIELDS] ?? 0, all[lane] ?? 0];
    if (matters(space, without, sent)) relevant.add('otherFields');
  }
}

function addByStrictest(outcomes: readonly Bare[], space: Space, { fields, relevant }: Sums): void {
  const before: Bare[] = [];
  for (let place = 0; place < outcomes.length; place++) {
    const bare = outcomes[place] ?? 0;
    if (bare === 0) continue;
    add(fields, place, bare);
    if (before.some((other) => matters(space, other, bare))) relevant.add('fields');
    before.push(bare);
  }
}

function add(sums: Bare[], place: number, bare: Bare): void {
  sums[place] = (sums[place] ?? 0) | bare;
}
