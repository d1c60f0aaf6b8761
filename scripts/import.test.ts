import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const TABLE = `序号,行业,业务场景,数据类别,数据字段
1,汽车,OTA在线升级,重要数据,量子密钥指纹
2,汽车,OTA在线升级,个信,车辆识别代号
`;

function run(script: string, text: string, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'list.csv');
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, path, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  return { status, stdout, stderr };
}

describe('npm run list:import -- FILE', () => {
  const sector = 'content/lists/beijing-2024/automobile.yaml';

  it('shows the plan and what is to be settled, and writes nothing', () => {
    const before = readFileSync(sector, 'utf8');
    const { status, stdout, stderr } = run('scripts/import.ts', TABLE, '--edition', 'beijing-2024');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^new {6}field {4}汽车 \/ OTA在线升级 \/ 量子密钥指纹 \(第1个表格, 序号1\)$/m);
    expect(stdout).toMatch(/^gone {5}scenario 汽车 \/ 车辆研发测试 \[vehicle-rd-testing\]$/m);
    expect(stdout).toContain('Nothing was written.');
    expect(stderr).toMatch(/^list\.csv: 第1个表格, row 3, column "数据类别": unknown category "个信"/m);
    expect(readFileSync(sector, 'utf8')).toBe(before);
  });

  it('asks for the edition', () => {
    expect(run('scripts/import.ts', TABLE)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--edition ID'),
    });
  });
});

describe('npm run list:verify -- FILE', () => {
  it('says how much of each scenario is in the list as printed', () => {
    const { status, stdout } = run('scripts/verify.ts', TABLE.replace('个信', '个人信息'), '--edition', 'beijing-2024');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ +\d+ % {2}汽车 \/ OTA在线升级: \d of 2 fields, \d only in the list$/m);
  });
});
