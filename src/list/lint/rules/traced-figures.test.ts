import { expect, test } from 'vitest';
import type { FiguresFile } from '../../schema/index.ts';
import { problemsAfter } from '../test-content.ts';
import { tracedFigures } from './traced-figures.ts';

const ZH = 'content/guides/zh-CN/guide.mdx';
const DE = 'content/guides/de/guide.mdx';
const HEAD = "---\ntitle: 2024 种说法\n---\nimport Known from './3/Known.astro';\n\n";
const figures = (file: FiguresFile) => {
  file.push({ figure: '12000', what: 'people', sources: ['CAC-16'] });
  file.push({ figure: '2024-08-30', what: 'release', sources: ['BJ-EN-24'] });
};
const known = (...keys: string[]) =>
  `\n\n<Known level="reported" keys={[${keys.map((key) => `'${key}'`)}]} locale="x" />\n`;
const GOOD = `${HEAD}2024版于2024年8月30日发布，[涉及](../12/)1.2万人。${known('CAC-16', 'BJ-EN-24')}`;

const problems = (guides: Readonly<Record<string, string>>) => problemsAfter(tracedFigures, { figures, guides });
const messages = (guides: Readonly<Record<string, string>>) => problems(guides).map(({ message }) => message);

test('figures that a named source gives are accepted, in every language', () => {
  expect(problems({ [ZH]: GOOD })).toEqual([]);
  const german = `${HEAD}Am 30. August 2024 veröffentlicht, betrifft 12.000 Personen.${known('CAC-16', 'BJ-EN-24')}`;
  expect(problems({ [ZH]: GOOD, [DE]: german })).toEqual([]);
});

test('a figure whose passage names no source that gives it is refused, with its line', () => {
  const guides = { [ZH]: `${GOOD}\n共有37人。${known('CAC-16')}` };
  expect(problems(guides)).toMatchObject([{ file: ZH, line: 10, message: expect.stringContaining('"37"') }]);
  expect(messages({ [ZH]: GOOD.replace("'CAC-16',", '') })).toEqual([expect.stringContaining('"12000"')]);
});

test('a figure in a passage without sources is refused, unless the guide has shown its source', () => {
  expect(messages({ [ZH]: `${GOOD}\n## 又一节\n\n共有37人。` })).toEqual([expect.stringContaining('names no source')]);
  expect(messages({ [ZH]: `${GOOD}\n## 又一节\n\n这1.2万人。` })).toEqual([]);
});

test('a key that is no source is named', () => {
  expect(messages({ [ZH]: `${GOOD}\n没有数字。${known('NOWHERE')}` })).toEqual([expect.stringContaining('"NOWHERE"')]);
});

test('a translation adds no figure, changes no source and leaves no passage out', () => {
  const german = `${HEAD}Am 30. August 2024, betrifft 13.000 Personen.${known('CAC-16', 'BJ-EN-24')}`;
  expect(problems({ [ZH]: GOOD, [DE]: german })).toMatchObject([
    { file: DE, line: 6, message: expect.stringContaining('"13000"') },
  ]);
  expect(messages({ [ZH]: GOOD, [DE]: `${HEAD}Text.${known('CAC-16')}` })).toEqual([
    expect.stringContaining('expected CAC-16, BJ-EN-24'),
  ]);
  expect(messages({ [ZH]: GOOD, [DE]: HEAD })).toEqual([expect.stringContaining('is missing')]);
  expect(messages({ [DE]: HEAD })).toContainEqual(expect.stringContaining('there is no'));
});

test('an entry that no guide states is pointed out', () => {
  expect(problems({})).toMatchObject([{ severity: 'warning' }, { severity: 'warning' }]);
});
