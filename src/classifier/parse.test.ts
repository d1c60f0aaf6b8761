import { describe, expect, it } from 'vitest';
import { rules } from './facts.test-support.ts';
import { parseFacts } from './index.ts';

function errorsOf(value: unknown): string[] {
  const parsed = parseFacts(value, rules);
  return parsed.ok ? [] : parsed.errors.map(({ path, code }) => `${path}: ${code}`);
}

describe('parseFacts', () => {
  it.each([
    ['only the edition', { edition: 'beijing-2024' }],
    ['null for not known', { edition: 'beijing-2024', ciio: null, people: null, grounds: { contract: null } }],
    ['an open band', { edition: 'beijing-2024', people: { personal: { from: 10 } } }],
    ['a band whose end is not known', { edition: 'beijing-2024', people: { sensitive: { from: 0, to: null } } }],
    ['no listed field', { edition: 'beijing-2025', fields: [] }],
    ['the same field twice', { edition: 'beijing-2024', fields: ['member-name', 'member-name'] }],
  ])('accepts %s', (_, facts) => {
    expect(errorsOf(facts)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no object', 7, ': type'],
    ['no edition', {}, 'edition: missing-edition'],
    ['an edition that is not there', { edition: 'beijing-2023' }, 'edition: unknown-edition'],
    ['a misspelt fact', { edition: 'beijing-2024', cioo: true }, 'cioo: unknown-key'],
    ['a boolean in words', { edition: 'beijing-2024', ciio: 'yes' }, 'ciio: type'],
    ['an unknown sector', { edition: 'beijing-2024', sector: 'space' }, 'sector: unknown-sector'],
    ['an unknown scenario', { edition: 'beijing-2024', scenario: 'nope' }, 'scenario: unknown-scenario'],
    ['an unknown field', { edition: 'beijing-2024', fields: ['member-name', 'nope'] }, 'fields[1]: unknown-field'],
    ['a negative count', { edition: 'beijing-2024', people: { personal: -5 } }, 'people.personal: not-a-count'],
    ['a broken count', { edition: 'beijing-2024', people: { personal: 1.5 } }, 'people.personal: not-a-count'],
    ['a count as text', { edition: 'beijing-2024', people: { sensitive: '120' } }, 'people.sensitive: not-a-count'],
    [
      'a band upside down',
      { edition: 'beijing-2024', people: { personal: { from: 5, to: 5 } } },
      'people.personal: empty-band',
    ],
    [
      'a band without start',
      { edition: 'beijing-2024', people: { personal: { to: 5 } } },
      'people.personal.from: not-a-count',
    ],
    ['an unknown ground', { edition: 'beijing-2024', grounds: { trade: true } }, 'grounds.trade: unknown-key'],
    [
      'fields of two scenarios',
      { edition: 'beijing-2024', fields: ['member-name', 'owner-name'] },
      'fields: several-scenarios',
    ],
    [
      'a field of another scenario',
      { edition: 'beijing-2024', scenario: 'clinical-trial', fields: ['member-name'] },
      'fields[0]: field-of-other-scenario',
    ],
    [
      'a listed field of no listed scenario',
      { edition: 'beijing-2024', scenario: 'not-listed', fields: ['member-name'] },
      'fields[0]: field-of-other-scenario',
    ],
    [
      'a scenario of another sector',
      { edition: 'beijing-2024', sector: 'automobile', scenario: 'clinical-trial' },
      'sector: scenario-of-other-sector',
    ],
    [
      'nobody, with a sensitive field',
      { edition: 'beijing-2024', fields: ['subject-vital-signs'], people: { sensitive: 0 } },
      'people: contradiction',
    ],
    [
      'article 3 with a personal field',
      { edition: 'beijing-2024', fields: ['member-name'], grounds: { noPersonalOrImportantData: true } },
      'grounds.noPersonalOrImportantData: contradiction',
    ],
    [
      'article 3 with people',
      { edition: 'beijing-2024', people: { personal: 1 }, grounds: { noPersonalOrImportantData: true } },
      'grounds.noPersonalOrImportantData: contradiction',
    ],
    [
      'article 3 with important data',
      { edition: 'beijing-2024', importantData: true, grounds: { noPersonalOrImportantData: true } },
      'grounds.noPersonalOrImportantData: contradiction',
    ],
  ])('refuses %s and says where', (_, facts, error) => {
    expect(errorsOf(facts)).toEqual([error]);
  });

  it('reports every wrong value at once', () => {
    expect(errorsOf({ edition: 'beijing-2024', ciio: 1, people: { personal: -1, sensitive: 'x' } })).toHaveLength(3);
  });
});
