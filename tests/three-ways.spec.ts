import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { clausesOf, loadCases } from '../src/cases/index.ts';
import { compileRules, type Decision, type Facts } from '../src/classifier/index.ts';
import { factsFragment } from '../src/components/cases/fragment.ts';
import { loadList } from '../src/list/load/index.ts';
import { expect, type Page, test } from './visit.ts';

const cases = loadCases(compileRules(loadList()));
const facts = cases.map((decided) => decided.facts);

/** All decisions of one program that takes facts from standard input and prints decisions. */
function ask(folder: string, program: readonly string[]): readonly Decision[] {
  const output = execFileSync(process.execPath, program, {
    cwd: folder,
    env: {},
    input: JSON.stringify(facts),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return JSON.parse(output);
}

function throughCommandLine(): readonly Decision[] {
  return ask(process.cwd(), ['scripts/decide.ts', '-']);
}

/** The published module, from a copy that has nothing else of the project beside it. */
function throughModule(): readonly Decision[] {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-module-'));
  try {
    cpSync(join(resolve(process.env.DIST ?? 'dist'), 'classifier'), join(folder, 'classifier'), { recursive: true });
    writeFileSync(
      join(folder, 'all.mjs'),
      `import { readFileSync } from 'node:fs';
      import { decide, parseFacts } from './classifier/index.js';
      const rules = JSON.parse(readFileSync('classifier/rules.json', 'utf8'));
      const decisions = JSON.parse(readFileSync(0, 'utf8')).map((facts) => decide(parseFacts(facts, rules).facts, rules));
      console.log(JSON.stringify(decisions));`,
    );
    return ask(folder, ['all.mjs']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The checker of the built site: each case as a link, and what "Download JSON" then puts into the file. */
async function throughChecker(page: Page, all: readonly Facts[]): Promise<readonly Decision[]> {
  // What stands below a result says nothing of the decision in the file, and drawing it 300 times takes half a minute.
  await page.route('**/later.json', (route) => route.abort());
  await page.goto('en/check/');
  await expect(page.locator('#check[data-live]')).toBeVisible();
  const save = await page.getByRole('button', { name: 'Download JSON' }).elementHandle();
  const files = await page.evaluate(
    async ({ fragments, button }) => {
      // The file itself is looked at, not put on the disk 300 times.
      let take: (file: Blob) => void = () => undefined;
      URL.createObjectURL = (file) => {
        if (file instanceof Blob) take(file);
        return '';
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      const file = async () => {
        const written = new Promise<Blob>((resolve) => {
          take = resolve;
        });
        if (button instanceof HTMLElement) button.click();
        return (await written).text();
      };
      const texts: string[] = [];
      for (const fragment of fragments) {
        window.location.hash = fragment;
        let text = await file();
        // Until the page has followed the link.
        while (JSON.parse(text).address !== window.location.href) {
          await new Promise(requestAnimationFrame);
          text = await file();
        }
        texts.push(text);
      }
      return texts;
    },
    { fragments: all.map(factsFragment), button: save },
  );
  return files.map((file) => JSON.parse(file).decision);
}

test('command line, module and checker decide every case alike, to the letter, and as written', async ({
  page,
  forgive,
}) => {
  forgive(/ERR_FAILED .*later\.json/);
  test.slow();
  const checker = await throughChecker(page, facts);
  const commandLine = throughCommandLine();
  const module = throughModule();
  expect([commandLine.length, module.length, checker.length]).toEqual([cases.length, cases.length, cases.length]);
  const different = cases.flatMap(({ id }, index) => {
    const texts = [commandLine, module, checker].map((decisions) => JSON.stringify(decisions[index]));
    return new Set(texts).size === 1 ? [] : [id];
  });
  expect(different, 'cases that do not come out alike').toEqual([]);

  for (const [index, { id, expect: expected }] of cases.entries()) {
    const decision = module[index];
    if (!decision) throw new Error(id);
    const { status, procedure, ground, basis, candidates, parts } = decision;
    const found = { status, procedure, ground, basis, candidates, clauses: clausesOf(decision) };
    expect(expected.parts ? { ...found, parts } : found, id).toEqual(expected);
  }
});
