import type { Grounds, RuleId } from '../types.ts';
import { asked, type Rule } from './step.ts';

const RULE_OF: Readonly<Record<keyof Grounds, RuleId>> = {
  noPersonalOrImportantData: 'exempt-no-personal-data',
  collectedAbroad: 'exempt-collected-abroad',
  contract: 'exempt-contract',
  humanResources: 'exempt-human-resources',
  emergency: 'exempt-emergency',
};

function exemption(ground: keyof Grounds): Rule {
  return (view) => {
    const holds = ground === 'noPersonalOrImportantData' ? noPersonalData(view) : view.known.exemptions[ground];
    return asked(RULE_OF[ground], view.rules.national.exemptions[ground], holds, [`grounds.${ground}`]);
  };
}

/** Not known is only a "maybe" while nothing personal or important is certain to be sent. */
function noPersonalData(view: Parameters<Rule>[0]): boolean | null {
  const { known, personal, sensitive } = view;
  if (known.noPersonalOrImportantData !== null) return known.noPersonalOrImportantData;
  const certain =
    personal.from > 0 ||
    sensitive.from > 0 ||
    known.importantData === true ||
    view.sent?.some((field) => field.category === 'personal-information');
  return certain ? false : null;
}

/** National articles 3, 4 and 5(1) to 5(3), in their order. */
export const exemptions: readonly Rule[] = [
  exemption('noPersonalOrImportantData'),
  exemption('collectedAbroad'),
  exemption('contract'),
  exemption('humanResources'),
  exemption('emergency'),
];
