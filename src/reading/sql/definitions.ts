/**
 * `CREATE TABLE` of PostgreSQL, MySQL, SQLite, T-SQL and their kin, read tolerantly: names, types and comments, nothing
 * else. A full parser of one dialect refuses the others, and a script with one odd option would be lost
 * (docs/decisions/0004-reading-files.md).
 */
import { gatherColumns } from '../columns.ts';
import { MOST_COLUMNS, MOST_TABLES } from '../limits.ts';
import { note, type ReadTable } from '../model.ts';
import { type Token, tokensOf } from './tokens.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  comment: string;
}

interface Table {
  readonly name: string;
  readonly columns: Column[];
}

/** Words that begin a constraint or an index, not a column. */
const CONSTRAINTS = new Set(
  'primary unique constraint foreign check key index fulltext spatial exclude like period partition projection'.split(
    ' ',
  ),
);
/** Of these, words that people also call columns: a type after them says which it is. */
const ALSO_NAMES = new Set(['key', 'index', 'period', 'partition', 'like', 'check']);
const TYPE =
  /^(n?(var)?char2?|n?text|(tiny|small|medium|big)?int(eger)?\d*|number|numeric|decimal|float\d*|double|real|bool(ean)?|bit|date(time\d*)?|time(stamp\w*)?|n?clob|blob|json\w*|uuid|uniqueidentifier|money|string|serial|bytea|enum)$/i;
/** Words after which nothing more belongs to the type. */
const AFTER_TYPE = new Set(
  'not null default comment primary unique references check constraint auto_increment autoincrement identity generated collate character on key as with encode codec ttl after first sparse rowguidcol visible invisible stored virtual masked'.split(
    ' ',
  ),
);

export function tablesOfScript(script: string): readonly ReadTable[] {
  const tables = new Map<string, Table>();
  let statement: Token[] = [];
  let columns = 0;
  let isCut = false;
  const finish = (): void => {
    const found = tables.size < MOST_TABLES && columns < MOST_COLUMNS ? tableIn(statement) : null;
    if (found) {
      tables.set(keyOf(found.name), found);
      columns += found.columns.length;
    } else if (tables.size >= MOST_TABLES) isCut = true;
    takeComment(statement, tables);
    statement = [];
  };
  for (const token of tokensOf(script)) {
    const isEnd = token.kind === 'sign' && token.text === ';';
    const isBatchEnd = token.kind === 'word' && !token.sameLine && /^go$/i.test(token.text);
    // T-SQL needs no semicolon between statements.
    const begins =
      token.kind === 'word' && !token.sameLine && /^(create|exec|execute|comment|insert|alter)$/i.test(token.text);
    if ((isEnd || isBatchEnd || begins) && (isEnd || isBatchEnd || depthOf(statement) <= 0)) {
      finish();
      if (!begins) continue;
    }
    // Of the rows of a dump nothing is kept.
    if (statement[0] && /^insert$/i.test(statement[0].text) && statement.length > 3) continue;
    statement.push(token);
  }
  finish();
  return [...tables.values()].map((table, index) => {
    const gathering = gatherColumns();
    for (const { name, comment, type } of table.columns) gathering.add(name, comment, type);
    if (isCut && index === 0) gathering.note(note('tables-cut', { kept: MOST_TABLES }));
    return gathering.table(table.name, 'definitions');
  });
}

const depths = new WeakMap<Token[], { seen: number; depth: number }>();

/** How many parentheses are open after a statement so far; each token is counted once. */
function depthOf(statement: Token[]): number {
  const state = depths.get(statement) ?? { seen: 0, depth: 0 };
  for (; state.seen < statement.length; state.seen += 1) {
    const token = statement[state.seen];
    if (token?.kind === 'sign' && token.text === '(') state.depth += 1;
    if (token?.kind === 'sign' && token.text === ')') state.depth -= 1;
  }
  depths.set(statement, state);
  return state.depth;
}

const isWord = (token: Token | undefined, ...words: readonly string[]) =>
  token?.kind === 'word' && words.includes(token.text.toLowerCase());
const isSign = (token: Token | undefined, sign: string) => token?.kind === 'sign' && token.text === sign;

/** The table a statement defines; null where it defines none. */
function tableIn(statement: readonly Token[]): Table | null {
  const start = statement.findIndex(({ kind }) => kind !== 'comment');
  if (!isWord(statement[start], 'create')) return null;
  let place = start + 1;
  while (place < start + 8 && statement[place]?.kind === 'word' && !isWord(statement[place], 'table')) place += 1;
  if (!isWord(statement[place], 'table')) return null;
  place += 1;
  while (isWord(statement[place], 'if', 'not', 'exists')) place += 1;
  const { parts, end } = nameAt(statement, place);
  const name = parts.at(-1);
  if (name === undefined) return null;
  const open = statement.findIndex((token, index) => index >= end && isSign(token, '('));
  return open < 0 ? null : { name, columns: columnsIn(statement.slice(open + 1)) };
}

