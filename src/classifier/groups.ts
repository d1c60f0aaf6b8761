import type { People } from '../list/index.ts';
import type { Known } from './known.ts';
import { ARTICLE_3, type Bare } from './notice.ts';
import { once, onceEach } from './once.ts';
import {
  ANY_IMPORTANT,
  AT_SCALE,
  mixesOf,
  OTHER,
  PERSONAL,
  roleOf,
  SPECIAL_CARE,
  STRICTEST,
  strictestOf,
  TRIGGER,
} from './roles.ts';
import type { Setting } from './settings.ts';
import { settle } from './settle.ts';
import type { RuleField, RuleScenario, Rules } from './types.ts';

/** Settings that no rule can tell apart. */
export interface Group {
  readonly settings: readonly Setting[];
  readonly standing: Setting['standing'];
  readonly automotive: boolean;
  readonly figures: RuleScenario['figures'];
  /** Ascending figures from which on a number of people can matter here. */
  readonly cuts: Readonly<Record<'personal' | 'sensitive' | 'total' | 'totalWithoutOperator', readonly People[]>>;
  /** The fields to choose from; none where there is no table. */
  readonly fields: readonly RuleField[];
  /** Rows for any selection of them, by the figures that are reached. */
  readonly rows: (Row | undefined)[];
}

/** One completion of everything but the selection of fields; the numbers of people stand for their stretch. */
export interface Point {
  readonly zone: boolean;
  readonly ciio: boolean;
  readonly otherFields: boolean;
  readonly personal: People;
  readonly sensitive: People;
  readonly total: People;
}

/**
 * What can be sent comes to, for one kind of numbers of people. Each lane is one set of answers about zone, operator
 * and other data (its bits). Two rows that come to the same are the same object.
 */
export interface Row {
  /** Its place in the order in which rows were met, for marking. */
  readonly place: number;
  /** By lane, over all selections of fields. */
  readonly all: readonly Bare[];
  /** By lane, then by the strictest category that is sent (places of `STRICTEST`). */
  readonly byStrictest: readonly (readonly Bare[])[];
}

/** Bits of a lane. */
export const IN_ZONE = 1;
export const OPERATOR = 2;
export const OTHER_FIELDS = 4;
export const LANES: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Numbers of people, standing for all that reach the same figures. */
export type Numbers = Pick<Point, 'personal' | 'sensitive' | 'total'>;

/** The possible settings in groups. */
export function groupSettings(settings: readonly Setting[], rules: Rules): readonly Group[] {
  return groupsUnder(rules)(settings);
}

const groupsUnder = once((rules: Rules) => {
  const groupOf = once((setting: Setting) => groupLike(setting, rules));
  return once((settings: readonly Setting[]): readonly Group[] => {
    const byKey = new Map<string, Setting[]>();
    for (const setting of settings) {
      const key = keyOf(setting, rules);
      byKey.set(key, [...(byKey.get(key) ?? []), setting]);
    }
    return [...byKey.values()].flatMap((same) =>
      same.slice(0, 1).map((first) => ({ ...groupOf(first), settings: same })),
    );
  });
});

function groupLike(setting: Setting, rules: Rules): Group {
  const figures = setting.scenario?.figures ?? rules.national.figures;
  return {
    settings: [setting],
    standing: setting.standing,
    automotive: setting.sector === rules.automotive.sector,
    figures,
    cuts: cutsThatMatter(figures, setting, rules),
    fields: setting.fields,
    rows: [],
  };
}

/** The same for settings of one standing with the same figures and the same kinds of fields. */
function keyOf(setting: Setting, rules: Rules): string {
  const { assessment, contract } = setting.scenario?.figures ?? rules.national.figures;
  const thresholds = [assessment.personal, assessment.sensitive, contract.personal, contract.sensitive];
  const kinds = new Set(setting.fields.map((field) => `${roleOf(field, 0)}/${field.peopleFrom ?? ''}`));
  const automotive = setting.sector === rules.automotive.sector;
  return [setting.standing, automotive, ...thresholds.map(({ from }) => from), ...[...kinds].sort()].join();
}

/** Given fields: the roles of those that have one whatever the number of people, and those whose role hangs on it. */
export interface Given {
  readonly fixedRoles: number;
  readonly atScale: readonly RuleField[];
}

export function givenOf(fields: readonly RuleField[]): Given {
  let fixedRoles = 0;
  const atScale: RuleField[] = [];
  for (const field of fields) {
    if (field.peopleFrom === null) fixedRoles |= roleOf(field, 0);
    else atScale.push(field);
  }
  return { fixedRoles, atScale };
}

/** What the given fields come to with so many people, by lane; 0 where they do not agree with the counts. */
export function givenSelection(
  group: Group,
  { fixedRoles, atScale }: Given,
  people: Numbers,
  lanes: readonly number[],
  known: Known,
  rules: Rules,
): Bare[] {
  let roles = fixedRoles;
  for (const field of atScale) roles |= roleOf(field, people.total);
  const all = NOTHING.slice();
  for (const lane of lanes) {
    const point = pointIn(lane, people);
    if (agreesWithCounts(roles, point, group.standing, known)) all[lane] = outcomeOf(group, roles, point, rules, true);
  }
  return all;
}

