import type { Category } from '../../model.ts';
import { type Decisions, decided } from './decisions.ts';
import { headingName, plainName } from './names.ts';

const FORMS: readonly (readonly [Category, RegExp])[] = [
  ['important-data', /^重要数据$/],
  ['sensitive-personal-information', /^敏感(个人)?信息$/],
  ['personal-information', /^((一般|普通|非敏感)?个人信息(\((不含敏感个人信息|非敏感)\))?)$/],
  ['other-regime', /^(适用)?其他(法律)?制度(的)?(数据)?$/],
];

/** The category that a printed word means; null where it is none of the words for one. */
export function categoryOf(text: string, decisions: Decisions): Category | null {
  const said = decided(decisions.categories, text);
  if (said !== undefined) return said;
  const plain = plainName(headingName(text));
  return FORMS.find(([, form]) => form.test(plain))?.[0] ?? null;
}
