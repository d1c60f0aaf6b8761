/** What must hold across the files of `content/`, beyond what their schema can say. One rule, one file. */
import type { Authored, Content, Path } from '../content/index.ts';
import type { Problem } from '../problem.ts';
import type { Report, Rule } from './rule.ts';
import { answeredAspects } from './rules/answered-aspects.ts';
import { bandsInOrder } from './rules/bands-in-order.ts';
import { completeWords } from './rules/complete-words.ts';
import { declaredTotals } from './rules/declared-totals.ts';
import { distinctAliases } from './rules/distinct-aliases.ts';
import { evidenceSources } from './rules/evidence-sources.ts';
import { freshStamps } from './rules/fresh-stamps.ts';
import { gaplessOrder } from './rules/gapless-order.ts';
import { knownFigures } from './rules/known-figures.ts';
import { matchingIds } from './rules/matching-ids.ts';
import { movedChains } from './rules/moved-chains.ts';
import { movedDates } from './rules/moved-dates.ts';
import { movedIds } from './rules/moved-ids.ts';
import { movedReasons } from './rules/moved-reasons.ts';
import { movedTargets } from './rules/moved-targets.ts';
import { officialVerified } from './rules/official-verified.ts';
import { plainGuides } from './rules/plain-guides.ts';
import { realNames } from './rules/real-names.ts';
import { resolvingIds } from './rules/resolving-ids.ts';
import { resultsInOrder } from './rules/results-in-order.ts';
import { tracedFigures } from './rules/traced-figures.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { recordsOf, scenariosOf } from './walk.ts';

export type { Rule } from './rule.ts';

/** Every rule. */
export const RULES: readonly Rule[] = [
  declaredTotals,
  uniqueIds,
  resolvingIds,
  evidenceSources,
  officialVerified,
  bandsInOrder,
  realNames,
  distinctAliases,
  gaplessOrder,
  answeredAspects,
  knownFigures,
  resultsInOrder,
  tracedFigures,
  plainGuides,
  movedTargets,
  movedIds,
  movedChains,
  movedReasons,
  movedDates,
  completeWords,
  freshStamps,
  matchingIds,
];

/** Runs the rules over the content, each once for every thing of its scope. */
export function lintContent(content: Content, rules: readonly Rule[] = RULES): Problem[] {
  return rules.flatMap((rule) => runRule(rule, content));
}

function runRule(rule: Rule, content: Content): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (authored: Authored<unknown>, path: Path, message, severity = 'error') => {
    const { line, column } = authored.locate(path);
    problems.push({ file: authored.file, line, column, severity, message: `${message} (${rule.name})` });
  };
  switch (rule.scope) {
    case 'content':
      rule.check(content, report);
      break;
    case 'edition':
      for (const edition of content.editions) rule.check(edition, report, content);
      break;
    case 'scenario':
      for (const scenario of scenariosOf(content)) rule.check(scenario, report, content);
      break;
    case 'record':
      for (const record of recordsOf(content)) rule.check(record, report, content);
      break;
    case 'locale':
      for (const [tag, words] of content.words) rule.check({ tag, ...words }, report, content);
      break;
    default:
      rule satisfies never;
  }
  return problems;
}
