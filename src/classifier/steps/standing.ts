import { once } from '../once.ts';
import { both, not, reaches } from '../tri.ts';
import type { Clause, RuleEdition, RuleScenario, Rules } from '../types.ts';
import { isSent, type View } from '../view.ts';
import { asked, idsOf, type Rule, supported } from './step.ts';

/** National article 7(1): an infrastructure operator needs an assessment from the first person. */
export const ciio: Rule = (view) => {
  const anybody = reaches({ from: view.total.from, to: view.personal.to + view.sensitive.to }, 1);
  return asked('ciio', view.rules.national.ciio, both(view.known.ciio, anybody), [
    'ciio',
    'people.personal',
    'people.sensitive',
  ]);
};

/** National article 6 and the edition's scope: who may use the list. */
export const inZone: Rule = (view) => {
  const { edition, zone } = view.known;
  const { clause } = view.rules.national.zone;
  return asked('in-zone', { clause, ...reachOf(view.rules)(edition) }, zone, ['registeredInZone'], {
    settles: false,
    values: { edition: edition.id },
  });
};

/** How it is known who may use an edition. */
const reachOf = once((rules: Rules) => once((edition: RuleEdition) => supported(rules.national.zone, [edition])));

const SCENARIOS_CLAUSE = 'negative list, scenarios';

function listClause(view: View): Clause {
  const { edition } = view.known;
  return { clause: SCENARIOS_CLAUSE, evidence: edition.evidence, sources: edition.sources };
}

/** Whether the list has the scenario at all; without it the national figures hold. */
export const scenarioListed: Rule = (view) => {
  if (view.known.zone === false || view.tableNotLoaded === true) return null;
  const { scenario } = view;
  const clause = scenario ? listedScenario(view.known.edition)(scenario) : listClause(view);
  return asked('scenario-listed', clause, view.listed, ['sector', 'scenario'], {
    settles: false,
    ...(scenario && { values: { scenario: scenario.id } }),
  });
};

/** How it is known that an edition has a scenario. */
const listedScenario = once((edition: RuleEdition) =>
  once((scenario: RuleScenario) => ({ clause: SCENARIOS_CLAUSE, ...supported(edition, [scenario]) })),
);

/** A sector the edition has, whose table is not at hand: the list's part can come out any way. */
export const tableNotLoaded: Rule = (view) => {
  if (view.known.zone === false || view.tableNotLoaded === false) return null;
  const sectors = view.known.settings
    .filter(({ standing }) => standing === 'table-not-loaded')
    .map(({ sector }) => sector);
  return asked('table-not-loaded', listClause(view), view.tableNotLoaded, ['sector', 'scenario'], {
    settles: false,
    values: { sectors },
  });
};

/** National article 6: data outside the list needs none of the three procedures. */
export const outsideList: Rule = (view) => {
  if (view.known.zone === false || view.listed === false) return null;
  const { total } = view;
  const sends = isSent(view, (field) => {
    if (field.category === 'important-data') return field.peopleFrom !== null && total.to < field.peopleFrom;
    return field.category === 'sensitive-personal-information' || field.category === 'personal-information';
  });
  const open = view.sent?.some((field) => field.peopleFrom !== null && reaches(total, field.peopleFrom) === null);
  // People are counted, and nothing but listed fields is sent: some listed field about them must be among them.
  const mustSend = view.sent === null && view.known.otherFields === false && total.from > 0;
  const listed = view.tableNotLoaded === false ? view.listed : null;
  const holds = both(view.known.zone, listed, mustSend ? false : open && !sends ? null : not(sends));
  return asked('outside-list', view.rules.national.zone, holds, ['registeredInZone', 'scenario', 'fields'], {
    values: { ...(view.sent && { fields: idsOf(view.sent) }) },
    records: holds !== false && view.scenario ? [wholeTable(view.known.edition)(view.scenario)] : [],
  });
};

/** A scenario with all its fields: that something is outside the list rests on the whole table. */
const wholeTable = once((edition: RuleEdition) =>
  once((scenario: RuleScenario) =>
    supported(
      scenario,
      edition.fields.filter((field) => field.scenario === scenario.id),
    ),
  ),
);
