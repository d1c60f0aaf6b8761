import { cells, cutsOf, cutsOfTotal, totals } from './cells.ts';
import { type Group, groupSettings } from './groups.ts';
import { type Known, options, type Range, type Setting } from './known.ts';
import { type Bare, type Notice, noticeOf } from './notice.ts';
import { STRICTEST } from './roles.ts';
import { type OutcomeSet, procedureBits } from './settle.ts';
import type { Rules } from './types.ts';

/**
 * What the completions of some facts come to. A completion fills in every unknown; instead of all numbers of people,
 * one of each stretch between two figures stands for the stretch, since no rule can tell its members apart, and
 * instead of all selections of fields, one of each mix of roles.
 */
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

/** Goes through the completions of some facts. */
export function tally(known: Known, rules: Rules): Tally {
  const personalCells = cells(known.personal, cutsOf(known, rules, 'personal'));
  const sensitiveCells = cells(known.sensitive, cutsOf(known, rules, 'sensitive'));
  const space: Space = {
    known,
    rules,
    zones: options(known.zone),
    ciios: options(known.ciio),
    others: options(known.otherFields),
    personalCells,
    sensitiveCells,
    totalCuts: cutsOfTotal(known, rules),
  };
  const notice = noticeOf(known);
  const sums = { all: 0, otherFields: [0, 0], fields: STRICTEST.map(() => 0) };
  const answers = new Map<string, Map<AnswerKey, Bare>>();
  const relevant = new Set<string>();

  for (const group of groupSettings(known, rules)) {
    const bare = completeGroup(space, group, sums, relevant, notice);
    addAnswers(space, group, bare, answers);
    // The cells of a group lie in the order zone, ciio, personal, sensitive: neighbours along one differ in it alone.
    const procedures = bare.map((cell) => procedureBits(notice.finish(cell)));
    const sizes = [space.zones.length, space.ciios.length, personalCells.length, sensitiveCells.length];
    markRelevant(procedures, sizes, relevant);
  }
  if (known.otherFields === null)
    addKnown(answers, 'otherFields', [
      [false, sums.otherFields[0]],
      [true, sums.otherFields[1]],
    ]);
  if (known.fields === null)
    addKnown(
      answers,
      'fields',
      STRICTEST.map((name, index) => [name, sums.fields[index]]),
    );

  const finished = new Map<string, Map<AnswerKey, OutcomeSet>>();
  for (const [fact, values] of answers) {
    const sets = new Map([...values].map(([answer, bare]) => [answer, notice.finish(bare)]));
    for (const [answer, set] of sets) if (set === 0) sets.delete(answer);
    finished.set(fact, sets);
    const differ = new Set([...sets.values()].map(procedureBits)).size > 1;
    if (differ && (fact === 'scenario' || fact === 'sector')) relevant.add(fact);
  }
  // A table that is not loaded has no answer of its own: there "not listed" matters when it leaves less than everything.
  const all = procedureBits(notice.finish(sums.all));
  const narrows = [...(finished.get('scenario')?.values() ?? [])].some((set) => procedureBits(set) !== all);
  if (narrows) relevant.add('scenario');
  notice.addAnswers(sums.all, finished, relevant);
  return { outcomes: notice.finish(sums.all), answers: finished, relevant, personalCells, sensitiveCells };
}

/** The unknowns that span the completions. */
interface Space {
  readonly known: Known;
  readonly rules: Rules;
  readonly zones: readonly boolean[];
  readonly ciios: readonly boolean[];
  readonly others: readonly boolean[];
  readonly personalCells: readonly Range[];
  readonly sensitiveCells: readonly Range[];
  readonly totalCuts: readonly number[];
}

interface Sums {
  all: Bare;
  readonly otherFields: Bare[];
  readonly fields: Bare[];
}

/** The outcomes of one group of settings, cell by cell in the order zone, ciio, personal, sensitive. */
function completeGroup(space: Space, group: Group, sums: Sums, relevant: Set<string>, notice: Notice): Bare[] {
  const bare: Bare[] = [];
  for (const zone of space.zones) {
    for (const ciio of space.ciios) {
      for (const { from: personal, to: personalTo } of space.personalCells) {
        for (const { from: sensitive, to: sensitiveTo } of space.sensitiveCells) {
          let cell: Bare = 0;
          for (const total of totals(personal, sensitive, personalTo + sensitiveTo, space.totalCuts)) {
            let otherBefore: Bare = 0;
            for (const otherFields of space.others) {
              const outcomes = group.at({ zone, ciio, otherFields, personal, sensitive, total }, space.known);
              const ofOther = addSelections(outcomes, space, sums, relevant, notice);
              sums.otherFields[otherFields ? 1 : 0] = (sums.otherFields[otherFields ? 1 : 0] ?? 0) | ofOther;
              if (ofOther !== otherBefore) {
                if (notice.differ(otherBefore, ofOther)) relevant.add('otherFields');
                otherBefore = notice.finish(ofOther) ? ofOther : otherBefore;
              }
              cell |= ofOther;
            }
          }
          bare.push(cell);
          sums.all |= cell;
        }
      }
    }
  }
  return bare;
}

