import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile, readPasted } from './index.ts';
import { MOST_COLUMNS } from './limits.ts';
import type { Reading } from './model.ts';
import { workbook } from './workbook.test-support.ts';

const read = (content: string | Uint8Array<ArrayBuffer>, name = 'file') => readFile(new Blob([content]), name);

/** Name, comment and type of each column of the only table. */
function columns({ tables, problems }: Reading): string[][] {
  expect(problems).toEqual([]);
  expect(tables).toHaveLength(1);
  return (tables[0]?.columns ?? []).map(({ name, comment, type }) => [name, comment, type]);
}
const names = (reading: Reading) => columns(reading).map(([name]) => name);
const problemsOf = ({ problems }: Reading) => problems.map(({ message }) => message.replace('reading.problem.', ''));
const notesOf = ({ tables }: Reading) =>
  tables.flatMap(({ notes }) => notes.map(({ message }) => message.replace('reading.note.', '')));

/** GB 18030 of a few words; `TextEncoder` only writes UTF-8. */
const GBK = new Uint8Array([
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5], // 姓名,手机号
  ...[0x0d, 0x0a, 0x41, 0x2c, 0x31],
]);

function utf16(text: string, isBigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const whole = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < whole.length; index += 1)
    view.setUint16(index * 2, whole.charCodeAt(index), !isBigEndian);
  return bytes;
}

describe('rows', () => {
  test.each([
    ['commas', 'id,full_name,dob\n1,"Li, Lei",1990-01-01\n'],
    ['tabs', 'id\tfull_name\tdob\n1\tLi Lei\t1990-01-01\n'],
    ['semicolons', 'id;full_name;dob\r\n1;Li Lei;1990\r\n'],
    ['bars', 'id|full_name|dob\n1|Li|1990\n'],
    ['U+0001', 'id\u0001full_name\u0001dob\n1\u0001Li\u00011990\n'],
    ['a line that names the delimiter', 'sep=;\r\nid;full_name;dob\r\n'],
    ['a header alone', 'id,full_name,dob'],
    ['a title above', 'Customers of 2026,,\n,,\nid,full_name,dob\n1,Li,1990\n'],
  ])('of data are named by their header: %s', async (_, text) => {
    expect(names(await read(text))).toEqual(['id', 'full_name', 'dob']);
  });

  test('of data keep no value', async () => {
    const reading = await read('id,phone\n1,13800000000\n2,13900000000\n');
    expect(JSON.stringify(reading)).not.toContain('138');
  });

  test.each([
    ['English', 'column,comment,type\nmobile,Mobile number,varchar(20)\n'],
    ['other headings', 'No.,Column Name,Data Type,Description\n1,mobile,varchar(20),Mobile number\n'],
    ['everyday headings', 'name,description,type\nmobile_no,Mobile number,varchar(20)\n'],
  ])('of a data dictionary are columns: %s', async (_, text) => {
    const [first] = columns(await read(text));
    expect(first?.[0]).toMatch(/^mobile/);
    expect(first?.slice(1)).toEqual(['Mobile number', 'varchar(20)']);
  });

  test('of a Chinese data dictionary are columns, with every remark', async () => {
    const text = '序号,字段名,中文名,数据类型,备注\n1,sjh,手机号,varchar(20),会员注册时填写\n2,xm,姓名,varchar(50),\n';
    expect(columns(await read(text))).toEqual([
      ['sjh', '手机号; 会员注册时填写', 'varchar(20)'],
      ['xm', '姓名', 'varchar(50)'],
    ]);
  });

  test('of a dictionary of several tables are several tables', async () => {
    const { tables } = await read(
      'table_name,column_name,comment\nguest,phone,Phone\nroom,no,Number\nguest,mail,Mail\n',
    );
    expect(tables.map(({ name, columns: found }) => [name, found.length])).toEqual([
      ['guest', 2],
      ['room', 1],
    ]);
  });

  test('of a price list with a name and a description are data', async () => {
    const text = 'name,description,price\nTea,Green tea from Hangzhou,12\nCup,White cup,5\n';
    expect(names(await read(text))).toEqual(['name', 'description', 'price']);
  });

  test('of a wide table with columns called type and attribute are data', async () => {
    const text = 'id,attribute,type,a,b,c,d,e,f,g\n1,x,y,1,2,3,4,5,6,7\n';
    expect(names(await read(text))).toHaveLength(10);
  });

  test('behind a quote that is never closed are said to be missing', async () => {
    const reading = await read('id,"name\n1,Li\n2,Han\n');
    expect(notesOf(reading)).toContain('unclosed-quote');
  });

  test('of 200 MB are read at their beginning only', async () => {
    const line = `${'1,Li Lei,1990-01-01'.padEnd(1_000, 'x')}\n`;
    const block = new Blob([line.repeat(10_000)]);
    const file = new Blob(['id,full_name,dob\n', ...Array.from({ length: 20 }, () => block)]);
    let most = 0;
    const slice = file.slice.bind(file);
    file.slice = (start, end) => {
      most = Math.max(most, (end ?? 0) - (start ?? 0));
      return slice(start, end);
    };
    expect(file.size).toBeGreaterThan(200_000_000);
    expect(names(await readFile(file, 'large.csv'))).toEqual(['id', 'full_name', 'dob']);
    expect(most).toBeLessThan(2_000_000);
  });

  test('with more columns than are taken say how many were left', async () => {
    const { tables } = await read(Array.from({ length: MOST_COLUMNS + 5 }, (_, index) => `c${index}`).join(','));
    expect(tables[0]?.columns).toHaveLength(MOST_COLUMNS);
    expect(tables[0]?.notes).toEqual([
      { message: 'reading.note.columns-cut', values: { kept: MOST_COLUMNS, left: 5 } },
    ]);
  });
});

