import { categoryOf } from './category.ts';
import type { Column, Headings } from './columns.ts';
import { type Decisions, decided, decisionLine, ROLES, type Role } from './decisions.ts';
import { claimsIn } from './figures.ts';
import type { Finding } from './finding.ts';
import { SLOTS } from './found.ts';
import type { Grid, GridCell } from './grid.ts';
import { cleanName, headingName, plainName } from './names.ts';

/** A row of the list, with what stands above it or is merged into it. */
export interface ListRow {
  readonly table: Grid;
  /** From 1, as it stands on the page. */
  readonly row: number;
  readonly columns: readonly Column[];
  readonly cells: readonly (GridCell | null)[];
  /** From the rows across the table above it. */
  readonly across: Readonly<Partial<Record<'sector' | 'scenario' | 'category', Across>>>;
}

export interface Across {
  readonly text: string;
  readonly row: number;
}

export type Report = (finding: Finding) => void;

/** The rows of one table; what cannot be a row of the list is told. */
export function rowsOfList(table: Grid, headings: Headings, decisions: Decisions, report: Report): ListRow[] {
  const { columns, first, end } = headings;
  if (!areColumnsClear(table, headings, decisions, report)) return [];
  const rows: ListRow[] = [];
  let across: ListRow['across'] = {};
  let inNotes = false;
  for (let index = end; index < table.rows.length; index += 1) {
    const cells = table.rows[index] ?? [];
    if (cells.every((cell) => (cell?.text ?? '') === '') || isRepeated(table, first, cells)) continue;
    const single = acrossText(cells, columns);
    if (single === null) {
      if (inNotes) {
        report({
          kind: 'error',
          table: table.name,
          row: index + 1,
          column: null,
          message: 'a row of the list stands below the notes',
          advice: `say that the text above is none of them: ${decisionLine('across', '…', 'sector | scenario | category')}`,
        });
        return rows;
      }
      rows.push({ table, row: index + 1, columns, cells, across });
      continue;
    }
    const kind = kindOfAcross(single, decisions);
    if (kind === 'note') inNotes = true;
    else if (kind !== null) {
      const name = kind === 'category' ? single : headingName(single);
      // A new sector ends what was said of scenario and category, a new scenario what was said of the category.
      const kept =
        kind === 'sector' ? {} : kind === 'scenario' ? { ...(across.sector && { sector: across.sector }) } : across;
      across = { ...kept, [kind]: { text: name, row: index + 1 } };
    } else if (!inNotes) {
      report({
        kind: 'doubt',
        table: table.name,
        row: index + 1,
        column: null,
        message: `"${short(single)}" stands across the table, and does not say as what`,
        advice: decisionLine('across', single, 'sector | scenario | category | note'),
      });
    }
  }
  return rows;
}

/** Whether every column is known, none stands twice, and what is in them is what their headings say. */
function areColumnsClear(table: Grid, headings: Headings, decisions: Decisions, report: Report): boolean {
  const { columns, first, end } = headings;
  const body = table.rows.slice(end);
  const at = (column: Column): Finding => ({
    kind: 'error',
    table: table.name,
    row: first + 1,
    column: column.heading,
    message: '',
    advice: '',
  });
  let isClear = true;
  for (const column of columns) {
    const earlier = columns.find((other) => other.place < column.place && other.role === column.role);
    const isUsed = column.role !== null && column.role !== 'ignore';
    const isSameCell = earlier && table.rows[first]?.[earlier.place] === table.rows[first]?.[column.place];
    if (column.role === null) {
      const advice = decisionLine('columns', column.heading, ROLES.join(' | '));
      report({ ...at(column), kind: 'doubt', message: 'what this column holds is not known', advice });
    } else if (isUsed && earlier && !(isSameCell && earlier.heading === column.heading)) {
      const advice = decisionLine('columns', column.heading, 'another role | ignore');
      report({ ...at(column), message: `two columns hold the ${column.role}: also "${earlier.heading}"`, advice });
    } else continue;
    isClear = false;
  }
  if (!isClear) return false;
  for (const column of columns) {
    const accepts = acceptor(column, decisions);
    const texts = distinctTexts(body, column, columns);
    if (!accepts || texts.length === 0 || texts.some(accepts)) continue;
    const other = columns.find((candidate) => {
      const found = distinctTexts(body, candidate, columns);
      return candidate !== column && found.length > 0 && found.every(accepts) && candidate.role !== 'number';
    });
    if (!other) continue;
    const message = `holds no ${column.role} (e.g. "${short(texts[0] ?? '')}"), but the column "${other.heading}" does; are the two swapped?`;
    report({ ...at(column), message, advice: 'correct the headings, or say with columns: what each holds' });
    return false;
  }
  return true;
}

/** What a column of this role takes; null for texts, which can be anything. */
function acceptor({ role, heading }: Column, decisions: Decisions): ((text: string) => boolean) | null {
  if (role === 'category') return (text) => categoryOf(text, decisions) !== null;
  if (role === 'assessment' || role === 'contract' || isSlot(role)) {
    return (text) => claimsIn(text, role, heading, decisions).ok;
  }
  return null;
}

export function isSlot(role: Role | null): role is (typeof SLOTS)[number] {
  return SLOTS.some((slot) => slot === role);
}

function distinctTexts(body: Grid['rows'], { place }: Column, columns: readonly Column[]): string[] {
  const rows = body.filter((cells) => acrossText(cells, columns) === null);
  return [...new Set(rows.map((cells) => cells[place]?.text ?? '').filter((text) => text !== ''))];
}

/** Headings are printed again on each page. */
function isRepeated(table: Grid, first: number, cells: readonly (GridCell | null)[]): boolean {
  const headings = table.rows[first] ?? [];
  return cells.every((cell, place) => plainName(cell?.text ?? '') === plainName(headings[place]?.text ?? ''));
}

/** The text of a row that is one text across the table, or one text at its beginning and nothing else. */
function acrossText(cells: readonly (GridCell | null)[], columns: readonly Column[]): string | null {
  const filled = [...new Set(cells.filter((cell) => cell !== null && cell.text !== ''))];
  const [only] = filled;
  if (filled.length !== 1 || !only || columns.length < 2) return null;
  const places = cells.flatMap((cell, place) => (cell === only ? [place] : []));
  if (places.length === columns.length) return only.text;
  const isAtBeginning = places[0] === 0 && columns[0]?.role !== 'field';
  return isAtBeginning ? only.text : null;
}

function kindOfAcross(text: string, decisions: Decisions): 'sector' | 'scenario' | 'category' | 'note' | null {
  const said = decided(decisions.across, text);
  if (said !== undefined) return said;
  const plain = cleanName(text);
  if (/^[（(【[]?(?:注|备注|说明|附注|填表说明)(?:\s*\d+)?[）)】\]]?\s*[：:.．、]|^[*※]/u.test(plain)) return 'note';
  if (/^(?:注|备注)\d*$/u.test(plain)) return 'note';
  if (categoryOf(text, decisions) !== null) return 'category';
  if (/^[一二三四五六七八九十]+[、.．]|(?:行业|领域)$/u.test(plain)) return 'sector';
  if (/^[（(][一二三四五六七八九十]+[）)]|^场景[\d一二三四五六七八九十]*[：:]/u.test(plain)) return 'scenario';
  return null;
}

export function short(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