/** `a.b.c`, each part quoted or not. */
function nameAt(tokens: readonly Token[], start: number): { parts: readonly string[]; end: number } {
  const parts: string[] = [];
  let place = start;
  for (;;) {
    const token = tokens[place];
    if (token?.kind !== 'word' && token?.kind !== 'quoted') break;
    parts.push(token.text);
    place += 1;
    if (!isSign(tokens[place], '.')) break;
    place += 1;
  }
  return { parts, end: place };
}

/** The columns defined up to the parenthesis that closes the table. */
function columnsIn(tokens: readonly Token[]): Column[] {
  const columns: Column[] = [];
  let definition: Token[] = [];
  let isNamed = false;
  let depth = 0;
  let angles = 0;
  const finish = (): void => {
    const column = columnOf(definition);
    if (column) columns.push(column);
    if (definition.length > 0) isNamed = column !== null;
    definition = [];
  };
  for (const token of tokens) {
    if (token.kind === 'comment') {
      // `name text, -- the guest's name`: a remark at the end of a line is about the column on it.
      if (!token.sameLine) continue;
      if (definition.length > 0) definition.push(token);
      else if (isNamed) remark(columns.at(-1), token.text);
      continue;
    }
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
    if (depth < 0) break;
    // `struct<a:int, b:int>` holds commas; in `check (a < b)` the sign is a comparison.
    if (isSign(token, '<') && isWord(definition.at(-1), 'array', 'struct', 'map')) angles += 1;
    if (isSign(token, '>') && angles > 0) angles -= 1;
    if (depth === 0 && angles === 0 && isSign(token, ',')) finish();
    else definition.push(token);
  }
  finish();
  return columns;
}

function remark(column: Column | undefined, text: string): void {
  if (column?.comment === '') column.comment = text;
}

function columnOf(definition: readonly Token[]): Column | null {
  const tokens = definition.filter(({ kind }) => kind !== 'comment');
  const [first, second] = tokens;
  if (first?.kind !== 'word' && first?.kind !== 'quoted' && first?.kind !== 'string') return null;
  if (first.kind === 'word' && CONSTRAINTS.has(first.text.toLowerCase())) {
    const isColumn = ALSO_NAMES.has(first.text.toLowerCase()) && second?.kind === 'word' && TYPE.test(second.text);
    if (!isColumn) return null;
  }
  if (first.kind === 'word' && /^\d/.test(first.text)) return null;
  let end = 1;
  let depth = 0;
  while (end < tokens.length) {
    const token = tokens[end];
    if (depth === 0 && token?.kind === 'word' && end > 1 && AFTER_TYPE.has(token.text.toLowerCase())) break;
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
    end += 1;
  }
  const type = tokens
    .slice(1, Math.min(end, 12))
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ?([(),]) ?/g, '$1');
  const at = tokens.findIndex((token, index) => index > 0 && isWord(token, 'comment'));
  const said = at < 0 ? undefined : tokens.slice(at + 1, at + 3).find(({ kind }) => kind === 'string');
  const remark = definition.find(({ kind }) => kind === 'comment');
  return { name: first.text, type, comment: said?.text ?? remark?.text ?? '' };
}

/** What later statements say of columns: `COMMENT ON COLUMN t.c IS '…'`, `sp_addextendedproperty … N'COLUMN', N'c'`. */
function takeComment(statement: readonly Token[], tables: ReadonlyMap<string, Table>): void {
  const tokens = statement.filter(({ kind }) => kind !== 'comment');
  if (isWord(tokens[0], 'comment') && isWord(tokens[1], 'on') && isWord(tokens[2], 'column')) {
    const { parts, end } = nameAt(tokens, 3);
    const said = tokens.slice(end).find(({ kind }) => kind === 'string');
    if (said) setComment(tables, parts.at(-2), parts.at(-1), said.text);
    return;
  }
  if (!tokens.slice(0, 6).some(({ text }) => /^sp_addextendedproperty$/i.test(text))) return;
  const strings = tokens.filter(({ kind }) => kind === 'string').map(({ text }) => text);
  const after = (word: string) => {
    const index = strings.findIndex((text) => text.toLowerCase() === word);
    return index < 0 ? undefined : strings[index + 1];
  };
  const named = tokens.findIndex(({ text }) => text.toLowerCase() === '@value');
  const value = named < 0 ? strings[1] : tokens.slice(named).find(({ kind }) => kind === 'string')?.text;
  if (value !== undefined) setComment(tables, after('table'), after('column'), value);
}

function setComment(
  tables: ReadonlyMap<string, Table>,
  table: string | undefined,
  column: string | undefined,
  comment: string,
): void {
  if (table === undefined || column === undefined) return;
  const found = tables.get(keyOf(table))?.columns.find(({ name }) => keyOf(name) === keyOf(column));
  if (found) found.comment = comment;
}

/** Databases do not tell upper and lower case apart unless asked to. */
function keyOf(name: string): string {
  return name.toLowerCase();
}
