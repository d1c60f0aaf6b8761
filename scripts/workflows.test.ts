import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()).default({}),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).default({}),
        }),
      ),
    }),
  ),
});

const paths = globSync('.github/workflows/*.{yml,yaml}').sort();

it('there are workflows to look at', () => {
  expect(paths.length).toBeGreaterThanOrEqual(2);
});

describe.each(paths)('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const { on, permissions, jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('names every action by commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    expect(uses.filter((line) => !/uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('may read the code and nothing else, unless one job says what more it needs', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.values(jobs).filter((job) => Object.values(job.permissions).includes('write'));
    // What may publish runs nothing of the packages.
    expect(writing.flatMap((job) => job.steps).filter((step) => step.run !== undefined)).toEqual([]);
  });

  it('gives strangers no rights, and leaves no key in the checked-out folder', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with['persist-credentials'] !== false)).toEqual([]);
  });

  it('installs from the lockfile', () => {
    const lines = steps.map((step) => step.run ?? '').filter((line) => /\bnp[mx]\b/.test(line));
    expect(lines.filter((line) => /\bnpx\b|npm (?:i|install|add|update|exec)\b/.test(line))).toEqual([]);
  });
});

it('updates wait some days, touch lockfiles only, and cover both lockfiles and the actions', () => {
  const { updates } = z
    .object({
      version: z.literal(2),
      updates: z.array(
        z.object({
          'package-ecosystem': z.string(),
          directory: z.string().optional(),
          directories: z.array(z.string()).optional(),
          'versioning-strategy': z.string().optional(),
          cooldown: z.object({ 'default-days': z.number().min(7) }),
        }),
      ),
    })
    .parse(parse(readFileSync('.github/dependabot.yml', 'utf8')));
  const covered = updates.flatMap((one) =>
    [...(one.directories ?? []), one.directory ?? []].flat().map((folder) => `${one['package-ecosystem']} ${folder}`),
  );
  const locked = globSync('{,scripts/*/}package-lock.json').map((path) => path.replace(/\/?package-lock\.json$/, ''));
  expect(covered.sort()).toEqual(['github-actions /', ...locked.map((folder) => `npm /${folder}`)].sort());
  const npm = updates.filter((one) => one['package-ecosystem'] === 'npm');
  expect(npm.map((one) => one['versioning-strategy'])).toEqual(['lockfile-only']);
});
