import type { People } from '../list/index.ts';
import { cells, cutsOf } from './cells.ts';
import {
  anySelection,
  type Given,
  type Group,
  givenOf,
  givenSelection,
  groupSettings,
  IN_ZONE,
  LANES,
  OPERATOR,
  OTHER_FIELDS,
  type Row,
  reached,
} from './groups.ts';
import type { Known, Range, Tri } from './known.ts';
import { type Bare, finish, type Notice, noticeOf, settledNotices } from './notice.ts';
import { onceEach } from './once.ts';
import type { OutcomeSet } from './settle.ts';
import type { Rules } from './types.ts';

/**
 * The completions of some facts: one fills in every unknown. Instead of all numbers of people, one of each stretch
 * between two figures stands for the stretch, since no rule can tell its members apart, and instead of all selections
 * of fields, one of each mix of roles.
 */
export interface Space {
  readonly known: Known;
  readonly rules: Rules;
  readonly groups: readonly Group[];
  /** null = which fields are sent is not known. */
  readonly given: Given | null;
  readonly notice: Notice;
  /** The same with every open question answered, each way once. */
  readonly settledNotices: readonly Notice[];
  /** The possible answers about zone, operator and other data. */
  readonly lanes: readonly number[];
  readonly personal: readonly Range[];
  readonly sensitive: readonly Range[];
}

export function spaceOf(known: Known, rules: Rules): Space {
  const groups = groupSettings(known.settings, rules);
  const { personal, sensitive } = known;
  const notice = noticeOf(known);
  return {
    known,
    rules,
    groups,
    given: known.fields && givenOf(known.fields),
    notice,
    settledNotices: settledNotices(notice),
    lanes: lanesOf(place(known.zone) + 3 * place(known.ciio) + 9 * place(known.otherFields)),
    personal: cells(personal, () =>
      cutsOf({ own: personal, others: sensitive }, groups, known.ciio !== false, 'personal'),
    ),
    sensitive: cells(sensitive, () =>
      cutsOf({ own: sensitive, others: personal }, groups, known.ciio !== false, 'sensitive'),
    ),
  };
}

function place(answer: Tri): number {
  return answer === null ? 2 : Number(answer);
}

/** The lanes that agree with three answers, each 0 for no, 1 for yes, 2 for not known. */
const lanesOf = onceEach((answers: number): readonly number[] => {
  const agrees = (answer: number, lane: number, bit: number) => answer === 2 || (answer === 1) === ((lane & bit) !== 0);
  return LANES.filter(
    (lane) =>
      agrees(answers % 3, lane, IN_ZONE) &&
      agrees(Math.floor(answers / 3) % 3, lane, OPERATOR) &&
      agrees(Math.floor(answers / 9), lane, OTHER_FIELDS),
  );
});

/** Everything that can come out; 0 when no completion is consistent, that is, when the facts contradict each other. */
export function outcomesOf(known: Known, rules: Rules): OutcomeSet {
  const space = spaceOf(known, rules);
  let all: Bare = 0;
  for (const personal of space.personal) {
    for (const sensitive of space.sensitive) all |= inAll(space, personal, sensitive);
  }
  return finish(all, space.notice);
}

/** What can come out for each stretch of a count, in ascending order; 0 where nothing can. */
export function* outcomesAlong(
  count: 'personal' | 'sensitive',
  known: Known,
  rules: Rules,
): Generator<{ readonly from: People; readonly outcomes: OutcomeSet }> {
  const space = spaceOf(known, rules);
  const others = count === 'personal' ? space.sensitive : space.personal;
  for (const stretch of space[count]) {
    let all: Bare = 0;
    for (const other of others) {
      all |= count === 'personal' ? inAll(space, stretch, other) : inAll(space, other, stretch);
    }
    yield { from: stretch.from, outcomes: finish(all, space.notice) };
  }
}

/** What one cell comes to in all groups and lanes. */
function inAll(space: Space, personal: Range, sensitive: Range): Bare {
  let all: Bare = 0;
  for (const group of space.groups) {
    const lanes = completeCell(space, group, personal, sensitive, null);
    for (const lane of space.lanes) all |= lanes[lane] ?? 0;
  }
  return all;
}

/** What was met on the way through the completions. */
export interface Met {
  /** Rows of any selection, by their places. */
  readonly rows: (Row | undefined)[];
  /** What the given fields came to, by lane. */
  readonly given: (readonly Bare[])[];
}

/** One cell, by lane: all numbers of persons that the two groups can be together, and all that can be sent of them. */
export function completeCell(
  { known, rules, given, lanes }: Space,
  group: Group,
  personal: Range,
  sensitive: Range,
  met: Met | null,
): readonly Bare[] {
  const { cuts } = group;
  const most = personal.to + sensitive.to;
  const reachedPeople =
    reached(personal.from, cuts.personal) * (cuts.sensitive.length + 1) + reached(sensitive.from, cuts.sensitive);
  // At least the larger group, at most both together, since how far they overlap is not known.
  let total = Math.max(personal.from, sensitive.from);
  let reachedTotal = reached(total, cuts.total);
  let cell: readonly Bare[] | null = null;
  for (;;) {
    const people = { personal: personal.from, sensitive: sensitive.from, total };
    let all: readonly Bare[];
    if (given) {
      all = givenSelection(group, given, people, lanes, known, rules);
      met?.given.push(all);
    } else {
      const row = anySelection(group, people, reachedPeople * (cuts.total.length + 1) + reachedTotal, known, rules);
      if (met) met.rows[row.place] = row;
      all = row.all;
    }
    cell = cell ? together(cell, all) : all;
    const next = cuts.total[reachedTotal++];
    if (next === undefined || next > most) return cell;
    total = next;
  }
}

function together(left: readonly Bare[], right: readonly Bare[]): Bare[] {
  const both = left.slice();
  for (const lane of LANES) both[lane] = (both[lane] ?? 0) | (right[lane] ?? 0);
  return both;
}
