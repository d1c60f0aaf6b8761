import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from './index.ts';
import { LONGEST_COMMENT, LONGEST_NAME, MOST_COLUMNS } from './limits.ts';
import type { Reading } from './model.ts';
import { workbook } from './workbook.test-support.ts';

/** Mutated files of each kind. `FUZZ_RUNS=10000 npx vitest run src/reading/fuzz.test.ts` for the long way. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
/** A visitor waits no longer for any file. */
const MOST_MILLISECONDS = 10_000;

const SEEDS: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  csv: bytes(
    'id,full_name,"date of birth",=cmd|calc,__proto__\r\n1,"Li, Lei",1990-01-01,=1+1,x\r\n2,Han,1991-02-03,@A1,y\r\n',
  ),
  dictionary: bytes('字段名\t注释\t类型\nsjh\t手机号\tvarchar(20)\nxm\t姓名\t"varchar\n(50)"\n'),
  json: bytes(
    '[{"id":1,"guest":{"name":"Li","phones":[{"no":"1"}]},"__proto__":{"a":1}},{"id":2,"constructor":{"b":[1,2]}}]',
  ),
  lines: bytes('{"id":1,"a":{"b":null}}\n{"id":2,"vin":"x"}\n{"id":3}\n'),
  schema: bytes(
    '{"$schema":"x","properties":{"a":{"$ref":"#/$defs/p"},"b":{"items":{"properties":{"c":{"type":"string"}}}}},"$defs":{"p":{"properties":{"q":{"title":"Q"},"p":{"$ref":"#/$defs/p"}},"allOf":[{"$ref":"#"}]}}}',
  ),
  sql: bytes(
    "CREATE TABLE `a` (`id` int COMMENT 'x', b varchar(20) DEFAULT 'y', c struct<x:int,y:int>, PRIMARY KEY (id)); -- end\nCOMMENT ON COLUMN a.b IS 'it''s'; INSERT INTO a VALUES (1,'z');\nEXEC sp_addextendedproperty N'MS', N'v', N'SCHEMA', N'dbo', N'TABLE', N'a', N'COLUMN', N'b'\nGO",
  ),
  workbook: workbook([
    {
      name: '字段',
      rows: [
        ['字段名', '注释'],
        ['sjh', '手机号'],
        ['xm', '姓名'],
      ],
    },
    {
      name: 'Data',
      rows: [
        ['id', 'full name'],
        ['1', '=1+1'],
      ],
    },
  ]),
};

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** What befalls files: cut, overwritten, joined with others, parts repeated, swapped or thrown in. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'drop', 'insert', 'repeat', 'join', 'prefix', 'widen'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  other: fc.constantFrom(...Object.keys(SEEDS)),
  junk: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
    fc
      .constantFrom(
        '"',
        "'",
        '`',
        '{',
        '[',
        '(',
        '/*',
        '--',
        '\u0000',
        '\uFEFF',
        '\\',
        '$$',
        '=cmd|',
        '<',
        '&#x',
        'create table',
      )
      .map(bytes),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(seed: Uint8Array, steps: readonly Mutation[]): Uint8Array<ArrayBuffer> {
  return steps.reduce<Uint8Array<ArrayBuffer>>((file, { kind, at, length, other, junk }) => {
    const place = Math.floor(at * file.length);
    const before = file.slice(0, place);
    const after = file.slice(place);
    switch (kind) {
      case 'cut':
        return before;
      case 'flip':
        return joined(before, junk.slice(0, 1), after.slice(1));
      case 'drop':
        return joined(before, after.slice(length));
      case 'insert':
        return joined(before, junk, after);
      case 'repeat':
        return joined(before, ...Array.from({ length: length / 4 }, () => after.slice(0, 60)), after);
      case 'join':
        return joined(before, SEEDS[other] ?? junk);
      case 'prefix':
        return joined(junk, file);
      case 'widen':
        return joined(...[...file.slice(0, 4000)].map((byte) => new Uint8Array([byte, 0])));
      default:
        return kind satisfies never;
    }
  }, new Uint8Array(seed));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What must hold of every reading, whatever the file. */
function expectSound(reading: Reading): void {
  const { tables, problems } = reading;
  expect(tables.length + problems.length).toBeGreaterThan(0);
  expect(problems.map(({ message }) => message)).not.toContain('reading.problem.unexpected');
  let total = 0;
  for (const table of tables) {
    expect(table.columns.length).toBeGreaterThan(0);
    total += table.columns.length;
    for (const { name, comment } of table.columns) {
      if (name.length === 0 || name.length > LONGEST_NAME || comment.length > LONGEST_COMMENT) {
        throw new Error(`A column of ${name.length} and ${comment.length} characters.`);
      }
    }
  }
  expect(total).toBeLessThanOrEqual(MOST_COLUMNS);
}

async function readSoundly(file: Blob): Promise<Reading> {
  const before = performance.now();
  const reading = await readFile(file, 'file');
  expect(performance.now() - before).toBeLessThan(MOST_MILLISECONDS);
  expectSound(reading);
  return reading;
}

describe('a mutated file is read or refused with a message, soon and without failing', () => {
  test.each(Object.entries(SEEDS))('%s', async (_, seed) => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (steps) => {
        await readSoundly(new Blob([mutated(seed, steps)]));
      }),
      { numRuns: RUNS },
    );
  });

  test('bytes of no kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (file) => {
        await readSoundly(new Blob([new Uint8Array(file)]));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what is meant to break a reader', () => {
  const many = (text: string, count: number) => text.repeat(count);
  test.each<[string, () => BlobPart[]]>([
    ['a million columns', () => [many('column_name,', 1_000_000)]],
    ['a cell of 10 MB', () => [`id,${many('x', 10_000_000)},b\n1,2,3`]],
    ['a comment of 10 MB', () => [`column,comment\nid,${many('x', 10_000_000)}`]],
    ['a quote of 40 MB that is never closed', () => ['id,"', many('a,b\n', 10_000_000)]],
    ['a line of quotes', () => [`a,b\n${many('"', 5_000_000)}`]],
    ['JSON 100,000 deep', () => [many('[', 100_000), many(']', 100_000)]],
    ['objects 100,000 deep', () => [many('{"a":', 100_000), '1', many('}', 100_000)]],
    ['a million open brackets', () => [many('[{', 1_000_000)]],
    [
      'a schema that holds itself twice',
      () => [
        '{"$ref":"#/$defs/a","properties":{"x":{"$ref":"#/$defs/a"}},"$defs":{"a":{"properties":{',
        Array.from({ length: 12 }, (_, i) => `"p${i}":{"$ref":"#/$defs/b"}`).join(),
        '}},"b":{"properties":{',
        Array.from({ length: 12 }, (_, i) => `"q${i}":{"$ref":"#/$defs/a"}`).join(),
        '}}}}',
      ],
    ],
    ['a script of open parentheses', () => ['create table a (', many('(', 2_000_000)]],
    ['a script of 200,000 tables', () => [many('create table a (b int);\n', 200_000)]],
    ['a script of unclosed strings', () => ["create table a (b int comment '", many("x''", 3_000_000)]],
    [
      'entities that expand',
      () => [
        workbook([{ name: 'A', rows: [['id']] }], {
          'xl/sharedStrings.xml': strToU8(
            `<!DOCTYPE x [<!ENTITY a "${many('x', 1000)}"><!ENTITY b "${many('&a;', 1000)}">]><sst><si><t>${many('&b;', 1000)}</t></si></sst>`,
          ),
        }),
      ],
    ],
    [
      'a cell in column ZZZZ of a million rows',
      () => [
        workbook([{ name: 'A', rows: [] }], {
          'xl/worksheets/sheet1.xml': strToU8(
            `<worksheet><sheetData>${many('<row><c r="ZZZZ1"><v>1</v></c></row>', 300_000)}`,
          ),
        }),
      ],
    ],
    [
      '200,000 rows of 300 cells far apart',
      () => [
        workbook([{ name: 'A', rows: [] }], {
          'xl/worksheets/sheet1.xml': strToU8(
            `<worksheet><sheetData><row><c r="A1" t="inlineStr"><is><t>column</t></is></c><c r="B1" t="inlineStr"><is><t>comment</t></is></c></row>${many('<row><c r="A2"><v>x</v></c><c r="AZZZ1"><v>1</v></c></row>', 50_000)}`,
          ),
        }),
      ],
    ],
  ])('%s', async (_, parts) => {
    await readSoundly(new Blob(parts()));
  });
});
