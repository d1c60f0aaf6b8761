import { describe, expect, it } from 'vitest';
import { compileRules, type Facts } from '../../classifier/index.ts';
import { loadList } from '../../list/load/index.ts';
import { translator } from '../../words/load/index.ts';
import { clauseWords, countWords, exemptionWords, peopleWords, unstatedWords } from './words.ts';

const english = { t: translator('en'), locale: 'en' };
const chinese = { t: translator('zh-CN'), locale: 'zh-CN' };
const edition = compileRules(loadList()).editions.find(({ id }) => id === 'beijing-2024');
if (!edition) throw new Error('no such edition');

describe('clauses', () => {
  it('writes articles as each language does', () => {
    expect(clauseWords(chinese, 'national art. 7(2)')).toContain('第七条第（二）项');
    expect(clauseWords(english, 'national art. 7(2)')).toContain('article 7(2)');
  });

  it('says every part of a clause that has two', () => {
    const words = clauseWords(chinese, 'negative list, thresholds; national art. 8');
    expect(words).toContain('人数标准');
    expect(words).toContain('第八条');
  });

  it('leaves a clause it does not know as it is', () => {
    expect(clauseWords(english, 'something new')).toBe('something new');
  });
});

describe('numbers of people', () => {
  it('says a band with its end, an open one without', () => {
    expect(countWords(english, { from: 0, to: 10 })).toBe('fewer than 10 people');
    expect(countWords(english, { from: 100_000 })).toBe('100,000 people or more');
    expect(countWords(chinese, 5)).toBe('5人');
  });

  it('says nothing of a number that is not stated', () => {
    expect(peopleWords(english, { edition: 'beijing-2024', people: { personal: 3 } })).toHaveLength(1);
  });
});

describe('what is left open', () => {
  it('names what is not stated, but not what the fields say', () => {
    const facts: Facts = { edition: 'beijing-2024', fields: ['subject-sex'], ciio: false };
    const open = unstatedWords(english, facts, edition);
    expect(open).not.toContain(english.t('rules.fact.scenario'));
    expect(open).not.toContain(english.t('rules.fact.ciio'));
    expect(open).toContain(english.t('rules.fact.registeredInZone'));
  });

  it('does not say that no exemption applies while one is open', () => {
    expect(exemptionWords(english, { edition: 'beijing-2024', grounds: { contract: false } })).toEqual([]);
  });
});
