/** `npm run check:imports`: imports point one way, and nobody reaches past a room's public face (design: the house). */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** A room of `src`, or a Node-side room inside one, and the other rooms it may import. */
interface Room {
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** Runs at build time: may read files. All other rooms must run in a browser too. */
  readonly nodeSide?: boolean;
  /** Knows nothing of the site it is shown on. */
  readonly frameworkFree?: boolean;
}

/** What every room that makes pages may lean on. */
const MODEL = [
  ...['src/list', 'src/words', 'src/classifier', 'src/reading', 'src/matching', 'src/search', 'src/exports'],
  'src/offline',
];
/** The same as read from `content/`, at build time. */
const LOADED = ['src/list/load', 'src/words/load', 'src/search/build', 'src/matching/build', 'src/cases'];

/** The rooms, each folder before the folders it lies in. */
const ROOMS: readonly Room[] = [
  { folder: 'src/list/content', mayImport: ['src/list'], nodeSide: true, frameworkFree: true },
  {
    folder: 'src/list/load',
    mayImport: ['src/list', 'src/list/content', 'src/list/lint'],
    nodeSide: true,
    frameworkFree: true,
  },
  {
    folder: 'src/list/import',
    mayImport: ['src/list', 'src/list/content', 'src/list/load'],
    nodeSide: true,
    frameworkFree: true,
  },
  {
    folder: 'src/list/lint',
    mayImport: ['src/list', 'src/list/content'],
    nodeSide: true,
    frameworkFree: true,
  },
  { folder: 'src/list', mayImport: [], frameworkFree: true },
  {
    folder: 'src/words/load',
    mayImport: ['src/words', 'src/list', 'src/list/content', 'src/list/load'],
    nodeSide: true,
    frameworkFree: true,
  },
  { folder: 'src/words', mayImport: [], frameworkFree: true },
  { folder: 'src/classifier', mayImport: ['src/list'], frameworkFree: true },
  { folder: 'src/reading', mayImport: [], frameworkFree: true },
  { folder: 'src/offline', mayImport: [], frameworkFree: true },
  { folder: 'src/cases', mayImport: ['src/list', 'src/classifier'], nodeSide: true, frameworkFree: true },
  {
    folder: 'src/matching/build',
    mayImport: ['src/matching', 'src/list', 'src/list/load', 'src/words', 'src/words/load'],
    nodeSide: true,
    frameworkFree: true,
  },
  { folder: 'src/matching', mayImport: ['src/list', 'src/words'], frameworkFree: true },
  {
    folder: 'src/search/build',
    mayImport: ['src/search', 'src/list', 'src/list/load', 'src/words', 'src/words/load'],
    nodeSide: true,
    frameworkFree: true,
  },
  { folder: 'src/search', mayImport: ['src/list', 'src/words'], frameworkFree: true },
  { folder: 'src/exports', mayImport: ['src/list', 'src/words', 'src/classifier'], frameworkFree: true },
  { folder: 'src/islands', mayImport: [...MODEL, 'src/components'] },
  { folder: 'src/components', mayImport: [...MODEL, ...LOADED, 'src/islands', 'src/styles'], nodeSide: true },
  { folder: 'src/styles', mayImport: [] },
  { folder: 'src/build', mayImport: [...MODEL, ...LOADED], nodeSide: true },
  {
    folder: 'src/pages',
    mayImport: [...MODEL, ...LOADED, 'src/islands', 'src/components', 'src/styles'],
    nodeSide: true,
  },
];

/** What a test of a room may use besides what the room may: real content. */
const TEST_EXTRAS = ['src/list', 'src/list/load', 'src/list/lint', 'src/words', 'src/words/load'];

const FRAMEWORKS = /^(astro|preact|react)([:/]|$)|^@(astrojs|preact)\//;

/** One import as written. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Erased before anything runs: brings no code along. */
  readonly typeOnly: boolean;
}

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The files to check, by path from the project root with `/`, and whether a path exists. */
export interface Tree {
  readonly files: ReadonlyMap<string, string>;
  readonly exists: (path: string) => boolean;
}

