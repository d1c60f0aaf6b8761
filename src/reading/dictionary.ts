/**
 * Whether rows are a data dictionary (each row describes a column of some table), a plain list of names, or data under a
 * header. Told by the words of the header, and where these are everyday words (`name`, `description`) by the look of
 * the names: a price list has a name and a description too.
 */

/** What a column of a dictionary holds. */
export type Part = 'name' | 'comment' | 'type' | 'table';

/** Words that head the parts of data dictionaries, as `keyOf` writes them. */
const HEADINGS: Readonly<Record<Part | 'everydayName', readonly string[]>> = {
  name: [
    ...['column', 'columnname', 'colname', 'col', 'field', 'fieldname', 'fieldid', 'fieldcode', 'attribute'],
    ...['attributename', 'variable', 'variablename', 'varname', 'dataelement', 'dataelementname', 'elementname'],
    ...['property', 'propertyname', 'physicalname', 'technicalname', 'columnid', 'fieldtechnicalname', 'apiname'],
    ...['字段', '字段名', '字段名称', '字段英文名', '字段英文名称', '字段代码', '字段编码', '字段标识', '英文字段名'],
    ...['列', '列名', '列名称', '属性', '属性名', '属性名称', '数据项', '数据项名称', '数据元', '数据元名称', '变量名'],
    ...['字段物理名', '物理名称', '参数名', '参数名称', '欄位', '欄位名稱'],
  ],
  everydayName: ['name', 'code', 'id', 'key', '名称', '英文名', '英文名称', '英文', '代码', '标识符', '项目'],
  comment: [
    ...['comment', 'comments', 'description', 'desc', 'columncomment', 'columndescription', 'fielddescription'],
    ...['label', 'title', 'displayname', 'businessname', 'meaning', 'definition', 'remark', 'remarks', 'note', 'notes'],
    ...['logicalname', 'caption', 'fieldlabel', 'variablelabel', 'explanation'],
    ...['注释', '字段注释', '列注释', '说明', '字段说明', '描述', '字段描述', '备注', '含义', '字段含义', '中文名'],
    ...['中文名称', '字段中文名', '字段中文名称', '中文', '中文字段名', '业务含义', '定义', '解释', '释义', '欄位說明'],
  ],
  type: [
    ...['type', 'datatype', 'columntype', 'fieldtype', 'sqltype', 'format', 'variabletype', 'dtype'],
    ...['类型', '数据类型', '字段类型', '数据格式', '格式', '列类型', '欄位型態'],
  ],
  table: [
    ...['table', 'tablename', 'entity', 'entityname', 'dataset', 'datasetname', 'relation', 'objectname'],
    ...['表', '表名', '表名称', '表英文名', '数据表', '所属表', '实体', '数据集'],
  ],
};

const PART_OF: ReadonlyMap<string, Part | 'everydayName'> = new Map(
  (['everydayName', 'type', 'table', 'comment', 'name'] as const).flatMap((part) =>
    HEADINGS[part].map((heading) => [heading, part] as const),
  ),
);

