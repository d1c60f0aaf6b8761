import { describe, expect, it } from 'vitest';
import { openWorkshop, problemsOf } from './test-package.ts';

/** A package with one thing wrong, and what the one message about it must say. */
interface Spoilt {
  readonly what: string;
  readonly file: string;
  readonly change: (text: string) => string;
  readonly line: number;
  readonly column: number;
  readonly says: readonly RegExp[];
}

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const onLine = (line: number, change: (text: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((row, index) => (index === line - 1 ? change(row) : row))
    .join('\n');

const SPOILT: readonly Spoilt[] = [
  {
    what: 'a category that is only half the word',
    file: 'fields.csv',
    change: onLine(2, replace('important-data', 'personal')),
    line: 2,
    column: 4,
    says: [/column "category"/, /found "personal"/, /personal-information/, /write one of/],
  },
  {
    what: 'a misspelt evidence level',
    file: 'fields.csv',
    change: onLine(3, replace(',reconstructed,', ',offical,')),
    line: 3,
    column: 14,
    says: [/column "evidence"/, /found "offical"/, /official, reported, derived, reconstructed/],
  },
  {
    what: 'a level the tables cannot support',
    file: 'fields.csv',
    change: onLine(3, replace(',reconstructed,', ',official,')),
    line: 3,
    column: 14,
    says: [/column "evidence"/, /other than official/, /verified/],
  },
  ...[
    { cell: '5万', says: /write 50000/ },
    { cell: '-1', says: /a whole number from 1/ },
    { cell: '1e4', says: /write the number out/ },
    { cell: '５００００', says: /write 50000/ },
    { cell: '0', says: /a whole number from 1/ },
  ].map(({ cell, says }) => ({
    what: `a threshold written ${cell}`,
    file: 'scenarios.csv',
    change: replace(',,50000,,10000,', `,,${cell},,10000,`),
    line: 7,
    column: 9,
    says: [/column "sa_spi_from"/, new RegExp(`found "${cell}"`), says],
  })),
  {
    what: 'a threshold without a level',
    file: 'scenarios.csv',
    change: replace(',,50000,,10000,derived,', ',,50000,,10000,,'),
    line: 7,
    column: 12,
    says: [/column "threshold_evidence"/, /found ""/],
  },
  {
    what: 'a quote that is never closed',
    file: 'fields.csv',
    change: onLine(199, replace(/^([^,]+),/, '"$1,')),
    line: 199,
    column: 1,
    says: [/not closed/, /close it/],
  },
  {
    what: 'a row with too few cells',
    file: 'sectors.csv',
    change: onLine(4, replace(',reported,', ',')),
    line: 4,
    column: 8,
    says: [/8 cells; expected 9/],
  },
  {
    what: 'a row with too many cells',
    file: 'sectors.csv',
    change: onLine(4, replace(',reported,', ',reported,,')),
    line: 4,
    column: 9,
    says: [/10 cells; expected 9/],
  },
  {
    what: 'a misnamed column',
    file: 'fields.csv',
    change: replace('people_from,', 'people,'),
    line: 1,
    column: 6,
    says: [/column "people" is not known/, /"people_from" is missing/, /rename/],
  },
  {
    what: 'a missing column',
    file: 'sources.csv',
    change: replace(/,[^,\n]*$/gm, ''),
    line: 1,
    column: 1,
    says: [/column "accessed" is missing/],
  },
  {
    what: 'a column nobody knows',
    file: 'sources.csv',
    change: (text) => text.replace(/^(.*)$/gm, (row) => (row === '' ? row : `${row},x`)),
    line: 1,
    column: 8,
    says: [/column "x" is not known/, /remove it/],
  },
  {
    what: 'a duplicate id',
    file: 'fields.csv',
    change: onLine(4, replace(/^[^,]+/, 'sensitive-area-geographic-data')),
    line: 4,
    column: 1,
    says: [/column "field_id"/, /not used before/, /fields\.csv, line 2/],
  },
  {
    what: 'an id that another kind of record has',
    file: 'fields.csv',
    change: onLine(4, replace(/^[^,]+/, 'clinical-trial')),
    line: 4,
    column: 1,
    says: [/scenarios\.csv, line 7/],
  },
  {
    what: 'a field of a scenario that does not exist',
    file: 'fields.csv',
    change: onLine(4, replace(',vehicle-rd-testing,', ',vehicle-testing,')),
    line: 4,
    column: 2,
    says: [/column "scenario_id"/, /found "vehicle-testing"/, /add the missing row/],
  },
  {
    what: 'a scenario of a sector that does not exist',
    file: 'scenarios.csv',
    change: onLine(3, replace(',automobile,', ',automobiles,')),
    line: 3,
    column: 2,
    says: [/column "sector_id"/, /found "automobiles"/],
  },
  {
    what: 'a source that is not listed',
    file: 'sectors.csv',
    change: onLine(3, replace('HK1|HK2', 'HK1|HK9')),
    line: 3,
    column: 9,
    says: [/column "sources"/, /"HK9" is not there/],
  },
  {
    what: 'an empty name',
    file: 'sectors.csv',
    change: onLine(3, replace(',医药,', ',,')),
    line: 3,
    column: 2,
    says: [/column "name_zh"/, /found ""/, /fill the cell in/],
  },
  {
    what: 'a gap in the order',
    file: 'fields.csv',
    change: onLine(3, replace(',2,', ',7,')),
    line: 3,
    column: 3,
    says: [/column "order"/, /found "7"/, /expected 2/],
  },
  {
    what: 'totals that do not add up',
    file: 'edition.yaml',
    change: replace('fields: 198', 'fields: 199'),
    line: 37,
    column: 11,
    says: [/199 declared, 198 in fields\.csv/],
  },
  {
    what: 'a date that is none',
    file: 'edition.yaml',
    change: replace('published: "2024-08-30"', 'published: "30.8.2024"'),
    line: 14,
    column: 12,
    says: [/published/, /30\.8\.2024/, /YYYY-MM-DD/],
  },
  {
    what: 'a key of the edition nobody knows',
    file: 'edition.yaml',
    change: replace('effective:', 'title: x\neffective:'),
    line: 15,
    column: 1,
    says: [/the key "title"/, /remove it/],
  },
  {
    what: 'YAML that cannot be read',
    file: 'edition.yaml',
    change: replace('sources: [BJ-KO, BJ-EN-24]', 'sources: [BJ-KO, BJ-EN-24'),
    line: 6,
    column: 1,
    says: [/not readable as YAML/],
  },
  {
    what: 'a national figure that is a word',
    file: '../rules-national.yaml',
    change: replace('from: 1000000', 'from: 100万'),
    line: 220,
    column: 13,
    says: [/anyOneOf\.2\.from/, /100万/],
  },
  {
    what: 'a national text without its English',
    file: '../rules-national.yaml',
    change: replace('  en: National baseline for data export\n', ''),
    line: 3,
    column: 1,
    says: [/title/],
  },
  {
    what: 'a zone with a fraction of a scenario',
    file: '../zones.csv',
    change: replace(',6,84,', ',6.5,84,'),
    line: 4,
    column: 6,
    says: [/column "scenarios"/, /found "6\.5"/],
  },
];

describe('one thing wrong in a package gives one message, and nothing is written', () => {
  it.each(SPOILT)('$what', ({ file, change, line, column, says }) => {
    const workshop = openWorkshop();
    workshop.edit(file, change);
    const problems = problemsOf(workshop);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.file).toMatch(new RegExp(`${file.replace('../', '')}$`));
    expect([problem?.line, problem?.column]).toEqual([line, column]);
    for (const pattern of says) expect(problem?.message).toMatch(pattern);
  });

  it('a text over several lines does not shift the lines of the rows after it', () => {
    const workshop = openWorkshop();
    const spoil = onLine(4, replace(',reported,', ',reportd,'));
    workshop.edit('sectors.csv', (text) => spoil(text).replace(',Automobile,', ',"Auto\nmobile\n",'));
    expect(problemsOf(workshop).map(({ line, column }) => [line, column])).toEqual([[6, 8]]);
  });

  it('a cell after a text over several lines is found on its own line', () => {
    const workshop = openWorkshop();
    workshop.edit(
      'sectors.csv',
      onLine(2, (row) => row.replace(',Automobile,', ',"Auto\nmobile",').replace(',reported,', ',x,')),
    );
    expect(problemsOf(workshop).map(({ line, column }) => [line, column])).toEqual([[3, 8]]);
  });

  it('all problems of all files are told at once', () => {
    const workshop = openWorkshop();
    workshop.edit('fields.csv', replace('important-data', 'important'));
    workshop.edit('sources.csv', replace(',seed,', ',seeds,'));
    workshop.edit('scenarios.csv', replace(',,50000,', ',,50 000 people,'));
    workshop.edit('sectors.csv', replace(',reported,', ',offical,'));
    workshop.remove('edition.yaml');
    const files = problemsOf(workshop).map(({ file }) => file.split('/').at(-1));
    expect(files.sort()).toEqual(['edition.yaml', 'fields.csv', 'scenarios.csv', 'sectors.csv', 'sources.csv']);
  });
});

describe('a file in the wrong encoding is named, never guessed at', () => {
  const text = 'key,kind\n汉坤,律师事务所\n';
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  const gbk = new Uint8Array([...Buffer.from('key,kind\n'), 0xba, 0xba, 0xc0, 0xa4, 0x0a]);
  it.each([
    { what: 'GBK', bytes: gbk, line: 2, says: /GBK/ },
    { what: 'UTF-16 with a mark', bytes: utf16, line: 1, says: /UTF-16/ },
    { what: 'UTF-16 without a mark', bytes: utf16.subarray(2), line: 1, says: /UTF-16/ },
    { what: 'UTF-8 with a mark', bytes: Buffer.from(`\ufeff${text}`), line: 1, says: /byte order mark/ },
    { what: 'nothing at all', bytes: new Uint8Array(), line: 1, says: /empty/ },
    { what: 'bytes of no encoding', bytes: new Uint8Array([0x61, 0xff, 0xff, 0xff]), line: 1, says: /not known/ },
  ])('$what', ({ bytes, line, says }) => {
    const workshop = openWorkshop();
    workshop.replace('sources.csv', bytes);
    const problems = problemsOf(workshop);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toMatch(says);
  });

  it.each(['sectors.csv', 'scenarios.csv', 'fields.csv', 'sources.csv', 'edition.yaml'])('%s missing', (name) => {
    const workshop = openWorkshop();
    workshop.remove(name);
    const problems = problemsOf(workshop);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/missing/);
  });

  it('a table with a header and no rows', () => {
    const workshop = openWorkshop();
    workshop.edit('fields.csv', (table) => table.slice(0, table.indexOf('\n') + 1));
    expect(problemsOf(workshop).map(({ message }) => message)).toEqual([expect.stringMatching(/no rows/)]);
  });
});
