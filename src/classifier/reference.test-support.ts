/**
 * The classifier's contract once more, written as plainly as can be: every completion of the unknown facts is made, one
 * by one, and decided by the six steps as they stand in the design. Slow, and only for tests to compare with.
 */
import type { Count, Facts, RuleField, RuleScenario, Rules } from './types.ts';

interface Whole {
  zone: boolean;
  ciio: boolean;
  sector: string;
  scenario: RuleScenario | 'not-listed' | 'table-not-loaded';
  fields: readonly RuleField[];
  otherFields: boolean;
  importantData: boolean;
  article3: boolean;
  exempt: boolean;
  personal: number;
  sensitive: number;
  total: number;
}

/** Every "procedure ground basis" that some completion comes to. */
export function referenceOutcomes(facts: Facts, rules: Rules): Set<string> {
  const edition = rules.editions.find(({ id }) => id === facts.edition);
  if (!edition) throw new Error('unknown edition');
  const results = new Set<string>();
  const given = facts.fields ? edition.fields.filter(({ id }) => facts.fields?.includes(id)) : null;
  const either = (value: boolean | null | undefined) =>
    value === null || value === undefined ? [true, false] : [value];
  const marks = samplePoints(rules, edition.scenarios, edition.fields);
  const grounds = facts.grounds ?? {};

  for (const place of places(facts, rules, given)) {
    for (const fields of given ? [given] : selections(place, edition.fields)) {
      for (const otherFields of either(facts.otherFields)) {
        for (const personal of numbers(facts.people?.personal, marks)) {
          for (const sensitive of numbers(facts.people?.sensitive, marks)) {
            for (const total of between(Math.max(personal, sensitive), personal + sensitive, marks)) {
              const completion = { ...place, fields, otherFields, personal, sensitive, total };
              if (!agrees(facts, completion, given !== null)) continue;
              for (const article3 of either(grounds.noPersonalOrImportantData)) {
                for (const importantData of either(facts.importantData)) {
                  if (article3 && !mayHoldArticle3(completion, importantData, given !== null)) continue;
                  for (const exempt of exemptions(facts)) {
                    for (const zone of either(facts.registeredInZone)) {
                      for (const ciio of either(facts.ciio)) {
                        const whole: Whole = { ...completion, article3, importantData, exempt, zone, ciio };
                        for (const result of settleWhole(whole, rules)) results.add(result);
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  return results;
}

type Place = Pick<Whole, 'sector' | 'scenario'>;

function places(facts: Facts, rules: Rules, given: readonly RuleField[] | null): Place[] {
  const edition = rules.editions.find(({ id }) => id === facts.edition);
  if (!edition) return [];
  const all: Place[] = [
    ...edition.scenarios.map((scenario) => ({ sector: scenario.sector, scenario })),
    ...edition.unloadedSectors.map((sector) => ({ sector, scenario: 'table-not-loaded' as const })),
    ...[...edition.sectors, ...edition.unloadedSectors, 'other'].map((sector) => ({
      sector,
      scenario: 'not-listed' as const,
    })),
  ];
  return all.filter(({ sector, scenario }) => {
    const id = typeof scenario === 'string' ? scenario : scenario.id;
    if (facts.sector && facts.sector !== sector) return false;
    if (facts.scenario && facts.scenario !== id) return false;
    if (!given || given.length === 0) return true;
    if (typeof scenario === 'string') return false;
    return given.every(
      (field) => field.scenario === scenario.id || (field.reach === 'sector' && field.sector === sector),
    );
  });
}

/** Every selection of one field of each sort that the scenario has. */
function selections({ sector, scenario }: Place, fields: readonly RuleField[]): RuleField[][] {
  if (typeof scenario === 'string') return [[]];
  const own = fields.filter(
    (field) => field.scenario === scenario.id || (field.reach === 'sector' && field.sector === sector),
  );
  const sorts = new Map(own.map((field) => [[field.category, field.peopleFrom, field.trigger].join(), field]));
  let all: RuleField[][] = [[]];
  for (const field of sorts.values()) all = [...all, ...all.map((selection) => [...selection, field])];
  return all;
}

function countsAsSensitive(field: RuleField, total: number): boolean {
  if (field.category === 'sensitive-personal-information') return true;
  return field.category === 'important-data' && field.peopleFrom !== null && total < field.peopleFrom;
}

/** What is not among the fields is not sent, when nothing else is; who sends a sensitive field sends it of somebody. */
function agrees(
  facts: Facts,
  whole: Pick<Whole, 'fields' | 'otherFields' | 'personal' | 'sensitive' | 'total' | 'scenario'>,
  fieldsGiven: boolean,
): boolean {
  const sendsSensitive = whole.fields.some((field) => countsAsSensitive(field, whole.total));
  const sendsPersonal = whole.fields.some((field) => field.category === 'personal-information');
  if (sendsSensitive && whole.sensitive === 0) return false;
  if (whole.otherFields || whole.scenario === 'table-not-loaded') return true;
  const stands = (count: Count | null | undefined) =>
    count !== null && count !== undefined && (fieldsGiven || whole.scenario === 'not-listed');
  if (!sendsPersonal && whole.personal > 0 && !stands(facts.people?.personal)) return false;
  // Important data because of how many people it is about: those people are counted.
  const atScale = whole.fields.some((field) => field.peopleFrom !== null);
  return sendsSensitive || atScale || whole.sensitive === 0 || stands(facts.people?.sensitive);
}

function mayHoldArticle3(
  whole: Pick<Whole, 'fields' | 'personal' | 'sensitive' | 'total'>,
  importantData: boolean,
  fieldsGiven: boolean,
): boolean {
  if (whole.personal > 0 || whole.sensitive > 0 || importantData) return false;
  return whole.fields.every((field) => {
    if (field.category === 'personal-information' || countsAsSensitive(field, whole.total)) return false;
    return fieldsGiven || field.category !== 'important-data';
  });
}

function exemptions({ grounds }: Facts): boolean[] {
  const asked = [grounds?.collectedAbroad, grounds?.contract, grounds?.humanResources, grounds?.emergency];
  if (asked.includes(true)) return [true];
  return asked.every((value) => value === false) ? [false] : [true, false];
}

function settleWhole(whole: Whole, rules: Rules): string[] {
  const listed = whole.zone && whole.scenario !== 'not-listed';
  const basis = listed ? 'list' : 'national';
  const sends = (test: (field: RuleField) => boolean) => whole.fields.some(test);
  // 1
  const onlyOther = whole.fields.length > 0 && whole.fields.every((field) => field.category === 'other-regime');
  if (onlyOther && !whole.otherFields) return ['other-regime other-regime null'];
  // 2
  const important =
    (whole.zone &&
      whole.scenario !== 'not-listed' &&
      sends((field) => field.category === 'important-data' && whole.total >= (field.peopleFrom ?? 0))) ||
    whole.importantData ||
    (whole.zone && whole.personal >= rules.annex.personal.from) ||
    (whole.zone && whole.sensitive >= rules.annex.sensitive.from) ||
    (whole.zone && sends((field) => field.trigger !== null) && whole.sensitive >= rules.annex.accounts.from) ||
    (whole.zone && whole.ciio && whole.total >= rules.annex.ciio.from) ||
    (whole.sector === rules.automotive.sector && whole.total > rules.automotive.above);
  if (important) return [`security-assessment important-data ${basis}`];
  // 3
  if (whole.article3 || whole.exempt) return [`none exempt ${basis}`];
  // 4
  if (whole.ciio && whole.personal + whole.sensitive >= 1) return [`security-assessment ciio ${basis}`];
  // 5
  if (listed && whole.scenario === 'table-not-loaded') {
    return [
      'security-assessment head-count list',
      'standard-contract-or-certification head-count list',
      'none outside-list list',
      'none below-threshold list',
    ];
  }
  const personal = sends((field) => field.category === 'personal-information' || countsAsSensitive(field, whole.total));
  if (listed && !personal) return ['none outside-list list'];
  // 5 and 6
  const { assessment, contract } =
    listed && typeof whole.scenario !== 'string' ? whole.scenario.figures : rules.national.figures;
  if (whole.sensitive >= assessment.sensitive.from || whole.personal >= assessment.personal.from) {
    return [`security-assessment head-count ${basis}`];
  }
  if (whole.sensitive >= contract.sensitive.from || whole.personal >= contract.personal.from) {
    return [`standard-contract-or-certification head-count ${basis}`];
  }
  return [`none below-threshold ${basis}`];
}

/** Numbers around every figure that can matter. */
function samplePoints(rules: Rules, scenarios: readonly RuleScenario[], fields: readonly RuleField[]): number[] {
  const { annex, automotive, national } = rules;
  const figures = [
    ...[national.figures, ...scenarios.map((scenario) => scenario.figures)].flatMap(({ assessment, contract }) => [
      assessment.personal.from,
      assessment.sensitive.from,
      contract.personal.from,
      contract.sensitive.from,
    ]),
    annex.personal.from,
    annex.sensitive.from,
    annex.accounts.from,
    annex.ciio.from,
    automotive.above,
    automotive.above + 1,
    ...fields.flatMap(({ peopleFrom }) => (peopleFrom === null ? [] : [peopleFrom])),
  ];
  const points = [0, 1, ...figures.flatMap((figure) => [figure - 1, figure])];
  return [...new Set(points)].sort((a, b) => a - b);
}

function numbers(count: Count | null | undefined, marks: readonly number[]): number[] {
  if (typeof count === 'number') return [count];
  const { from, to = Number.POSITIVE_INFINITY } = count ?? { from: 0 };
  const last = Number.isFinite(to) ? [to - 1] : [];
  return [...new Set([from, ...marks.filter((mark) => mark > from && mark < to), ...last])];
}

function between(least: number, most: number, marks: readonly number[]): number[] {
  return [...new Set([least, ...marks.filter((mark) => mark > least && mark < most), most])];
}
