import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../content/index.ts';
import {
  type Decisions,
  decisionsFile,
  formatFinding,
  knownList,
  NO_DECISIONS,
  planImport,
  readDocument,
} from './index.ts';
import { documentOf, KINDS, oneTable, printedFrom, tableForEachSector } from './test-documents.ts';

const content = readContent(process.cwd());
const found = content.ok ? knownList(content.content, 'beijing-2025') : null;
if (!found) throw new Error('The content cannot be read.');
const known = found;

type Row = readonly string[];
const HEAD: Row = ['序号', '行业', '业务场景', '数据类别', '数据字段', '安全评估（个人信息）', '标准合同（个人信息）'];
const BODY: readonly Row[] = [
  ['1', '银行', '账户管理', '个人信息', '客户称谓甲', '100万人以上', '10万人以上不满100万人'],
  ['2', '银行', '账户管理', '敏感个人信息', '账户余额乙', '100万人以上', '10万人以上不满100万人'],
  ['3', '银行', '跨境支付', '个人信息', '付款附言丙', '', ''],
];

function planOf(rows: readonly Row[], decisions: Decisions = NO_DECISIONS) {
  return planBytes(new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\n')), decisions);
}

function planBytes(bytes: Uint8Array, decisions: Decisions = NO_DECISIONS) {
  const document = readDocument(bytes);
  if (!document.ok) throw new Error(document.message);
  return planImport(document.grids, known, decisions);
}

function quoted(text: string): string {
  return /[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows with one cell changed; rows from 1 as on the page, the headings being row 1. */
function withCell(row: number, column: number, text: string): Row[] {
  return [HEAD, ...BODY].map((cells, at) => (at === row - 1 ? cells.with(column, text) : cells));
}

const messages = (rows: readonly Row[], decisions?: Decisions) =>
  planOf(rows, decisions).findings.map((finding) => formatFinding('list.csv', finding));

describe('a sound table', () => {
  it('has nothing to settle', () => {
    expect(messages([HEAD, ...BODY])).toEqual([]);
  });

  it('names the fields of the scenario it is merged over', () => {
    const plan = planOf([HEAD, ...BODY]);
    expect(plan.entries.map(({ level, path, where }) => [level, path, where])).toContainEqual([
      'field',
      '银行 / 跨境支付 / 付款附言丙',
      '第1个表格, 序号3',
    ]);
  });

  it.each([
    [
      'title rows above, notes below',
      [['出境数据清单'], ['二〇二六年'], HEAD, ...BODY, ['注：本表自发布之日起施行。'], ['2.人数去重。']],
    ],
    ['the headings once more', [HEAD, ...BODY.slice(0, 2), HEAD, ...BODY.slice(2)]],
    ['empty rows', [HEAD, ...BODY.slice(0, 1), ['', ''], ...BODY.slice(1)]],
    ['full-width headings and spaces', [HEAD.map((text) => `　${text.replace('（', '(')} `), ...BODY]],
    ['a scenario named once', [HEAD, ...BODY.map((row, at) => (at === 1 ? row.with(1, '').with(2, '') : row))]],
    ['the sector with the word for it', [HEAD, ...BODY.map((row) => row.with(1, '银行业'))]],
    ['a sector across the table', [HEAD.toSpliced(1, 1), ['四、银行'], ...BODY.map((row) => row.toSpliced(1, 1))]],
    [
      'sector, scenario and category across the table',
      [
        ['序号', '数据字段', '说明'],
        ['一、银行业'],
        ['（一）账户管理'],
        ['个人信息'],
        ['1', '客户称谓甲', ''],
        ['敏感个人信息'],
        ['2', '账户余额乙', ''],
        ['（二）跨境支付'],
        ['个人信息'],
        ['3', '付款附言丙', ''],
      ],
    ],
  ] as const)('%s', (_, rows) => {
    const plan = planOf(rows);
    expect(plan.findings.map((finding) => formatFinding('list.csv', finding))).toEqual([]);
    const fields = plan.entries.filter(({ level }) => level === 'field').map(({ path }) => path);
    expect(fields.map((path) => path.replace('银行业', '银行'))).toEqual([
      '银行 / 账户管理 / 客户称谓甲',
      '银行 / 账户管理 / 账户余额乙',
      '银行 / 跨境支付 / 付款附言丙',
    ]);
  });
});

describe('a sector whose table was not at hand', () => {
  it('is known by its name, also as 银行业', () => {
    const [sector] = planOf([HEAD, ...BODY.map((row) => row.with(1, '银行业'))]).sectors;
    expect(sector?.id).toBe('banking');
  });

  it('is doubtful by a name that is only alike', () => {
    expect(messages([HEAD, ...BODY.map((row) => row.with(1, '自动驾驶'))])).toEqual([
      expect.stringMatching(/"自动驾驶" may be 自动驾驶（智能网联汽车） \(autonomous-driving\), or new.*records/),
    ]);
  });
});

describe('one thing wrong in a document gives one message, with file, table and row', () => {
  it.each<[string, readonly Row[], RegExp]>([
    ['no headings', BODY, /^list\.csv: 第1个表格: no table has headings/],
    ['an unknown category', withCell(3, 3, '个信'), /row 3, column "数据类别": unknown category "个信".*categories/],
    ['no category', withCell(3, 3, ''), /row 3, column "数据类别": the row names no category.*blanks: above/],
    ['a duplicate number', withCell(4, 0, '2'), /row 4, column "序号": the number 2 stands twice \(also row 3\)/],
    ['a gap in the numbers', withCell(4, 0, '5'), /row 4, column "序号": after number 2 comes 5/],
    ['a field twice', withCell(3, 4, '客户称谓甲'), /row 3.*"客户称谓甲" stands twice in "账户管理".*序号1/],
    ['no field', withCell(3, 4, ''), /row 3, column "数据字段": the row names no field/],
    ['several fields or one', withCell(3, 4, '余额乙、户名丁'), /row 3.*"余额乙、户名丁" is one field or 2.*cells/],
    [
      'a figure nobody can read',
      withCell(4, 5, '较多'),
      /row 4, column "安全评估（个人信息）": found "较多"; expected a number of people.*figures/,
    ],
    ['records instead of people', withCell(4, 5, '10万条'), /row 4.*found "10万条"/],
    [
      'another figure in the same scenario',
      withCell(3, 5, '200万人以上'),
      /row 3.*a second figure for "账户管理": row 2/,
    ],
    ['an assessment with an upper end', withCell(4, 5, '5万人以上不满10万人'), /row 4.*an assessment has a lower end/],
    [
      'a band that ends elsewhere',
      withCell(4, 6, '5万人以上不满10万人'),
      /row 4.*ends below 100000 people, but the assessment has no figure/,
    ],
    [
      'an unknown column',
      withCell(1, 3, '奇怪的列'),
      /row 1, column "奇怪的列": what this column holds is not known.*columns: \{.*number \| sector \|.*\| ignore/,
    ],
    ['a column twice', withCell(1, 2, '行业'), /row 1, column "行业": two columns hold the sector/],
    [
      'columns swapped',
      [HEAD.with(3, '数据字段').with(4, '数据类别'), ...BODY],
      /row 1, column "数据类别": holds no category \(e\.g\. "客户称谓甲"\), but the column "数据字段" does; are the two swapped/,
    ],
    [
      'a column of figures swapped with one of texts',
      [
        HEAD.with(4, '安全评估（个人信息）').with(5, '数据字段'),
        ...BODY.map((row) => row.with(5, '100万人').with(6, '')),
      ],
      /column "安全评估（个人信息）": holds no assessment-personal.*swapped/,
    ],
    [
      'assessment and contract swapped',
      [HEAD, ...BODY.slice(0, 2).map((row) => row.with(5, '10万人以上').with(6, '100万人以上'))],
      /row 2.*the contract begins at 1000000 people, the assessment at 100000; are the two swapped/,
    ],
    [
      'a row across that says nothing',
      [HEAD, ['其他事项'], ...BODY],
      /row 2: "其他事项" stands across the table.*across/,
    ],
    [
      'no sector',
      [HEAD.toSpliced(1, 1), ...BODY.slice(0, 1).map((row) => row.toSpliced(1, 1))],
      /row 2: does not say which sector.*tables/,
    ],
  ])('%s', (_, rows, message) => {
    expect(messages(rows)).toEqual([expect.stringMatching(message)]);
    expect(messages(rows)[0]).toContain('list.csv: 第1个表格');
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /empty/],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), /PDF/],
    ['a document of before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), /before 2007/],
    ['a damaged archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), /cannot be unpacked/],
    ['GBK without saying so', new Uint8Array([0xd0, 0xd0, 0xd2, 0xb5, 0x2c, 0x61]), /UTF-8/],
    ['a page without a table', new TextEncoder().encode('<html><body><p>清单</p></body></html>'), /no table/],
    ['a quote that is not closed', new TextEncoder().encode('序号,行业\n1,"银行\n'), /row 2.*quote/],
  ])('%s', (_, bytes, message) => {
    const document = readDocument(bytes);
    expect(document).toEqual({ ok: false, message: expect.stringMatching(message) });
  });

  it('a Word document without a table', async () => {
    expect(readDocument(await documentOf([], 'docx'))).toMatchObject({ ok: false, message: /no table/ });
  });
});

describe('what a person decides settles it', () => {
  it.each<[string, readonly Row[], unknown]>([
    ['a category', withCell(3, 3, '个信'), { categories: { 个信: 'sensitive-personal-information' } }],
    ['an empty category', withCell(3, 3, ''), { blanks: 'above' }],
    ['a figure', withCell(4, 5, '较多'), { figures: { 较多: 1_000_000 } }],
    ['a column', withCell(1, 0, '奇怪的列'), { columns: { 奇怪的列: 'ignore' } }],
    ['the fields of a cell', withCell(3, 4, '余额乙、户名丁'), { cells: { '余额乙、户名丁': ['余额乙', '户名丁'] } }],
    ['the separator', withCell(3, 4, '余额乙、户名丁'), { separators: ['、'] }],
    ['the numbering', withCell(4, 0, '2'), { accept: ['numbering'] }],
    ['a row across', [HEAD, ['其他事项'], ...BODY], { across: { 其他事项: 'note' } }],
    [
      'the sector of a table',
      [HEAD.toSpliced(1, 1), ...BODY.map((row) => row.toSpliced(1, 1))],
      { tables: { 第1个表格: { sector: '银行' } } },
    ],
    ['headings of its own', [HEAD.with(3, '甲').with(4, '乙'), ...BODY], { columns: { 甲: 'category', 乙: 'field' } }],
  ])('%s', (what, rows, decisions) => {
    // A note ends the table; the rows below it are then told.
    const rest = what === 'a row across' ? [expect.stringContaining('below the notes')] : [];
    expect(messages(rows, decisionsFile.parse(decisions))).toEqual(rest);
  });
});

describe('whatever is done to a document', () => {
  const printed = printedFrom(known.sectors).slice(0, 2);

  it.each(KINDS)('%s: it is read, or refused with a reason', async (kind) => {
    const bytes = await documentOf(kind === 'csv' ? oneTable(printed) : tableForEachSector(printed), kind);
    const spoil = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(60),
      put: fc.uint8Array({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 3 }), (spoils) => {
        let spoilt = bytes;
        for (const { at, cut, put } of spoils) {
          const start = Math.floor(spoilt.length * at);
          spoilt = new Uint8Array([...spoilt.subarray(0, start), ...put, ...spoilt.subarray(start + cut)]);
        }
        const document = readDocument(spoilt);
        if (!document.ok) expect(document.message.length).toBeGreaterThan(20);
        else planImport(document.grids, known, NO_DECISIONS);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
    );
  });

  it('any table: every field of the plan stands in the document, or the row has a finding', () => {
    const text = fc.constantFrom(
      '',
      '银行',
      '个人信息',
      '重要数据',
      '姓名甲；电话乙',
      '10万人以上',
      '5万',
      '注：略',
      '一、其他',
      '1',
      '2',
      '—',
    );
    const rows = fc.array(fc.array(text, { minLength: 7, maxLength: 7 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (body) => {
        const plan = planOf([HEAD, ...body]);
        const names = new Set(body.flat().flatMap((cell) => [cell, ...cell.split('；')]));
        for (const { level, path } of plan.entries) {
          if (level === 'field') expect(names).toContain(path.split(' / ').at(-1));
        }
        for (const { message, advice } of plan.findings) expect(message !== '' && advice !== '').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
