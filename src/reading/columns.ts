/** Names and comments as they are shown and matched. */
import { LONGEST_COMMENT, LONGEST_NAME, MOST_COLUMNS } from './limits.ts';
import { type Layout, type Note, note, type ReadColumn, type ReadTable } from './model.ts';

/** One line, without control characters and the spaces around it. */
export function plain(text: string, longest: number): string {
  // Only what can matter is looked at: a cell may have megabytes.
  return text
    .slice(0, longest * 2)
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, longest);
}

/** Gathers the columns of one table, and what had to be left out. */
export interface Gathering {
  readonly add: (name: string, comment?: string, type?: string) => void;
  readonly isFull: () => boolean;
  readonly note: (note: Note) => void;
  readonly table: (name: string, layout: Layout) => ReadTable;
}

/** `most`: how many columns the file may still have. */
export function gatherColumns(most: number = MOST_COLUMNS): Gathering {
  const columns: ReadColumn[] = [];
  const notes: Note[] = [];
  let left = 0;
  let long = 0;
  return {
    add: (name, comment = '', type = '') => {
      const clean = plain(name, LONGEST_NAME);
      if (clean === '') return;
      if (name.length > LONGEST_NAME || comment.length > LONGEST_COMMENT) long += 1;
      if (columns.length >= most) left += 1;
      else columns.push({ name: clean, comment: plain(comment, LONGEST_COMMENT), type: plain(type, 100) });
    },
    isFull: () => columns.length >= most,
    note: (added) => notes.push(added),
    table: (name, layout) => ({
      name: plain(name, LONGEST_NAME),
      layout,
      columns,
      notes: [
        ...notes,
        ...(left > 0 ? [note('columns-cut', { kept: columns.length, left })] : []),
        ...(long > 0 ? [note('long-text', { count: long, longest: LONGEST_NAME })] : []),
      ],
    }),
  };
}
