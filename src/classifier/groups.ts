import type { People } from '../list/index.ts';
import type { Known, Setting } from './known.ts';
import { ARTICLE_3, type Bare } from './notice.ts';
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
import { settle } from './settle.ts';
import type { RuleField, RuleScenario, Rules } from './types.ts';

/** Settings that no rule can tell apart. */
export interface Group {
  readonly settings: readonly Setting[];
  /** What the group comes to at a point, by the strictest category that is sent (places of `STRICTEST`). */
  readonly at: (point: Point, known: Known) => readonly Bare[];
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

/** What a group's settings have in common. */
interface Kind {
  readonly standing: Setting['standing'];
  readonly automotive: boolean;
  readonly figures: RuleScenario['figures'];
}

const openGroups = new WeakMap<readonly Setting[], readonly Group[]>();

/** The possible settings in groups; worked out once where any selection of fields is possible. */
export function groupSettings(known: Known, rules: Rules): readonly Group[] {
  const before = known.fields ? undefined : openGroups.get(known.settings);
  if (before) return before;
  const byKey = new Map<string, Setting[]>();
  for (const setting of known.settings) {
    const key = keyOf(setting, rules);
    const same = byKey.get(key);
    if (same) same.push(setting);
    else byKey.set(key, [setting]);
  }
  const groups = [...byKey.values()].map((settings) => groupOf(settings, known, rules));
  if (!known.fields) openGroups.set(known.settings, groups);
  return groups;
}

function groupOf(settings: readonly Setting[], known: Known, rules: Rules): Group {
  const [setting] = settings;
  const kind: Kind = {
    standing: setting?.standing ?? 'not-listed',
    automotive: setting?.sector === rules.automotive.sector,
    figures: setting?.scenario?.figures ?? rules.national.figures,
  };
  if (known.fields || !setting?.scenario) return { settings, at: givenSelection(kind, rules) };
  let at = anySelectionIn.get(setting);
  if (!at) {
    at = anySelection(kind, setting.fields, rules);
    anySelectionIn.set(setting, at);
  }
  return { settings, at };
}

const keys = new WeakMap<Setting, string>();

/** The same for settings of one standing with the same figures and the same kinds of fields. */
function keyOf(setting: Setting, rules: Rules): string {
  let key = keys.get(setting);
  if (key === undefined) {
    const { assessment, contract } = setting.scenario?.figures ?? rules.national.figures;
    const thresholds = [assessment.personal, assessment.sensitive, contract.personal, contract.sensitive];
    const kinds = new Set(setting.fields.map((field) => `${roleOf(field, 0)}/${field.peopleFrom ?? ''}`));
    const automotive = setting.sector === rules.automotive.sector;
    key = [setting.standing, automotive, ...thresholds.map(({ from }) => from), ...[...kinds].sort()].join();
    keys.set(setting, key);
  }
  return key;
}

/** The fields that are given; none where there is no table to choose from. */
function givenSelection(kind: Kind, rules: Rules): Group['at'] {
  return (point, known) => {
    let roles = 0;
    for (const field of known.fields ?? []) roles |= roleOf(field, point.total);
    if (!agreesWithCounts(roles, point, kind.standing, known)) return NOTHING;
    return [outcomeOf(kind, roles, point, rules, true)];
  };
}

const NOTHING: readonly Bare[] = [];

const anySelectionIn = new WeakMap<Setting, Group['at']>();

/** Any selection of a scenario's fields. What it comes to hangs on the point alone, so each kind of point is worked out once. */
function anySelection(kind: Kind, fields: readonly RuleField[], rules: Rules): Group['at'] {
  const cuts = cutsThatMatter(kind.figures, fields, rules);
  const seen = new Map<number, readonly Bare[]>();
  return (point) => {
    const flags = (point.zone ? 1 : 0) | (point.ciio ? 2 : 0) | (point.otherFields ? 4 : 0);
    const people = reached(point.personal, cuts.personal) * 16 + reached(point.sensitive, cuts.sensitive);
    const place = (people * 16 + reached(point.total, cuts.total)) * 8 + flags;
    let outcomes = seen.get(place);
    if (!outcomes) {
      outcomes = workOut(kind, fields, point, rules);
      seen.set(place, outcomes);
    }
    return outcomes;
  };
}

function workOut(kind: Kind, fields: readonly RuleField[], point: Point, rules: Rules): readonly Bare[] {
  let present = 0;
  for (const field of fields) present |= roleOf(field, point.total);
  const outcomes: Bare[] = STRICTEST.map(() => 0);
  for (const roles of mixesOf(present)) {
    if (!agreesWithCounts(roles, point, kind.standing, null)) continue;
    const strictest = strictestOf(roles);
    const article3 = (roles & ANY_IMPORTANT) === 0;
    outcomes[strictest] = (outcomes[strictest] ?? 0) | outcomeOf(kind, roles, point, rules, article3);
  }
  return outcomes;
}

/** How many of some ascending figures a number of people reaches. */
function reached(people: People, figures: readonly People[]): number {
  let count = 0;
  while (count < figures.length && people >= (figures[count] ?? 0)) count++;
  return count;
}

function cutsThatMatter(
  { assessment, contract }: Kind['figures'],
  fields: readonly RuleField[],
  { annex, automotive, national }: Rules,
): Readonly<Record<'personal' | 'sensitive' | 'total', readonly People[]>> {
  const of = (count: 'personal' | 'sensitive') =>
    [assessment, contract, national.figures.assessment, national.figures.contract].map(
      (figures) => figures[count].from,
    );
  const scales = fields.flatMap(({ peopleFrom }) => (peopleFrom === null ? [] : [peopleFrom]));
  const ascending = (numbers: readonly People[]) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    personal: ascending([1, annex.personal.from, ...of('personal')]),
    sensitive: ascending([1, annex.sensitive.from, annex.accounts.from, ...of('sensitive')]),
    total: ascending([annex.ciio.from, automotive.above + 1, ...scales]),
  };
}

/** What a selection comes to; marked too where national article 3 can hold of it, with nothing personal sent of anybody. */
function outcomeOf(kind: Kind, roles: number, point: Point, rules: Rules, article3Possible: boolean): Bare {
  const sendsPersonal = (roles & (SPECIAL_CARE | PERSONAL)) !== 0;
  const outcome = settle(
    {
      zone: point.zone,
      ciio: point.ciio,
      personal: point.personal,
      sensitive: point.sensitive,
      total: point.total,
      standing: kind.standing,
      automotive: kind.automotive,
      figures: kind.figures,
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