describe('encodings', () => {
  const text = '姓名,手机号\r\nA,1';
  test.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE', utf16(text, false, true), 'utf-16le'],
    ['UTF-16 BE', utf16(text, true, true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16('name,phone,姓名\n', false, false), 'utf-16le'],
    ['GB 18030', GBK, 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    const reading = await read(bytes);
    expect(reading.encoding).toBe(encoding);
    expect(names(reading)).toContain('姓名');
  });

  test('an accent of a Western encoding is not taken for Chinese', async () => {
    const reading = await read(
      new Uint8Array([...'pr'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x6e, 0x6f, 0x6d, 0x2c, 0x61)),
    );
    expect(names(reading)).toEqual(['prénom', 'a']);
    expect(notesOf(reading)).toEqual(['encoding-guessed']);
  });
});

describe('JSON', () => {
  test('records are flattened', async () => {
    const reading = await read('[{"id":1,"guest":{"name":"Li","phones":[{"no":"1"}]}},{"id":2,"mail":"x"}]');
    expect(names(reading)).toEqual(['id', 'guest.name', 'guest.phones.no', 'mail']);
    expect(JSON.stringify(reading)).not.toContain('Li"');
  });

  test('lines of records are one table', async () => {
    const reading = await read('{"id":1}\n{"id":2,"vin":"x"}\n');
    expect(reading.kind).toBe('json-lines');
    expect(names(reading)).toEqual(['id', 'vin']);
  });

  test('records that describe columns are a dictionary', async () => {
    expect(columns(await read('[{"column":"dob","comment":"Date of birth"}]'))).toEqual([['dob', 'Date of birth', '']]);
  });

  test('a record with the key __proto__ is a record', async () => {
    expect(names(await read('[{"__proto__":{"a":1},"constructor":2}]'))).toEqual(['__proto__.a', 'constructor']);
  });

  test('of an array that breaks off, the records before are read, and it is said', async () => {
    const reading = await read('[{"id":1,"name":"a"},{"id":2,"na');
    expect(names(reading)).toEqual(['id', 'name']);
    expect(notesOf(reading)).toEqual(['damaged']);
  });

  test.each([
    ['damaged', '{"id": [1, 2', 'damaged-json'],
    ['nothing in it', '[]', 'no-columns'],
    ['a number', '{}', 'no-columns'],
  ])('%s says so', async (_, text, expected) => {
    expect(problemsOf(await read(text))).toEqual([expected]);
  });
});

