import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { compileRules } from '../../classifier/index.ts';
import { loadList } from '../../list/load/index.ts';
import { moduleFiles } from './index.ts';

let files: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  files = await moduleFiles();
  // Bundles and compiles: as long as a test may take, not as a hook usually does.
}, 120_000);

/** What the compiler says of a program that uses the published types, with nothing else in reach. */
function compile(program: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-module-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'index.d.ts'), files['index.d.ts'] ?? '');
  writeFileSync(join(folder, 'use.ts'), program);
  const compiled = ts.createProgram([join(folder, 'use.ts')], {
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    strict: true,
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the published module', () => {
  test('is one file that needs nothing of a page or of Node', () => {
    const script = ts.createSourceFile('index.js', files['index.js'] ?? '', ts.ScriptTarget.ES2022);
    const imports = script.statements.filter((statement) => ts.isImportDeclaration(statement));
    expect(imports).toEqual([]);
    expect(files['index.js']).not.toMatch(/\b(?:require|process|document|window|import\.meta)\b[.(]/);
  });

  test('says its licence and that the official text prevails, first thing', () => {
    for (const name of ['index.js', 'index.d.ts']) {
      const head = (files[name] ?? '').slice(0, 400);
      expect(head, name).toContain('Apache-2.0');
      expect(head, name).toContain('officially published Chinese text');
    }
  });

  test('stays readable: names and comments are kept', () => {
    expect(files['index.js']).toContain('function decide(facts, rules)');
    expect(files['index.js']).toContain('national articles 3, 4, 5(1) to 5(3)');
  });

  test('comes with the rules that the site uses, and the revision of the data', () => {
    const rules = compileRules(loadList());
    expect(JSON.parse(files['rules.json'] ?? '')).toEqual(JSON.parse(JSON.stringify(rules)));
    expect(files['package.json']).toContain(rules.dataRevision);
  });
});

describe('its types', () => {
  test('are enough on their own for a program that uses them strictly', () => {
    const program = `
      import { bandsFor, type Decision, decide, type Facts, GROUNDS, parseFacts, PROCEDURES, type Rules } from './index.js';
      declare const rules: Rules;
      const facts: Facts = { edition: 'beijing-2025', people: { sensitive: { from: 1 } } };
      const parsed = parseFacts(facts, rules);
      const decision: Decision = decide(parsed.ok ? parsed.facts : facts, rules);
      const clauses: readonly string[] = decision.because.map(({ clause }) => clause);
      export const all = [clauses, GROUNDS, PROCEDURES, bandsFor(rules, facts.edition, 'not-listed').sensitive];`;
    expect(compile(program)).toEqual([]);
  });

  test('refuse what the classifier would refuse', () => {
    const program = `import type { Facts } from './index.js';
      export const facts: Facts = { edition: 'beijing-2025', ciio: 'yes' };`;
    expect(compile(program).join()).toContain('boolean');
  });

  test('keep their explanations', () => {
    expect(files['index.d.ts']).toContain('Critical information infrastructure operator.');
  });
});
