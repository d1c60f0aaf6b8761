import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function run(input: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/decide.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run decide', () => {
  it('turns one object of facts into one decision', () => {
    const { status, stdout, stderr } = run('{"edition": "beijing-2024"}', '-');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'undetermined', edition: 'beijing-2024' });
  });

  it('keeps the order of an array', () => {
    const { stdout } = run('[{"edition": "beijing-2025"}, {"edition": "beijing-2024"}]', '-');
    expect(JSON.parse(stdout).map(({ edition }: { edition: string }) => edition)).toEqual([
      'beijing-2025',
      'beijing-2024',
    ]);
  });

  it('prints nothing but the path and what was expected for invalid facts', () => {
    const { status, stdout, stderr } = run(
      '[{"edition": "beijing-2024"}, {"edition": "beijing-2024", "ciio": 1}]',
      '-',
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('standard input: [1].ciio: expected true, false, or null for not known, found 1');
  });

  it('puts the error in its place with --keep-going', () => {
    const { status, stdout } = run('[{"edition": "nope"}, {"edition": "beijing-2024"}]', '-', '--keep-going');
    expect(status).toBe(2);
    const [first, second] = JSON.parse(stdout);
    expect(first).toEqual({ status: 'invalid', error: expect.stringContaining('[0].edition') });
    expect(second).toMatchObject({ status: 'undetermined' });
  });

  it.each([
    ['no JSON', '{', ['-'], 'not JSON'],
    ['a file that is not there', '', ['nowhere.json'], 'nowhere.json: cannot be read'],
    ['no file at all', '', [], 'Usage:'],
  ])('says what is wrong with %s', (_, input, args, message) => {
    const { status, stdout, stderr } = run(input, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
