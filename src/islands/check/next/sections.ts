/** What to do next as a neutral structure, which the panel draws and the report prints. */
import type { Decision } from '../../../classifier/index.ts';
import { type Evidence, type Limits, type Procedure, ROUTE_PARTS, type RoutePart } from '../../../list/index.ts';
import type { RecordText } from '../../../words/index.ts';
import type { Entries } from '../entries.ts';
import { clauseWords, type Speech } from '../speech.ts';
import type { NextData, NextGap, NextRoute, NextStatement } from './data.ts';

export interface NextItem {
  readonly id: string;
  readonly text: RecordText;
  /** Who acts, and to whom: in words. */
  readonly who: string | null;
  readonly to: string | null;
  /** In words; null where none is known. */
  readonly clause: string | null;
  /** null: not confirmed. */
  readonly evidence: Evidence | null;
  /** Keys of the sources. */
  readonly sources: readonly string[];
}

export interface NextGroup {
  readonly id: RoutePart | 'duties' | 'statements' | 'not-confirmed';
  readonly heading: string;
  /** Whether the order of the items is the order of doing. */
  readonly ordered: boolean;
  readonly items: readonly NextItem[];
}

export interface NextSection {
  /** Id of the route; `duties`; or `edition-` and the id of an edition. */
  readonly id: string;
  readonly kind: 'duties' | 'before' | 'route' | 'edition';
  readonly heading: RecordText;
  /** The procedure of a route; null for what goes before any of them. */
  readonly procedure: Procedure | null;
  /** For an edition: whether it is the one the result rests on. */
  readonly chosen: boolean;
  readonly groups: readonly NextGroup[];
}

/** The duties that a route takes over as its steps; those that are left go with every procedure. */
const ROUTE_DUTIES = [
  'list-filing',
  'security-assessment-declaration',
  'standard-contract-filing',
  'other-regime-approval',
];

/**
 * In the order of doing: duties in every case, the filing before the list is used, the route or routes of the
 * procedure (of each that is possible, strictest first), and which edition applies. Empty until the data are fetched.
 */
export function nextSections(speech: Speech, decision: Decision, { sector }: Pick<Entries, 'sector'>): NextSection[] {
  const { next } = speech;
  if (!next) return [];
  const routes = routesOf(next, decision, sector);
  return [
    ...dutiesSection(speech, next, decision),
    ...routes.map((route) => routeSection(speech, route, decision)),
    ...next.editions.map((edition) => editionSection(speech, edition, decision)),
  ];
}

/** Every source that the sections name, once. */
export function sourcesOf(sections: readonly NextSection[]): string[] {
  const items = sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  return [...new Set(items.flatMap(({ sources }) => sources))];
}

function routesOf(next: NextData, decision: Decision, sector: string | null): NextRoute[] {
  const { candidates, obligations } = decision;
  const open = (rule: string) => decision.because.some((step) => step.rule === rule && step.holds !== false);
  const onGround = (ground: NextRoute['ground']) => {
    if (ground === null) return true;
    if (decision.procedure === 'none' && decision.ground !== null) return decision.ground === ground;
    return ground === 'exempt' ? EXEMPTIONS.some(open) : open(ground);
  };
  const inSector = ({ sectors }: NextRoute) => sectors === null || sector === null || sectors.includes(sector);
  const belongs = (route: NextRoute) => {
    const { procedure, ground } = route;
    if (procedure === null) return obligations.includes('list-filing');
    // A part of what is sent can go by another regime while the rest is decided by the procedures.
    if (procedure === 'other-regime') return obligations.includes('other-regime-approval') && inSector(route);
    return candidates.includes(procedure) && onGround(ground);
  };
  return next.routes.filter(belongs);
}

const EXEMPTIONS: readonly string[] = [
  'exempt-no-personal-data',
  'exempt-collected-abroad',
  'exempt-contract',
  'exempt-human-resources',
  'exempt-emergency',
];

