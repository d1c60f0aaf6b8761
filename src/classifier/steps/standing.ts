import { both, not, reaches } from '../tri.ts';
import type { Clause } from '../types.ts';
import { isSent, type View } from '../view.ts';
import { asked, idsOf, type Rule } from './step.ts';

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
  return asked('in-zone', view.rules.national.zone, zone, ['registeredInZone'], {
    settles: false,
    values: { edition: edition.id },
    records: [edition],
  });
};

function listClause(view: View): Clause {
  const { edition } = view.known;
  return { clause: 'negative list, scenarios', evidence: edition.evidence, sources: edition.sources };
}

/** Whether the list has the scenario at all; without it the national figures hold. */
export const scenarioListed: Rule = (view) => {
  if (view.known.zone === false || view.tableNotLoaded === true) return null;
  return asked('scenario-listed', listClause(view), view.listed, ['sector', 'scenario'], {
    settles: false,
    ...(view.scenario && { values: { scenario: view.scenario.id }, records: [view.scenario] }),
  });
};

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
  const records = view.scenario ? [view.scenario, ...scenarioFields(view)] : [];
  return asked('outside-list', view.rules.national.zone, holds, ['registeredInZone', 'scenario', 'fields'], {
    values: { ...(view.sent && { fields: idsOf(view.sent) }) },
    records: holds === false ? [] : records,
  });
};

function scenarioFields(view: View) {
  return view.known.edition.fields.filter((field) => field.scenario === view.scenario?.id);
}
