import { expect, it } from 'vitest';
import { factsFragment } from './fragment.ts';

it('writes every fact that is known, under the names of the checker', () => {
  const fragment = factsFragment({
    edition: 'beijing-2024',
    registeredInZone: true,
    ciio: false,
    scenario: 'clinical-trial',
    fields: ['subject-sex', 'subject-birth-date'],
    otherFields: false,
    importantData: false,
    people: { personal: 4_000, sensitive: { from: 0, to: 10 } },
    grounds: { contract: true, emergency: false },
  });
  expect(fragment).toBe(
    'edition=beijing-2024&zone=yes&ciio=no&scenario=clinical-trial&fields=subject-sex,subject-birth-date' +
      '&other=no&important=no&personal=4000&sensitive=0-10&g.contract=yes&g.emergency=no',
  );
});

it('leaves out what is not known, and tells no field from not known which', () => {
  expect(factsFragment({ edition: 'beijing-2025', ciio: null })).toBe('edition=beijing-2025');
  expect(factsFragment({ edition: 'beijing-2025', fields: [] })).toBe('edition=beijing-2025&fields=');
});

it('leaves the end of an open band open', () => {
  expect(factsFragment({ edition: 'beijing-2025', people: { personal: { from: 100_000 } } })).toBe(
    'edition=beijing-2025&personal=100000-',
  );
});
