import type { Tri } from '../known.ts';
import { both, either, reaches } from '../tri.ts';
import type { Clause, RuleField, Step } from '../types.ts';
import { isSent, type View } from '../view.ts';
import { asked, idsOf, type Rule } from './step.ts';

/** The clause of a record of the list that says a field is important data. */
function listClause(view: View): Clause {
  const { edition } = view.known;
  return { clause: 'negative list, important data', evidence: edition.evidence, sources: edition.sources };
}

function listedImportant(fields: readonly RuleField[], test: (field: RuleField) => boolean): RuleField[] {
  return fields.filter((field) => field.category === 'important-data' && test(field));
}

/** Design 5, step 2a: a field the list makes important data, whatever the number of people. */
export const importantListed: Rule = (view) => {
  const test = (field: RuleField) => field.category === 'important-data' && field.peopleFrom === null;
  const fields = view.possible.filter(test);
  if (fields.length === 0 || view.listed === false) return null;
  const holds = both(view.known.zone, view.listed, isSent(view, test));
  return asked('important-listed', listClause(view), holds, ['registeredInZone', 'scenario', 'fields'], {
    values: { fields: idsOf(fields) },
    records: holds === false ? [] : fields,
  });
};

/** Design 5, step 2a: a field the list makes important data from a number of people on. */
export const importantListedByPeople: Rule = (view) => {
  const fields = listedImportant(view.possible, (field) => field.peopleFrom !== null);
  if (fields.length === 0 || view.listed === false) return null;
  const threshold = Math.min(...fields.map((field) => field.peopleFrom ?? Number.POSITIVE_INFINITY));
  const enough = view.sent
    ? fields.map((field) => reaches(view.total, field.peopleFrom ?? 0)).reduce(either)
    : both(reaches(view.total, threshold), null);
  const holds = both(view.known.zone, view.listed, enough);
  return asked(
    'important-listed-by-people',
    listClause(view),
    holds,
    ['registeredInZone', 'scenario', 'fields', 'people.personal', 'people.sensitive'],
    { values: { fields: idsOf(fields), threshold }, records: holds === false ? [] : fields },
  );
};

/** Design 5, step 2b: notified or published as important data (national art. 2 and 7). */
export const importantNotified: Rule = (view) => {
  const holds = view.known.noPersonalOrImportantData ? false : view.known.importantData;
  return asked('important-notified', view.rules.national.importantData, holds, ['importantData']);
};

const PERSONAL = ['registeredInZone', 'people.personal'];
const SENSITIVE = ['registeredInZone', 'people.sensitive'];
const ACCOUNTS = ['registeredInZone', 'fields', 'people.sensitive'];
const OPERATORS = ['registeredInZone', 'ciio', 'people.personal', 'people.sensitive'];

/** Design 5, step 2c: ordinary personal information of so many people that the annex calls it important data. */
export const importantAnnexPersonal: Rule = (view) => {
  const { personal } = view.rules.annex;
  return annex(view, 'important-annex-personal', personal, reaches(view.personal, personal.from), PERSONAL);
};

/** Design 5, step 2c: the same for sensitive personal information. */
export const importantAnnexSensitive: Rule = (view) => {
  const { sensitive } = view.rules.annex;
  const holds = reaches(view.sensitive, sensitive.from);
  return annex(view, 'important-annex-sensitive', sensitive, holds, SENSITIVE);
};

/** Design 5, step 2c: accounts and diagnosis-and-treatment data. */
export const importantAnnexAccounts: Rule = (view) => {
  const { accounts } = view.rules.annex;
  const fields = view.possible.filter((field) => field.trigger !== null);
  if (fields.length === 0) return null;
  const sent = isSent(view, (field) => field.trigger !== null);
  const holds = both(sent, reaches(view.sensitive, accounts.from));
  return annex(view, 'important-annex-accounts', accounts, holds, ACCOUNTS, fields);
};

/** Design 5, step 2c: personal information held by an infrastructure operator. */
export const importantAnnexCiio: Rule = (view) => {
  const { ciio } = view.rules.annex;
  if (view.known.ciio === false) return null;
  const holds = both(view.known.ciio, reaches(view.total, ciio.from));
  return annex(view, 'important-annex-ciio', ciio, holds, OPERATORS);
};

/** Design 5, step 2d: the national automotive provisions say "more than", so the figure itself is not reached. */
export const importantAutomotive: Rule = (view) => {
  const { automotive } = view.rules;
  if (view.automotive === false) return null;
  const holds = both(view.automotive, reaches(view.total, automotive.above + 1));
  return asked('important-automotive', automotive, holds, ['sector', 'people.personal', 'people.sensitive'], {
    values: { threshold: automotive.above },
  });
};

function annex(
  view: View,
  rule: Step['rule'],
  clause: Clause & { readonly from: number },
  holds: Tri,
  facts: readonly string[],
  fields: readonly RuleField[] = [],
) {
  if (view.known.zone === false) return null;
  const all = both(view.known.zone, holds);
  return asked(rule, clause, all, facts, {
    values: { threshold: clause.from, ...(fields.length > 0 && { fields: idsOf(fields) }) },
    records: all === false ? [] : fields,
  });
}
