import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'qingdan-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(content: string | Buffer, ...args: readonly string[]) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/match.ts', file, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.replaceAll(file, 'table.csv') };
}

function rowsOf(stdout: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(stdout.trimEnd(), { header: true }).data;
}

describe('npm run match', () => {
  it('answers every row in its place, with no field where there is none', () => {
    const table = '\uFEFFtype,column,comment\r\ntext,txtCheZhuName,"车主名, 必填"\r\nint,row_id,主键\r\ntext,sjh,\r\n';
    const { status, stdout, stderr } = run(table, '--scenario', 'sales-aftersales');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = rowsOf(stdout);
    expect(Object.keys(rows[0] ?? {})).toEqual(['column', 'field_id', 'score', 'reason']);
    expect(rows.map((row) => [row['column'], row['field_id']])).toEqual([
      ['txtCheZhuName', 'owner-name'],
      ['row_id', ''],
      ['sjh', 'owner-mobile-number'],
    ]);
    for (const row of rows) {
      expect(Number(row['score'])).toBeGreaterThanOrEqual(0);
      expect(Number(row['score'])).toBeLessThanOrEqual(1);
      expect(row['reason']).toMatch(/field|“/);
    }
  });

  it('needs no comments and no hint', () => {
    const { status, stdout } = run('column\npassenger_name\npnr\nticket_number\nflight_no\n');
    expect(status).toBe(0);
    expect(rowsOf(stdout).map((row) => row['field_id'])).toEqual([
      'passenger-name',
      'pnr-record-locator',
      'electronic-ticket-number',
      'itinerary-segment',
    ]);
  });

  it.each<[string, string | Buffer, readonly string[], string]>([
    ['a header without the column', 'name,comment\nx,y\n', [], 'table.csv:1: the header has no "column"'],
    ['a comma that is not quoted', 'column,comment\na,"x\ny"\nb,one,two\n', [], 'table.csv:4: 3 cells'],
    ['a quotation mark that is not closed', 'column,comment\na,"x\n', [], 'table.csv:2: Quoted field unterminated'],
    ['bytes that are not UTF-8', Buffer.from([0x63, 0xff, 0xfe]), [], 'table.csv: not UTF-8'],
    ['a scenario that is not listed', 'column\na\n', ['--scenario', 'nope'], '--scenario: "nope" is not in the list'],
    ['two hints', 'column\na\n', ['--scenario', 'ota-upgrade', '--sector', 'automobile'], 'not both'],
    ['an option it does not know', 'column\na\n', ['--sceario', 'ota-upgrade'], 'Usage:'],
  ])('says what is wrong with %s, and nothing else', (_, content, args, message) => {
    const { status, stdout, stderr } = run(content, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
