import { describe, expect, it } from 'vitest';
import { formatDate, formatList, formatPeople, formatShort, formatToday, monthInitial } from './index.ts';
import { createTranslator } from './translate.ts';

describe('a language of which browsers know nothing', () => {
  it('writes numbers, dates and lists by its own data, whatever the machine has', () => {
    expect(formatPeople(1_234_567, 'la')).toBe('1.234.567');
    expect(formatDate('2024-08-30', 'la')).toBe('30 Augusti 2024');
    expect(formatDate('2024-08', 'la')).toBe('Augusti 2024');
    expect(formatDate('2024', 'la')).toBe('2024');
    expect(formatList(['a', 'b', 'c'], 'la')).toBe('a, b et c');
    expect(formatList(['a'], 'la', 'or')).toBe('a');
    expect(formatShort(10_000_000, 'la')).toBe('10 mill.');
    expect(monthInitial(8, 'la')).toBe('A');
    expect(formatPeople(1_234_567, 'sa')).toBe('12,34,567');
    expect(formatDate('2024-08-30', 'sa')).toBe('30 अगस्तमासः 2024');
    expect(formatShort(100_000, 'sa')).toBe('1 लक्षम्');
  });

  it('chooses plural forms and writes numbers in messages by it too', () => {
    const t = createTranslator('la', { n: '{count, plural, one {# campus} other {# campi}}' });
    expect(t('n', { count: 1 })).toBe('1 campus');
    expect(t('n', { count: 198_000 })).toBe('198.000 campi');
  });
});

describe('the other languages', () => {
  it.each([
    ['en', '30 August 2024', 'a, b and c', '1,000,000'],
    ['de', '30. August 2024', 'a, b und c', '1.000.000'],
    ['zh-CN', '2024年8月30日', 'a、b和c', '1,000,000'],
    ['ru', '30 августа 2024 г.', 'a, b и c', '1\u00a0000\u00a0000'],
  ])('%s follows its locale data', (locale, date, list, people) => {
    expect(formatDate('2024-08-30', locale)).toBe(date);
    expect(formatToday(new Date(2024, 7, 30), locale)).toBe(date);
    expect(formatList(['a', 'b', 'c'], locale)).toBe(list);
    expect(formatPeople(1_000_000, locale)).toBe(people);
  });
});
