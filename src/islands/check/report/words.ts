/** Sentences of the report and of the explanation on the page, so that both say the same. */
import type { Decision, Rules } from '../../../classifier/index.ts';
import type { EditionId } from '../../../list/index.ts';
import type { Entries } from '../entries.ts';
import { factName, procedureName, type Speech } from '../speech.ts';
import { type OtherEdition, successorOf } from './other-editions.ts';

export function editionName({ data }: Speech, id: EditionId): string {
  return data.editions[id]?.name.text ?? id;
}

/** In force, or superseded by which. */
export function standingWords(speech: Speech, rules: Rules, id: EditionId): string {
  const next = successorOf(rules, id);
  return next === null
    ? speech.t('report.standing.inForce')
    : speech.t('report.standing.superseded', { edition: editionName(speech, next) });
}

/** Which edition the result is by, why that one, and whom it reaches. */
export function editionWords(speech: Speech, rules: Rules, id: EditionId): readonly string[] {
  const { t, data } = speech;
  const edition = editionName(speech, id);
  const next = successorOf(rules, id);
  return [
    next === null
      ? t('report.edition.inForce', { edition })
      : t('report.edition.superseded', { edition, next: editionName(speech, next) }),
    t('report.edition.reach', { reach: data.editions[id]?.reach ?? '' }),
  ];
}

/** What another edition makes of the same answers, beside the decision here. */
export function otherEditionWords(speech: Speech, other: OtherEdition, here: Decision): readonly string[] {
  const { t } = speech;
  const edition = editionName(speech, other.edition);
  if (other.lost.length > 0) {
    return [t('report.edition.lost', { edition, facts: speech.list(other.lost.map((of) => factName(speech, of))) })];
  }
  const there = other.decision;
  if (there === null) return [t('report.edition.invalid', { edition })];
  const note = other.zoneDropped ? [t('report.edition.zoneDropped')] : [];
  return [comparisonWords(speech, edition, here, there), ...note];
}

/** Whether another edition leads elsewhere, which is worth following. */
export function leadsElsewhere(other: OtherEdition, here: Decision): boolean {
  return other.decision !== null && other.decision.candidates.join() !== here.candidates.join();
}

function comparisonWords(speech: Speech, edition: string, here: Decision, there: Decision): string {
  const { t } = speech;
  if (here.candidates.join() === there.candidates.join()) {
    return t(there.procedure === null ? 'report.edition.sameOpen' : 'report.edition.same', { edition });
  }
  if (there.procedure === null) {
    const procedures = speech.either(there.candidates.map((of) => procedureName(speech, of)));
    return t('report.edition.open', { edition, procedures });
  }
  const procedure = procedureName(speech, there.procedure);
  return t(here.procedure === null ? 'report.edition.settles' : 'report.edition.differs', { edition, procedure });
}

/** How many rules were asked, and what came of them. */
export function chainWords({ t }: Speech, { because }: Decision): string {
  const count = (wanted: boolean | null) => because.filter(({ holds }) => holds === wanted).length;
  return t('report.steps.intro', {
    total: because.length,
    holds: count(true),
    fails: count(false),
    unknown: count(null),
  });
}

/** Whether a comparison with the national rules says anything: outside the zone they are the result. */
export function comparesNational({ zone }: Entries): boolean {
  return zone !== false;
}