/** Every import, re-export and dynamic import of a TypeScript or Astro file. */
export function importsOf(path: string, text: string): Import[] {
  const source = path.endsWith('.astro') ? scriptsOfAstro(text) : text;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const imports: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { line } = file.getLineAndCharacterOfPosition(specifier.getStart(file));
    imports.push({ specifier: specifier.text, line: line + 1, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false; // import './x.css'
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

/** Front matter and scripts of a component, everything else blanked so that line numbers stay. */
function scriptsOfAstro(text: string): string {
  const kept: [number, number][] = [];
  for (const pattern of [/^---\r?\n([\s\S]*?)\r?\n---/dg, /<script[^>]*>([\s\S]*?)<\/script>/dg]) {
    for (const match of text.matchAll(pattern)) {
      const range = match.indices?.[1];
      if (range) kept.push(range);
    }
  }
  return text.replace(/[^\n]/g, (character, offset: number) =>
    kept.some(([start, end]) => offset >= start && offset < end) ? character : ' ',
  );
}

/** All imports that break a rule of the house, in order of file and line. */
export function checkImports(tree: Tree): Problem[] {
  const problems: Problem[] = [];
  for (const [path, text] of tree.files) {
    for (const found of importsOf(path, text)) {
      const message = isInRoom(path) ? problemWith(path, found, tree) : facePassed(path, found, tree);
      if (message !== null) problems.push({ file: path, line: found.line, message });
    }
  }
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** Files that lie directly in `src` configure the site and are in no room. */
function isInRoom(path: string): boolean {
  return /^src\/[^/]+\//.test(path);
}

function problemWith(path: string, found: Import, tree: Tree): string | null {
  const room = roomOf(path);
  const test = isTest(path);
  if (room === null)
    return `src/${path.split('/')[1]} is not a room of the house; add it to the table in scripts/check-imports.ts`;
  if (isPackage(found.specifier)) {
    if (room.frameworkFree && FRAMEWORKS.test(found.specifier)) {
      return `${room.folder} must not know of "${found.specifier}": it also runs where there is no site`;
    }
    const builtin = found.specifier.startsWith('node:') || builtinModules.includes(found.specifier);
    if (builtin && !room.nodeSide && !test && !found.typeOnly) {
      return `${room.folder} must run in a browser, which has no "${found.specifier}"; put this in a Node-side room`;
    }
    return null;
  }
  const target = resolveImport(path, found.specifier);
  const other = roomOf(target);
  if (!target.startsWith('src/') || other === room) return null;
  if (other === null) return `${found.specifier} lies in no room of the house`;
  const allowed = test ? [...room.mayImport, ...TEST_EXTRAS] : room.mayImport;
  const ownPart = test && other.folder.startsWith(`${room.folder}/`);
  if (!ownPart && !allowed.includes(other.folder)) return `${room.folder} must not import from ${other.folder}`;
  return facePassed(path, found, tree);
}

/** A room with an `index.ts` is entered through it, from wherever one comes. */
function facePassed(path: string, found: Import, tree: Tree): string | null {
  // A style sheet cannot be handed on by an index.ts.
  if (isPackage(found.specifier) || found.specifier.endsWith('.css')) return null;
  const target = resolveImport(path, found.specifier);
  if (!target.startsWith('src/')) return null;
  // What only trials need has no place on a public face; the scripts that build trial editions take it from where it is.
  if (isTest(target) && !isInRoom(path)) return null;
  for (let folder = posix.dirname(target); folder.startsWith('src/'); folder = posix.dirname(folder)) {
    const inside = path.startsWith(`${folder}/`);
    if (inside) return null;
    const face = `${folder}/index.ts`;
    if (tree.exists(face)) return target === face ? null : `import ${face} instead of reaching past it to ${target}`;
  }
  return null;
}

function roomOf(path: string): Room | null {
  return ROOMS.find(({ folder }) => path.startsWith(`${folder}/`)) ?? null;
}

function isTest(path: string): boolean {
  return /\.test(-support)?\.tsx?$/.test(path) || /\/(test-[a-z-]+|fixtures)(\/|\.ts)/.test(path);
}

function isPackage(specifier: string): boolean {
  return !specifier.startsWith('.') && !specifier.startsWith('/');
}

function resolveImport(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')));
}

/** Reads the project below a folder. */
export function readTree(root: string): Tree {
  const patterns = ['src/**/*.{ts,tsx,astro}', 'scripts/**/*.ts', 'tests/**/*.ts', '*.config.{ts,mjs}'];
  const paths = globSync(patterns, { cwd: root, exclude: ['**/node_modules/**'] }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const files = new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  return { files, exists: (path) => existsSync(join(root, path)) };
}

if (import.meta.main) {
  const tree = readTree(dirname(import.meta.dirname));
  const problems = checkImports(tree);
  for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`);
  console.log(`${tree.files.size} files, ${problems.length} imports that break a rule.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