/** A heading without case, spaces and signs: `Column Name`, `column_name` and `COLUMN NAME*` are one. */
function keyOf(heading: string): string {
  return heading.length > 60 ? '' : heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export type RowLayout =
  | { readonly layout: 'dictionary'; readonly headerRow: number; readonly parts: ReadonlyMap<Part, readonly number[]> }
  /** One name per row, with a comment in the second column where there is one. No header. */
  | { readonly layout: 'names'; readonly firstRow: number }
  | { readonly layout: 'header'; readonly headerRow: number };

/** How the first rows of a table are laid out. `isPasted`: typed or pasted, where a bare list is likelier than data. */
export function layoutOf(rows: readonly (readonly string[])[], isPasted = false): RowLayout {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  for (const [headerRow, row] of rows.entries()) {
    const parts = partsOf(row, rows.slice(headerRow + 1));
    if (parts !== null) return { layout: 'dictionary', headerRow, parts };
  }
  const widest = Math.max(0, ...filled);
  const first = Math.max(
    0,
    filled.findIndex((count) => count > 0),
  );
  if (isList(rows.slice(first), widest, isPasted)) return { layout: 'names', firstRow: first };
  // Titles above a table fill one or two cells; the header fills most of them.
  const headerRow = filled.findIndex((count) => count > 0 && count >= widest * 0.6);
  return { layout: 'header', headerRow: Math.max(0, headerRow) };
}

const MOST_HEADINGS = 200;

/** The parts of a dictionary that this row heads; null where it is no such header. */
function partsOf(
  row: readonly string[],
  below: readonly (readonly string[])[],
): ReadonlyMap<Part, readonly number[]> | null {
  // A dictionary describes a column in a few dozen cells; a row of thousands is the header of a table.
  if (row.length > MOST_HEADINGS) return null;
  const found = new Map<Part | 'everydayName', number[]>();
  for (const [index, cell] of row.entries()) {
    const part = PART_OF.get(keyOf(cell));
    if (part) found.set(part, [...(found.get(part) ?? []), index]);
  }
  const everyday = found.get('everydayName') ?? [];
  found.delete('everydayName');
  const names =
    found.get('name')?.slice(0, 1) ?? (found.has('comment') || found.has('type') ? everyday.slice(0, 1) : []);
  const [name] = names;
  if (name === undefined) return null;
  // A wide table with a column called "type" or "attribute" is data; of a dictionary most headings are known.
  const known = [...found.values()].flat().length + (found.has('name') ? 0 : 1);
  const cells = row.filter((cell) => cell.trim() !== '').length;
  const values = below.map((cell) => cell[name]?.trim() ?? '').filter((value) => value !== '');
  const isSure = found.has('name') && known >= 2 && known >= cells / 4;
  const isLone = found.has('name') && cells === 1 && areNames(values);
  if (!isSure && !isLone && !(known >= 2 && values.length > 0 && areIdentifiers(values))) return null;
  if (values.length > 0 && !areNames(values)) return null;
  const comments = [...(found.get('comment') ?? [])];
  // `英文名` beside `字段名`: whichever is not the name says more about it. Running numbers and codes do not.
  const others = [
    ...everyday.filter((index) => /名|英文|name/.test(keyOf(row[index] ?? ''))),
    ...(found.get('name') ?? []),
  ];
  for (const index of others) if (index !== name) comments.push(index);
  return new Map<Part, readonly number[]>([
    ['name', names],
    ['comment', comments.sort((a, b) => a - b)],
    ['type', found.get('type')?.slice(0, 1) ?? []],
    ['table', found.get('table')?.slice(0, 1) ?? []],
  ]);
}

/** Whether values can be names of columns at all: short, mostly different, not numbers. */
function areNames(values: readonly string[]): boolean {
  const good = values.filter((value) => value.length <= 120 && !/^[\d\s.,:/+-]*$/.test(value) && !value.includes('@'));
  return good.length >= values.length * 0.8 && new Set(values).size >= values.length * 0.5;
}

const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*([.\-/][\p{L}\p{N}_$[\]]+)*$/u;

/** Whether values are written as programmers write names; `Paris` and `Bob` are not, `birth_date` and `birthDate` are. */
function areIdentifiers(values: readonly string[]): boolean {
  const good = values.filter((value) => IDENTIFIER.test(value));
  const marked = good.filter((value) => /[\p{L}\p{N}][_.][\p{L}\p{N}]|\p{Ll}\p{Lu}|^\p{Lu}{2,}\d*$/u.test(value));
  return good.length >= values.length * 0.9 && marked.length >= Math.max(1, values.length * 0.25);
}

/** A list of names: one column, or a name and a comment. A file of one column is a list where it looks like names. */
function isList(rows: readonly (readonly string[])[], widest: number, isPasted: boolean): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const names = filled.map((row) => row[0]?.trim() ?? '');
  if (widest === 1) return filled.length > 1 && (isPasted ? areNames(names) : areIdentifiers(names));
  return widest <= 3 && isPasted && filled.length > 1 && areIdentifiers(names) && new Set(names).size === names.length;
}
