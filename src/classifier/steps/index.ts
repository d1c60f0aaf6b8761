import type { Step } from '../types.ts';
import type { View } from '../view.ts';
import { exemptions } from './exemptions.ts';
import { belowThreshold, headCounts } from './head-count.ts';
import {
  importantAnnexAccounts,
  importantAnnexCiio,
  importantAnnexPersonal,
  importantAnnexSensitive,
  importantAutomotive,
  importantListed,
  importantListedByPeople,
  importantNotified,
} from './important-data.ts';
import { otherRegimeOnly, otherRegimePart } from './other-regime.ts';
import { ciio, inZone, outsideList, scenarioListed, tableNotLoaded } from './standing.ts';
import type { Asked, Rule } from './step.ts';

/** Every rule in the order in which it is asked (design 5, steps 1 to 6). */
const RULES: readonly (Rule | ((view: View) => Asked[]))[] = [
  otherRegimeOnly,
  otherRegimePart,
  importantListed,
  importantListedByPeople,
  importantNotified,
  importantAnnexPersonal,
  importantAnnexSensitive,
  importantAnnexAccounts,
  importantAnnexCiio,
  importantAutomotive,
  ...exemptions,
  ciio,
  inZone,
  scenarioListed,
  tableNotLoaded,
  outsideList,
  ...headCounts,
  belowThreshold,
];

/** Asks the rules in order, up to the first that settles the matter. */
export function explain(view: View): Step[] {
  const steps: Step[] = [];
  for (const rule of RULES) {
    const answer = rule(view);
    if (!answer) continue;
    for (const { step, settles } of Array.isArray(answer) ? answer : [answer]) {
      steps.push(step);
      if (settles && step.holds === true) return steps;
    }
  }
  return steps;
}
