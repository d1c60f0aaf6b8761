import ts from 'typescript';
import { ENTRY } from './script.ts';

/**
 * The types of the published module in one file, with their doc comments: every declaration that the entry exports, as
 * the compiler emits it.
 * @throws when a declaration needs a type that the entry does not export, or two files declare the same name.
 */
export function bundleDeclarations(header: string): string {
  const program = ts.createProgram([ENTRY], {
    allowImportingTsExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const declarations = declarationsOf(program);
  const names = exportsOf(program);
  return [header.trimEnd(), ...names.map((name) => textOf(name, declarations, names))].join('\n\n').concat('\n');
}

type Declarations = ReadonlyMap<string, readonly ts.Statement[]>;

/** Every top-level declaration of the emitted files, by the name it declares. */
function declarationsOf(program: ts.Program): Declarations {
  const declarations = new Map<string, ts.Statement[]>();
  program.emit(undefined, (path, text) => {
    const here = new Map<string, ts.Statement[]>();
    for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements) {
      for (const name of namesOf(statement)) here.set(name, [...(here.get(name) ?? []), statement]);
    }
    for (const [name, statements] of here) {
      // Only what is reached counts, and a name that two rooms use for themselves is not reached from here.
      declarations.set(name, [...(declarations.get(name) ?? []), ...statements]);
    }
  });
  return declarations;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function exportsOf(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(ENTRY);
  const symbol = file && checker.getSymbolAtLocation(file);
  if (!symbol) throw new Error(`${ENTRY} exports nothing.`);
  const names = checker.getExportsOfModule(symbol).map(({ name }) => name);
  // What one calls is what one looks for first: values in lower case, then types and constants, each by the alphabet.
  const isFunction = (name: string) => /^[a-z]/.test(name);
  return names.sort((one, other) => Number(isFunction(other)) - Number(isFunction(one)) || one.localeCompare(other));
}

function textOf(name: string, declarations: Declarations, names: readonly string[]): string {
  const [statement, ...more] = declarations.get(name) ?? [];
  if (!statement) throw new Error(`No declaration of ${name} was emitted.`);
  if (more.length > 0) throw new Error(`${name} is declared more than once.`);
  for (const needed of typesIn(statement)) {
    // Otherwise it is a type of the language, such as Readonly.
    if (declarations.has(needed) && !names.includes(needed)) {
      throw new Error(`${name} needs the type ${needed}: export it from ${ENTRY}.`);
    }
  }
  return statement.getFullText().trim();
}

/** Names of the types a declaration refers to. */
function typesIn(statement: ts.Statement): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportTypeNode(node)) throw new Error(`A declaration refers to another file: ${node.getText()}`);
    if (ts.isTypeReferenceNode(node)) found.push(node.typeName.getText());
    if (ts.isTypeQueryNode(node)) found.push(node.exprName.getText());
    if (ts.isExpressionWithTypeArguments(node)) found.push(node.expression.getText());
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}
