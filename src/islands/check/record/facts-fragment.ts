/** The facts of a saved check as the fragment of an address, so that files and links are read by the same rules. */
import { GROUND_FACTS, GROUND_KEYS } from '../entries.ts';

/** The form's names for the facts, as in the address, and the classifier's. */
const PLAIN_FACTS = {
  edition: 'edition',
  registeredInZone: 'zone',
  ciio: 'ciio',
  sector: 'sector',
  scenario: 'scenario',
  otherFields: 'other',
  importantData: 'important',
} as const;

type Answers = readonly (readonly [key: string, value: string])[];

/** Whether something read from outside is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Facts of any shape as answers under the keys of the address. Nothing is checked here: what is not a fact, or not the
 * value of one, becomes an answer that the reading of the fragment does not know and names.
 */
export function answersOfFacts(facts: Readonly<Record<string, unknown>>): Answers {
  return Object.entries(facts).flatMap(([name, value]): Answers => {
    if (value === null || value === undefined) return [];
    if (isPlainFact(name)) return [[PLAIN_FACTS[name], wordOf(value)]];
    if (name === 'fields') return [['fields', Array.isArray(value) ? value.map(wordOf).join(',') : wordOf(value)]];
    if (name === 'people' && isRecord(value))
      return partsOf(value, name, (part) => (isCount(part) ? part : null), countOf);
    if (name === 'grounds' && isRecord(value)) return partsOf(value, name, groundKey, wordOf);
    return [[`facts.${name}`, wordOf(value)]];
  });
}

function partsOf(
  whole: Readonly<Record<string, unknown>>,
  name: string,
  keyOf: (part: string) => string | null,
  write: (value: unknown) => string,
): Answers {
  return Object.entries(whole)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([part, value]) => [keyOf(part) ?? `facts.${name}.${part}`, write(value)]);
}

function isPlainFact(name: string): name is keyof typeof PLAIN_FACTS {
  return Object.hasOwn(PLAIN_FACTS, name);
}

function isCount(part: string): boolean {
  return part === 'personal' || part === 'sensitive';
}

function groundKey(part: string): string | null {
  const key = GROUND_KEYS.find((ground) => GROUND_FACTS[ground] === part);
  return key ? `g.${key}` : null;
}

function wordOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** As in the address: `n`, `a-b` with `b` not included, or `a-`. */
function countOf(value: unknown): string {
  if (!isRecord(value)) return wordOf(value);
  const { from, to = null } = value;
  const isBand = typeof from === 'number' && (typeof to === 'number' || to === null);
  return isBand ? `${from}-${to ?? ''}` : JSON.stringify(value);
}
