import { expect, test } from 'vitest';
import { chineseFigures, numbersIn, sourceNumbers } from './guide-passages.ts';

test.each([
  ['2024年8月30日发布，2024年8月，2024年', ['2024-08-30', '2024-08', '2024']],
  ['2024版和2025年版', []],
  ['第5条第2项', ['art. 5', 'item 2']],
  ['第10条至第13条', ['art. 10', 'art. 13']],
  ['自当年1月1日起1.5万人以上', ['01-01', '15000']],
  ['| 1. 申请 | 5个工作日', ['5']],
  ['“2.0”方案，1,000人', ['2.0', '1000']],
])('%s has the figures %j', (text, figures) => {
  expect(chineseFigures(text)).toEqual(figures);
});

test.each([
  ['1 000 000 personnes', ['1000000']],
  ['1.000.000 Personen am 3. Mai', ['1000000', '3']],
  ['1,000,000 people, 3.5 years', ['1000000', '3', '5']],
  ['20 000 henkilöä', ['20000']],
])('%s has the numbers %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test.each([
  ['六章十九条', ['6', '19']],
  ['二十三个场景、一百九十八个字段', ['23', '198']],
  ['三万人，10万人', ['10', '100000', '30000', '10000']],
])('%s may be written in digits as %j', (text, numbers) => {
  expect(sourceNumbers(text)).toEqual(numbers);
});
