import { describe, expect, test } from 'vitest';
import { allLocales } from '../../words/load/index.ts';
import { loadSearchWords, parseSearchWords } from './words.ts';

describe('the words of a language for searching', () => {
  test.each(allLocales.map(({ tag }) => tag))('in %s come folded, with Chinese and English behind them', (tag) => {
    const { fillers, joints, abbreviations } = loadSearchWords(tag);
    expect(fillers).toEqual(expect.arrayContaining(['of', '的']));
    expect(joints).toContain('的');
    expect(Object.keys(abbreviations)).toContain('dob');
  });

  test.each([
    ['fillers: [two words]', 'fillers[0]'],
    ['particles: [of]', 'particles[0]'],
    ['joints: [of]', 'joints[0]'],
    ['synonyms: { portable: [] }', 'synonyms.portable'],
    ['filler: [of]', 'filler'],
  ])('%s is refused with its place', (text, place) => {
    expect(() => parseSearchWords(text, 'xx/search.yaml')).toThrow('xx/search.yaml');
    expect(() => parseSearchWords(text, 'xx/search.yaml')).toThrow(place);
  });
});
