import { kindIn } from './columns.ts';
import { type Decisions, decided } from './decisions.ts';
import type { Slot } from './found.ts';
import { plainName } from './names.ts';
import { type Band, bandOf, saysNone } from './people.ts';

/** What a cell says of one head-count; null: it says that there is none. */
export interface Claim {
  readonly slot: Slot;
  readonly band: Band | null;
}

export type ReadClaims =
  | { readonly ok: true; readonly claims: readonly Claim[] }
  | { readonly ok: false; readonly expected: string };

const EXPECTED = 'a number of people such as 10万人以上, 5万人以上不满10万人 or 100000, or an empty cell';

/** The head-counts of a cell under a heading. */
export function claimsIn(
  text: string,
  role: 'assessment' | 'contract' | Slot,
  heading: string,
  decisions: Decisions,
): ReadClaims {
  const procedure = role.startsWith('assessment') ? 'assessment' : 'contract';
  if (role !== 'assessment' && role !== 'contract') {
    const band = figureIn(text, heading, decisions);
    return band === undefined ? { ok: false, expected: EXPECTED } : { ok: true, claims: [{ slot: role, band }] };
  }
  if (saysNone(text)) return { ok: true, claims: none(procedure) };
  const claims: Claim[] = [];
  for (const clause of clausesOf(text)) {
    const kind = kindIn(plainName(clause));
    const band = kind === null ? undefined : figureIn(withoutKind(clause), heading, decisions);
    if (kind === null || band === undefined) {
      return { ok: false, expected: `for each kind of data (个人信息, 敏感个人信息) ${EXPECTED}` };
    }
    claims.push({ slot: `${procedure}-${kind}`, band });
  }
  return { ok: true, claims };
}

function none(procedure: 'assessment' | 'contract'): Claim[] {
  return [
    { slot: `${procedure}-personal`, band: null },
    { slot: `${procedure}-sensitive`, band: null },
  ];
}

function clausesOf(text: string): string[] {
  return text
    .split(/[；;。\n]|或者?(?=[^）)]*(?:个人信息))/u)
    .map((clause) => clause.replace(/^(?:[（(]?\d[)）.．、]|[①-⑨])(?!\d)/u, '').trim())
    .filter((clause) => clause !== '');
}

function withoutKind(clause: string): string {
  return clause
    .normalize('NFKC')
    .replace(/\((?:不含|除)敏感个人信息(?:外)?\)/g, '')
    .replace(/(?:一般|普通|非敏感|敏感)?个人信息[:,]?/g, '')
    .trim();
}

/** `undefined` where the figure cannot be read. */
export function figureIn(text: string, heading: string, decisions: Decisions): Band | null | undefined {
  const said = decided(decisions.figures, text);
  if (said !== undefined) return said === null ? null : { from: said, below: null };
  if (saysNone(text)) return null;
  // A heading may give the unit for all figures below it.
  const inTenThousands = /万人/.test(heading) && /^\s*\d+(\.\d+)?\s*$/.test(text.normalize('NFKC'));
  return bandOf(inTenThousands ? `${text}万` : text) ?? undefined;
}