describe('JSON Schema', () => {
  test('properties come with title, description and type, through references', async () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: {
        vin: { type: 'string', description: 'Vehicle identification number' },
        owner: { $ref: '#/$defs/person' },
        trips: { type: 'array', items: { properties: { lat: { type: 'number', title: 'Latitude' } } } },
      },
      $defs: { person: { properties: { name: { type: ['string', 'null'] }, parent: { $ref: '#/$defs/person' } } } },
    };
    const reading = await read(JSON.stringify(schema));
    expect(reading.kind).toBe('json-schema');
    expect(columns(reading)).toEqual([
      ['vin', 'Vehicle identification number', 'string'],
      ['owner.name', '', 'string'],
      ['owner.parent', '', 'object'],
      ['trips.lat', 'Latitude', 'number'],
    ]);
  });

  test('definitions alone are a table each', async () => {
    const { tables } = await read('{"$defs":{"a":{"properties":{"x":{}}},"b":{"properties":{"y":{}}}}}');
    expect(tables.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('SQL', () => {
  test.each([
    [
      'MySQL',
      "CREATE TABLE IF NOT EXISTS `guest` (\n `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT '主键',\n `phone` varchar(20) DEFAULT '' COMMENT 'Guest\\'s phone',\n PRIMARY KEY (`id`), KEY `idx` (`phone`)\n) ENGINE=InnoDB COMMENT='x';",
      [
        ['id', '主键', 'bigint(20)'],
        ['phone', "Guest's phone", 'varchar(20)'],
      ],
    ],
    [
      'PostgreSQL',
      'create table app.guest (id int8 primary key, "Phone" varchar(20) not null check (length("Phone") < 20), loc numeric(9, 6), constraint u unique (id));\ncomment on column app.guest."Phone" is \'It\'\'s the phone\';',
      [
        ['id', '', 'int8'],
        ['Phone', "It's the phone", 'varchar(20)'],
        ['loc', '', 'numeric(9,6)'],
      ],
    ],
    [
      'SQLite',
      'CREATE TABLE guest (id, phone TEXT -- the phone\n, key text);',
      [
        ['id', '', ''],
        ['phone', 'the phone', 'TEXT'],
        ['key', '', 'text'],
      ],
    ],
    [
      'T-SQL',
      "CREATE TABLE [dbo].[Guest](\n [Id] [int] IDENTITY(1,1) NOT NULL,\n [Phone] [nvarchar](20) NULL\n) ON [PRIMARY]\nGO\nEXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'The phone' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Guest', @level2type=N'COLUMN',@level2name=N'Phone'\nGO",
      [
        ['Id', '', 'int'],
        ['Phone', 'The phone', 'nvarchar(20)'],
      ],
    ],
    [
      'Hive',
      "CREATE EXTERNAL TABLE t (a struct<x:int,y:string> COMMENT 'pair', b string) PARTITIONED BY (dt string)",
      [
        ['a', 'pair', 'struct<x:int,y:string>'],
        ['b', '', 'string'],
      ],
    ],
  ])('of %s gives columns with comments', async (_, script, expected) => {
    const found = columns(await read(script)).map(([name, comment, type]) => [
      name,
      comment,
      type?.replace(/ ?([<>:]) ?/g, '$1'),
    ]);
    expect(found).toEqual(expected);
  });

  test('rows of a dump are passed over', async () => {
    const dump = `-- dump\nCREATE TABLE a (id int);\nINSERT INTO a VALUES ${"(1,'create table x (y int)'),".repeat(1000)}(2,'');\nCREATE TABLE b (vin text);`;
    const { tables } = await read(dump);
    expect(tables.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('data with the words in a cell are data', async () => {
    expect(names(await read('id,text\n1,how to create table in SQL\n'))).toEqual(['id', 'text']);
  });
});

describe('pasted text', () => {
  test.each([
    ['one name a line', 'phone\nbirth_date\nvin\n', ['phone', 'birth_date', 'vin']],
    ['in one line', 'phone, birth_date, vin', ['phone', 'birth_date', 'vin']],
    ['Chinese in one line', '手机号、出生日期、车架号', ['手机号', '出生日期', '车架号']],
    ['everyday words', 'name\naddress\nemail', ['name', 'address', 'email']],
    ['one name', 'passport_no', ['passport_no']],
  ])('is a list of names: %s', async (_, text, expected) => {
    expect(names(await readPasted(text))).toEqual(expected);
  });

  test('may say more of each name after a tab', async () => {
    expect(columns(await readPasted('mobile_no\t手机号\nbirth_date\t出生日期\n'))).toEqual([
      ['mobile_no', '手机号', ''],
      ['birth_date', '出生日期', ''],
    ]);
  });
});

describe('workbooks', () => {
  test('each shown sheet is a table, of a dictionary or of data', async () => {
    const bytes = workbook([
      { name: '字段', rows: [['数据字典'], ['字段名', '注释', '类型'], ['sjh', '手机号', 'varchar']] },
      {
        name: 'Data',
        rows: [
          ['id', 'full name'],
          ['1', 'Li'],
        ],
      },
      { name: 'Secret', rows: [['id']], hidden: true },
    ]);
    const { kind, tables, problems } = await read(bytes, 'book.xlsx');
    expect({ kind, problems }).toEqual({ kind: 'workbook', problems: [] });
    expect(tables.map(({ name, layout, columns: found }) => ({ name, layout, found }))).toEqual([
      { name: '字段', layout: 'dictionary', found: [{ name: 'sjh', comment: '手机号', type: 'varchar' }] },
      {
        name: 'Data',
        layout: 'header',
        found: ['id', 'full name'].map((name) => ({ name, comment: '', type: '' })),
      },
    ]);
  });

  test('of which a sheet swells to gigabytes is read at its beginning, in bounded time and memory', async () => {
    const row = '<row><c t="inlineStr"><is><t>dob</t></is></c></row>';
    const rows = `<row><c t="inlineStr"><is><t>column</t></is></c><c t="inlineStr"><is><t>comment</t></is></c></row>${row}`;
    const bomb = `<worksheet><sheetData>${rows}${' '.repeat(70 << 20)}`;
    const bytes = workbook([{ name: 'Bomb', rows: [] }], { 'xl/worksheets/sheet1.xml': strToU8(bomb) });
    expect(bytes.length).toBeLessThan(1_000_000);
    const reading = await read(bytes);
    expect(names(reading)).toEqual(['dob']);
    expect(notesOf(reading)).toEqual(['rows-cut']);
  });

  test.each([
    ['an archive of something else', zipSync({ 'a.txt': strToU8('x') }), 'compressed'],
    ['OpenDocument', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), 'other-workbook'],
    ['half a workbook', workbook([{ name: 'A', rows: [['id', 'x']] }]).slice(0, 500), 'damaged-workbook'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-workbook'],
    ['a packed file', new Uint8Array([0x1f, 0x8b, 8, 0]), 'compressed'],
    ['a picture', new Uint8Array(4000).map((_, index) => (index * 7919) % 256), 'binary'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'binary'],
    ['nothing', new Uint8Array(), 'empty'],
    ['only spaces', strToU8(' \n\n '), 'empty'],
  ])('and files that are none say what they are: %s', async (_, bytes, expected) => {
    expect(problemsOf(await read(new Uint8Array(bytes)))).toEqual([expected]);
  });
});
