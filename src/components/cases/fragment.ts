import type { Count, Facts, Grounds } from '../../classifier/index.ts';

/** The checker's names for the grounds, as in its address. */
const GROUND_KEYS: Readonly<Record<keyof Grounds, string>> = {
  noPersonalOrImportantData: 'g.none',
  collectedAbroad: 'g.abroad',
  contract: 'g.contract',
  humanResources: 'g.hr',
  emergency: 'g.emergency',
};

/** All facts as the checker's address takes them, without `#`; what is not known is left out. */
export function factsFragment(facts: Facts): string {
  const state = new URLSearchParams();
  const put = (key: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined) state.set(key, value);
  };
  const answer = (value: boolean | null | undefined) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : null);
  put('edition', facts.edition);
  put('zone', answer(facts.registeredInZone));
  put('ciio', answer(facts.ciio));
  put('sector', facts.sector);
  put('scenario', facts.scenario);
  put('fields', facts.fields?.join(','));
  put('other', answer(facts.otherFields));
  put('important', answer(facts.importantData));
  put('personal', countText(facts.people?.personal));
  put('sensitive', countText(facts.people?.sensitive));
  for (const [ground, key] of Object.entries(GROUND_KEYS)) put(key, answer(facts.grounds?.[ground as keyof Grounds])); // its own keys
  return state.toString().replaceAll('%2C', ',');
}

function countText(count: Count | null | undefined): string | null {
  if (count === null || count === undefined) return null;
  return typeof count === 'number' ? String(count) : `${count.from}-${count.to ?? ''}`;
}
