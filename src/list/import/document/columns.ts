import { type Decisions, decided, type Role } from './decisions.ts';
import type { Grid, GridCell } from './grid.ts';
import { plainName } from './names.ts';

export interface Column {
  readonly place: number;
  readonly role: Role | null;
  /** As printed, from the top heading down. */
  readonly heading: string;
}

/** The headings of a table, and the row below them. */
export interface Headings {
  readonly first: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

/** How many rows may stand above the headings: titles, units, dates. */
const MOST_TITLE_ROWS = 8;

/**
 * Finds the headings of a table: the first rows in which a column for the fields and one more are named. Headings on
 * two or three lines are read together (安全评估 above 个人信息). Null where there are none.
 */
export function headingsOf(grid: Grid, decisions: Decisions): Headings | null {
  for (let first = 0; first < Math.min(MOST_TITLE_ROWS, grid.rows.length); first += 1) {
    const end = endOfHeadings(grid.rows, first);
    const columns = columnsOf(grid.rows.slice(first, end), decisions);
    const roles = columns.map(({ role }) => role).filter((role) => role !== null && role !== 'ignore');
    if (roles.includes('field') && new Set(roles).size > 1) return { first, end, columns };
  }
  return null;
}

type GridRow = readonly (GridCell | null)[];

/** A heading that is merged downwards, or headings below a heading, belong to it. */
function endOfHeadings(rows: readonly GridRow[], first: number): number {
  let end = first + 1;
  while (end < Math.min(rows.length - 1, first + 3)) {
    const [above, below] = [rows[end - 1] ?? [], rows[end] ?? []];
    const isMerged = below.some((cell, place) => cell !== null && cell === above[place]);
    const texts = below.map((cell) => cell?.text ?? '').filter((text) => text !== '');
    const isSubheading = texts.length > 0 && texts.every((text) => isWordOfHeadings(text));
    if (!isMerged && !isSubheading) break;
    end += 1;
  }
  return end;
}

function columnsOf(rows: readonly GridRow[], decisions: Decisions): Column[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, place) => {
    const texts: string[] = [];
    for (const [line, row] of rows.entries()) {
      const cell = row[place] ?? (line < rows.length - 1 ? toTheLeft(row, place, rows[line + 1]) : null);
      const text = (cell?.text ?? '').replaceAll('\n', '');
      if (text !== '' && texts.at(-1) !== text) texts.push(text);
    }
    const heading = texts.join('/');
    return { place, heading, role: decided(decisions.columns, heading) ?? roleOf(heading) };
  });
}

/** In a file without merged cells a group's heading stands over its first column only. */
function toTheLeft(row: GridRow, place: number, below: GridRow | undefined): GridCell | null {
  if (!below?.[place]) return null;
  for (let left = place - 1; left >= 0; left -= 1) {
    if (row[left]) return row[left] ?? null;
    if (!below[left]) return null;
  }
  return null;
}

const FORMS: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(序号|编号|no\.?)$/],
  ['sector', /^(所属)?(行业|领域|行业[/、]?领域)(名称|类别|分类)?$/],
  ['who', /^适用(对象|范围|主体)$/],
  ['definition', /场景(描述|说明|定义|含义)/],
  ['scenario', /^(数据)?(出境|业务|应用|具体)*场景(名称)?$/],
  ['field', /^(涉及|具体|出境|主要)?(的)?(数据)?(字段|数据项|数据元)(名称|清单|内容)?$|^数据(名称|内容)$/],
  ['category', /^(数据|字段|信息)?(类别|类型|级别|分类|分级|性质)$/],
  ['description', /^(基本特征(与|和|及)?描述|(字段|数据项|数据)?(描述|说明|含义|特征|定义))$/],
  ['people', /^(涉及)?(人数|数量|规模|数量规模)(标准|要求|门槛|规模)?$/],
  ['ignore', /^(备注|依据|来源)$/],
];

/** What a heading says that its column holds; null where that is not known. */
export function roleOf(heading: string): Role | null {
  const plain = plainName(heading).replace(/\((?:人|单位:人|万人)\)$/, '');
  if (plain === '') return 'ignore';
  const isAssessment = /安全评估/.test(plain);
  const isContract = /标准合同|认证/.test(plain);
  if (isAssessment !== isContract) {
    const procedure = isAssessment ? 'assessment' : 'contract';
    const kind = kindIn(plain);
    return kind === null ? procedure : `${procedure}-${kind}`;
  }
  return FORMS.find(([, form]) => form.test(plain))?.[0] ?? null;
}

/** Whose number a heading or a clause gives; null where it does not say. */
export function kindIn(plain: string): 'personal' | 'sensitive' | null {
  if (/不含敏感|非敏感|除敏感|一般个人信息|普通个人信息/.test(plain)) return 'personal';
  if (/敏感/.test(plain)) return 'sensitive';
  return /个人信息/.test(plain) ? 'personal' : null;
}

/** A text that only ever stands in headings: a kind of data above a figure, or a heading of its own. */
function isWordOfHeadings(text: string): boolean {
  const plain = plainName(text);
  if (/^(一般|普通|非敏感)?个人信息(\(.*\))?(人数|数量)?$|^敏感个人信息(人数|数量)?$/.test(plain)) return true;
  return (roleOf(text) ?? 'ignore') !== 'ignore';
}