/** Adds up what the selections of fields come to at one point. */
function addSelections(
  outcomes: readonly Bare[],
  { known }: Space,
  sums: Sums,
  relevant: Set<string>,
  notice: Notice,
): Bare {
  let all: Bare = 0;
  // Where there is no table to choose from, the only selection is that of nothing, the last place.
  const first = STRICTEST.length - outcomes.length;
  let before: Bare = 0;
  for (let index = 0; index < outcomes.length; index++) {
    const outcome = outcomes[index] ?? 0;
    all |= outcome;
    if (known.fields !== null || outcome === 0) continue;
    sums.fields[first + index] = (sums.fields[first + index] ?? 0) | outcome;
    if (outcome === before) continue;
    if (!relevant.has('fields') && notice.differ(before, outcome)) relevant.add('fields');
    before = notice.finish(outcome) ? outcome : before;
  }
  return all;
}

function addAnswers(
  space: Space,
  group: Group,
  bare: readonly Bare[],
  answers: Map<string, Map<AnswerKey, Bare>>,
): void {
  const { known, personalCells, sensitiveCells } = space;
  const dimensions = [
    { fact: 'registeredInZone', values: space.zones, open: known.zone === null },
    { fact: 'ciio', values: space.ciios, open: known.ciio === null },
    { fact: 'people.personal', values: [...personalCells.keys()], open: personalCells.length > 1 },
    { fact: 'people.sensitive', values: [...sensitiveCells.keys()], open: sensitiveCells.length > 1 },
  ];
  let stride = bare.length;
  for (const { fact, values, open } of dimensions) {
    stride /= values.length;
    if (!open) continue;
    const sums = values.map(() => 0);
    for (const [index, cell] of bare.entries()) {
      const place = Math.floor(index / stride) % values.length;
      sums[place] = (sums[place] ?? 0) | cell;
    }
    addKnown(
      answers,
      fact,
      values.map((value, index) => [value, sums[index]]),
    );
  }
  const all = bare.reduce((sum, cell) => sum | cell, 0);
  const { settings } = known;
  if (settings.length === 1) return;
  const scenarioOpen = settings.some(
    (setting) => scenarioName(setting) !== scenarioName(settings[0]) || setting.standing !== settings[0]?.standing,
  );
  const sectorOpen = settings.some((setting) => setting.sector !== settings[0]?.sector);
  for (const setting of group.settings) {
    // A table that is not loaded has no scenario ids to answer with; its sector is the answer.
    if (scenarioOpen && setting.standing !== 'table-not-loaded')
      addKnown(answers, 'scenario', [[scenarioName(setting), all]]);
    if (sectorOpen) addKnown(answers, 'sector', [[setting.sector, all]]);
  }
}

function scenarioName(setting: Setting | undefined): string {
  return setting?.scenario?.id ?? 'not-listed';
}

function addKnown(
  answers: Map<string, Map<AnswerKey, Bare>>,
  fact: string,
  sums: readonly (readonly [AnswerKey, Bare | undefined])[],
): void {
  const before = answers.get(fact) ?? new Map<AnswerKey, Bare>();
  for (const [answer, bare = 0] of sums) before.set(answer, (before.get(answer) ?? 0) | bare);
  answers.set(fact, before);
}

/** Names the dimensions along which neighbouring cells come to different procedures. */
function markRelevant(procedures: readonly number[], sizes: readonly number[], relevant: Set<string>): void {
  let stride = procedures.length;
  for (const [dimension, size] of sizes.entries()) {
    const fact = DIMENSIONS[dimension];
    stride /= size;
    if (size === 1 || fact === undefined) continue;
    for (const [index, here] of procedures.entries()) {
      if (Math.floor(index / stride) % size === size - 1) continue;
      const next = procedures[index + stride];
      if (here && next && here !== next) relevant.add(fact);
    }
  }
}

const DIMENSIONS = ['registeredInZone', 'ciio', 'people.personal', 'people.sensitive'];
