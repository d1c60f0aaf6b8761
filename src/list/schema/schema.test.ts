import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  editionFile,
  jsonSchemas,
  nationalFile,
  proceduresFile,
  sectorFile,
  settingsFile,
  sourcesFile,
  wordsFile,
  zonesFile,
} from './index.ts';

describe('the JSON Schemas in content/schema', () => {
  it.each(Object.entries(jsonSchemas()))('%s is up to date (npm run list:schema)', (kind, text) => {
    expect(readFileSync(`content/schema/${kind}.schema.json`, 'utf8')).toBe(text);
  });

  it('are no more than there are kinds of file', () => {
    expect(readdirSync('content/schema').sort()).toEqual(
      Object.keys(jsonSchemas())
        .map((kind) => `${kind}.schema.json`)
        .sort(),
    );
  });

  it('explain every key an editor may write', () => {
    const sector = JSON.parse(jsonSchemas()['sector'] ?? '{}');
    for (const [key, value] of Object.entries<{ description?: string }>(sector.properties)) {
      expect(value.description, key).toBeTruthy();
    }
  });
});

/** The schema must be able to say no: each file of the project, spoilt in one place. */
describe('the schemas reject', () => {
  const read = (file: string) => parse(readFileSync(`content/${file}`, 'utf8'));
  const sector = () => read('lists/beijing-2024/pharmaceuticals.yaml');
  const withStep = (step: object) => ({
    ...read('rules/procedures.yaml'),
    routes: [
      { id: 'a', name: '甲', procedure: null, steps: [{ id: 'b', evidence: 'reported', sources: ['A'], ...step }] },
    ],
  });
  it('no procedure with a sound step', () => {
    expect(proceduresFile.safeParse(withStep({ text: '申报' })).success).toBe(true);
  });
  const cases: [string, { safeParse: (value: unknown) => { success: boolean } }, () => unknown][] = [
    ['a sector with a key too many', sectorFile, () => ({ ...sector(), colour: 'red' })],
    ['a sector without evidence', sectorFile, () => ({ ...sector(), evidence: undefined })],
    ['a sector without sources', sectorFile, () => ({ ...sector(), sources: [] })],
    ['an id with capitals', sectorFile, () => ({ ...sector(), id: 'Pharmaceuticals' })],
    ['an empty name', sectorFile, () => ({ ...sector(), name: '' })],
    [
      'a date that does not exist',
      editionFile,
      () => ({ ...read('lists/beijing-2024/edition.yaml'), published: '2024-02-30' }),
    ],
    [
      'a source of an unknown kind',
      sourcesFile,
      () => ({ 'CAC-16': { ...read('sources.yaml')['CAC-16'], kind: 'blog' } }),
    ],
    [
      'a source whose address is a script',
      sourcesFile,
      () => ({ 'CAC-16': { ...read('sources.yaml')['CAC-16'], url: 'javascript:alert(1)' } }),
    ],
    ['a source without a proper key', sourcesFile, () => ({ 'cac 16': read('sources.yaml')['CAC-16'] })],
    [
      'national rules without a clause',
      nationalFile,
      () => ({ ...read('rules/national.yaml'), precedence: undefined }),
    ],
    ['a step with two texts', proceduresFile, () => withStep({ text: '核对', rule: 'counting.watch' })],
    ['a step without a text', proceduresFile, () => withStep({})],
    ['a step to an office nobody has named', proceduresFile, () => withStep({ text: '申报', to: 'district-office' })],
    ['a step without sources', proceduresFile, () => withStep({ text: '申报', sources: [] })],
    ['a zone with half a scenario', zonesFile, () => [{ ...read('zones.yaml')[1], scenarios: 1.5 }]],
    [
      'early warnings in no order',
      settingsFile,
      () => ({ earlyWarning: { ...read('settings.yaml').earlyWarning, percent: [90, 80] } }),
    ],
    ['words of an unknown kind', wordsFile, () => ({ ...read('words/en/list.yaml'), chapters: {} })],
  ];
  it.each(cases)('%s', (_what, schema, value) => {
    expect(schema.safeParse(value()).success).toBe(false);
  });
});
