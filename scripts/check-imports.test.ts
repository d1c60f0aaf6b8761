import { describe, expect, it } from 'vitest';
import { checkImports, importsOf } from './check-imports.ts';

/** Problems of a project made of these files. */
function problems(files: Record<string, string>): string[] {
  const tree = { files: new Map(Object.entries(files)), exists: (path: string) => path in files };
  return checkImports(tree).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('reading imports', () => {
  it('finds static, type-only, re-exported and dynamic imports with their lines', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from './b.ts';",
      "import { type C } from './c.ts';",
      "export * from './d.ts';",
      "const e = await import('./e.ts');",
      "// import './not.ts';",
    ].join('\n');
    expect(importsOf('x.ts', text)).toEqual([
      { specifier: './a.ts', line: 1, typeOnly: false },
      { specifier: './b.ts', line: 2, typeOnly: true },
      { specifier: './c.ts', line: 3, typeOnly: true },
      { specifier: './d.ts', line: 4, typeOnly: false },
      { specifier: './e.ts', line: 5, typeOnly: false },
    ]);
  });

  it('reads front matter and scripts of a component, and not its text', () => {
    const text =
      "---\nimport A from './A.astro';\n---\n<p>import './not.ts'</p>\n<script>\nimport './b.ts';\n</script>\n";
    expect(importsOf('x.astro', text).map(({ specifier, line }) => [specifier, line])).toEqual([
      ['./A.astro', 2],
      ['./b.ts', 6],
    ]);
  });
});

describe('the rules of the house', () => {
  it('accepts an import in the right direction through the public face', () => {
    expect(
      problems({
        'src/list/index.ts': '',
        'src/list/load/index.ts': "import '../index.ts';\nimport 'node:fs';",
        'src/classifier/index.ts': "import { x } from '../list/index.ts';",
        'src/pages/index.astro': "---\nimport { loadList } from '../list/load/index.ts';\n---\n",
      }),
    ).toEqual([]);
  });

  it('rejects an import against the direction', () => {
    expect(
      problems({ 'src/list/index.ts': "import '../classifier/index.ts';", 'src/classifier/index.ts': '' }),
    ).toEqual(['src/list/index.ts:1 src/list must not import from src/classifier']);
  });

  it('rejects an import that reaches past a public face', () => {
    const files = {
      'src/list/index.ts': '',
      'src/list/model.ts': '',
      'src/search/index.ts': "import '../list/model.ts';",
    };
    expect(problems(files)).toEqual([
      'src/search/index.ts:1 import src/list/index.ts instead of reaching past it to src/list/model.ts',
    ]);
  });

  it('rejects reaching past a public face from a script', () => {
    const files = {
      'src/list/index.ts': '',
      'src/list/model.ts': '',
      'scripts/x.ts': "import '../src/list/model.ts';",
    };
    expect(problems(files)).toHaveLength(1);
  });

  it('lets scripts take what only trials need from where it is, and nobody in the house', () => {
    const files = {
      'src/list/index.ts': '',
      'src/list/test-lists.ts': '',
      'scripts/x.ts': "import '../src/list/test-lists.ts';",
    };
    expect(problems(files)).toEqual([]);
    expect(problems({ ...files, 'src/search/index.ts': "import '../list/test-lists.ts';" })).toHaveLength(1);
  });

  it('rejects the site framework in the classifier', () => {
    expect(problems({ 'src/classifier/index.ts': "import { h } from 'preact';" })).toEqual([
      'src/classifier/index.ts:1 src/classifier must not know of "preact": it also runs where there is no site',
    ]);
  });

  it('rejects files of the disk in a room that runs in a browser, but not in its tests', () => {
    const bad = { 'src/search/index.ts': "import 'node:fs';", 'src/search/index.test.ts': "import 'node:fs';" };
    expect(problems(bad)).toHaveLength(1);
  });

  it('rejects a pure room that leans on its Node-side part', () => {
    const files = { 'src/list/index.ts': "import './load/index.ts';", 'src/list/load/index.ts': '' };
    expect(problems(files)).toEqual(['src/list/index.ts:1 src/list must not import from src/list/load']);
  });

  it('rejects a room nobody has placed', () => {
    expect(problems({ 'src/misc/index.ts': "import '../list/index.ts';", 'src/list/index.ts': '' })).toHaveLength(1);
  });
});