/** Whether a statement or a gap belongs to this decision. */
function applies({ editions, basis, when }: Limits, decision: Decision): boolean {
  if (editions && !editions.includes(decision.edition)) return false;
  if (basis && decision.basis !== null && decision.basis !== basis) return false;
  if (when === undefined) return true;
  const asked = decision.because.filter((step) => EXEMPTIONS.includes(step.rule));
  // One exemption that holds is enough; the others are then beside the point, also where they are not known.
  const settled = asked.some((step) => step.holds === true);
  return asked.some((step) => step.rule === when && (settled ? step.holds === true : step.holds !== false));
}

function dutiesSection(speech: Speech, next: NextData, { obligations }: Decision): NextSection[] {
  const { t, data } = speech;
  const items = obligations
    .filter((id) => !ROUTE_DUTIES.includes(id))
    .map((id): NextItem => {
      const known = next.duties.find((duty) => duty.id === id);
      return {
        id,
        text: { text: t(`rules.obligation.${id}`), lang: data.locale },
        who: null,
        to: null,
        clause: known ? clauseIn(speech, known.clause) : null,
        evidence: known?.evidence ?? null,
        sources: known?.sources ?? [],
      };
    });
  if (items.length === 0) return [];
  const heading = t('next.duties.heading');
  return [
    {
      id: 'duties',
      kind: 'duties',
      heading: { text: heading, lang: data.locale },
      procedure: null,
      chosen: false,
      groups: [{ id: 'duties', heading, ordered: false, items }],
    },
  ];
}

function routeSection(speech: Speech, route: NextRoute, decision: Decision): NextSection {
  const { t } = speech;
  const groups = ROUTE_PARTS.map((part) => ({
    id: part,
    heading: t(`next.part.${part}`),
    ordered: part === 'steps',
    items: itemsOf(speech, route.parts[part] ?? [], decision),
  }));
  return {
    id: route.id,
    kind: route.procedure === null ? 'before' : 'route',
    heading: route.name,
    procedure: route.procedure,
    chosen: false,
    groups: withGaps(speech, groups, route.notConfirmed, decision),
  };
}

function editionSection(speech: Speech, edition: NextData['editions'][number], decision: Decision): NextSection {
  const { t, data } = speech;
  const statements = {
    id: 'statements' as const,
    heading: t('next.edition.statements'),
    ordered: false,
    items: itemsOf(speech, edition.statements, decision),
  };
  return {
    id: `edition-${edition.id}`,
    kind: 'edition',
    heading: data.editions[edition.id]?.name ?? { text: edition.id, lang: data.locale },
    procedure: null,
    chosen: edition.id === decision.edition,
    groups: withGaps(speech, [statements], edition.notConfirmed, decision),
  };
}

/** The groups that have something to say, and last what is not confirmed. */
function withGaps(
  speech: Speech,
  groups: readonly NextGroup[],
  gaps: readonly NextGap[],
  decision: Decision,
): NextGroup[] {
  const items = gaps
    .filter((gap) => applies(gap, decision))
    .map(({ id, text }): NextItem => ({ id, text, who: null, to: null, clause: null, evidence: null, sources: [] }));
  const heading = speech.t('next.part.notConfirmed');
  return [...groups, { id: 'not-confirmed' as const, heading, ordered: false, items }].filter(
    (group) => group.items.length > 0,
  );
}

function itemsOf(speech: Speech, statements: readonly NextStatement[], decision: Decision): NextItem[] {
  const actor = (who: NextStatement['who']) => (who === null ? null : speech.t(`next.actor.${who}`));
  return statements
    .filter((statement) => applies(statement, decision))
    .map(({ id, text, who, to, clause, evidence, sources }) => ({
      id,
      text,
      who: actor(who),
      to: actor(to),
      clause: clauseIn(speech, clause),
      evidence,
      sources,
    }));
}

/** An article of the national provisions, or a clause that only the procedures name. */
function clauseIn(speech: Speech, clause: string | null): string | null {
  if (clause === null) return null;
  return clause.startsWith('national ') ? clauseWords(speech, clause) : speech.t(`next.clause.${clause}`);
}