export const NOTHING: readonly Bare[] = [0, 0, 0, 0, 0, 0, 0, 0];

function pointIn(lane: number, { personal, sensitive, total }: Numbers): Point {
  return {
    zone: (lane & IN_ZONE) !== 0,
    ciio: (lane & OPERATOR) !== 0,
    otherFields: (lane & OTHER_FIELDS) !== 0,
    personal,
    sensitive,
    total,
  };
}

/**
 * What any selection of the group's fields comes to, with so many people. It hangs on how many of the group's figures
 * each number reaches, and, where nothing can be chosen, on which counts are given, so each kind is worked out once.
 */
export function anySelection(group: Group, people: Numbers, reachedFigures: number, known: Known, rules: Rules): Row {
  const given = group.standing === 'listed' ? null : known;
  const place = reachedFigures * 4 + (given?.personal ? 1 : 0) + (given?.sensitive ? 2 : 0);
  group.rows[place] ??= sameRow(rules)(
    JSON.stringify(LANES.map((lane) => workOut(group, pointIn(lane, people), given, rules))),
  );
  return group.rows[place];
}

/** Rows by what they come to. */
const sameRow = once((_rules: Rules) => {
  let met = 0;
  return onceEach((outcomes: string): Row => {
    const byStrictest: Bare[][] = JSON.parse(outcomes);
    return { place: met++, all: byStrictest.map((lane) => lane.reduce((all, one) => all | one, 0)), byStrictest };
  });
});

/** What the selections that agree with the counts come to, by the strictest category that is sent. */
function workOut(group: Group, point: Point, given: Known | null, rules: Rules): Bare[] {
  let present = 0;
  for (const field of group.fields) present |= roleOf(field, point.total);
  const byStrictest: Bare[] = STRICTEST.map(() => 0);
  for (const roles of mixesOf(present)) {
    if (!agreesWithCounts(roles, point, group.standing, given)) continue;
    const strictest = strictestOf(roles);
    const article3 = (roles & ANY_IMPORTANT) === 0;
    byStrictest[strictest] = (byStrictest[strictest] ?? 0) | outcomeOf(group, roles, point, rules, article3);
  }
  return byStrictest;
}

/** How many of some ascending figures a number of people reaches. */
export function reached(people: People, figures: readonly People[]): number {
  let count = 0;
  while (count < figures.length && people >= (figures[count] ?? 0)) count++;
  return count;
}
function cutsThatMatter(
  { assessment, contract }: RuleScenario['figures'],
  { sector, fields }: Setting,
  { annex, automotive, national }: Rules,
): Group['cuts'] {
  const of = (count: 'personal' | 'sensitive') =>
    [assessment, contract, national.figures.assessment, national.figures.contract].map(
      (figures) => figures[count].from,
    );
  const scales = fields.flatMap(({ peopleFrom }) => (peopleFrom === null ? [] : [peopleFrom]));
  if (sector === automotive.sector) scales.push(automotive.above + 1);
  const ascending = (numbers: readonly People[]) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    personal: ascending([1, annex.personal.from, ...of('personal')]),
    sensitive: ascending([1, annex.sensitive.from, annex.accounts.from, ...of('sensitive')]),
    total: ascending([annex.ciio.from, ...scales]),
    totalWithoutOperator: ascending(scales),
  };
}

/** What a selection comes to; marked too where national article 3 can hold of it, with nothing personal sent of anybody. */
function outcomeOf(group: Group, roles: number, point: Point, rules: Rules, article3Possible: boolean): Bare {
  const sendsPersonal = (roles & (SPECIAL_CARE | PERSONAL)) !== 0;
  const outcome = settle(
    {
      zone: point.zone,
      ciio: point.ciio,
      personal: point.personal,
      sensitive: point.sensitive,
      total: point.total,
      standing: group.standing,
      automotive: group.automotive,
      figures: group.figures,
      onlyOtherRegime: roles === OTHER && !point.otherFields,
      sendsImportant: (roles & ANY_IMPORTANT) !== 0,
      sendsTrigger: (roles & TRIGGER) !== 0,
      sendsPersonal,
    },
    rules,
  );
  const article3 = article3Possible && !sendsPersonal && point.personal + point.sensitive === 0;
  return article3 ? outcome | (outcome << ARTICLE_3) : outcome;
}

/**
 * Whether a selection of fields agrees with the counts (design: what is inferred from the facts).
 * Who sends a sensitive field sends it of somebody. And where nothing but listed fields is sent, nobody is counted
 * for a kind of field that is not: of given fields (`given`) only where the count was not given, since a given one
 * stands; of any selection of fields, always. A field that is important data at scale is about people all the same.
 */
function agreesWithCounts(
  roles: number,
  { otherFields, personal, sensitive }: Point,
  standing: Setting['standing'],
  given: Pick<Known, 'personal' | 'sensitive'> | null,
): boolean {
  const sendsSensitive = (roles & SPECIAL_CARE) !== 0;
  if (sendsSensitive && sensitive < 1) return false;
  if (otherFields || standing === 'table-not-loaded') return true;
  if (!(roles & PERSONAL) && personal > 0 && !given?.personal) return false;
  return (roles & (SPECIAL_CARE | AT_SCALE)) !== 0 || sensitive === 0 || Boolean(given?.sensitive);
}
