import { describe, expect, it } from 'vitest';
import {
  allFields,
  allScenarios,
  countByCategory,
  currentEdition,
  editionsWithScenario,
  evidenceCounts,
  findEdition,
  findField,
  findScenario,
  findSector,
  siblingFields,
  weakest,
} from './index.ts';
import { loadList } from './load/index.ts';

const list = loadList(process.cwd(), undefined);
const edition = currentEdition(list);

describe('look-ups', () => {
  it('find what is there and nothing else', () => {
    expect(findEdition(list, 'beijing-2024')?.supersededBy).toBe('beijing-2025');
    expect(findSector(edition, 'automobile')?.name).toBe('汽车');
    expect(findScenario(edition, 'clinical-trial')?.sector).toBe('pharmaceuticals');
    expect(findField(edition, 'subject-sex')?.scenario).toBe('clinical-trial');
    expect(findField(edition, 'automobile')).toBeUndefined();
    expect(findEdition(list, 'beijing-1999')).toBeUndefined();
  });

  it('walk the whole edition in order', () => {
    expect(allScenarios(edition)).toHaveLength(23);
    expect(allFields(edition)).toHaveLength(198);
    expect(allScenarios(edition)[0]?.id).toBe('vehicle-rd-testing');
  });

  it('give the history of a scenario, oldest first', () => {
    expect(editionsWithScenario(list, 'clinical-trial').map(({ id }) => id)).toEqual(['beijing-2024', 'beijing-2025']);
  });

  it('refuse a list without an edition in force', () => {
    const superseded = list.editions.map((each) => ({ ...each, supersededBy: 'beijing-2030' }));
    expect(() => currentEdition({ ...list, editions: superseded })).toThrow(/No edition is in force/);
  });
});

describe('evidence', () => {
  it('of a conclusion is the weakest of what it rests on', () => {
    expect(weakest('reported', 'reconstructed', 'derived')).toBe('reconstructed');
    expect(weakest('official', 'reported')).toBe('reported');
    expect(weakest()).toBe('official');
  });

  it('is counted by level', () => {
    expect(evidenceCounts(edition)).toEqual({
      sectors: { official: 0, reported: 5, derived: 0, reconstructed: 0 },
      scenarios: { official: 0, reported: 11, derived: 3, reconstructed: 9 },
      fields: { official: 0, reported: 13, derived: 0, reconstructed: 185 },
    });
  });
});

describe('fields', () => {
  it('are counted by category', () => {
    expect(countByCategory(allFields(edition))).toEqual({
      'important-data': 23,
      'sensitive-personal-information': 72,
      'personal-information': 100,
      'other-regime': 3,
    });
    expect(countByCategory([])).toMatchObject({ 'important-data': 0 });
  });

  it('have siblings in other scenarios only, and both ways', () => {
    for (const field of allFields(edition)) {
      for (const sibling of siblingFields(edition, field)) {
        expect(sibling.scenario).not.toBe(field.scenario);
        expect(siblingFields(edition, sibling)).toContain(field);
      }
    }
  });
});
