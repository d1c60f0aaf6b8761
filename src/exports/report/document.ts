/**
 * A report as every form of it is made from: text in sections, without fonts, markup or file formats. Who assembles it
 * has already said everything in the reader's language; a renderer adds no words of its own.
 */
import type { LocaleTag } from '../../words/index.ts';

/** A stretch of text; a plain string is in the language of the report, except for stretches in Chinese characters. */
export type Run =
  | string
  /** In a language of its own, or to stand out. */
  | { readonly text: string; readonly lang?: LocaleTag; readonly strong?: true }
  /** An address of the web, shown in full. */
  | { readonly href: string }
  /** A reference to the entry with this number in the list of sources. */
  | { readonly cite: number };

/** One paragraph, list item or line of a table cell. */
export type Line = string | readonly Run[];

export interface Column {
  readonly title: string;
  /** Of the width of the table, in parts; the parts of all columns need not add up to anything. */
  readonly share: number;
  /** Where there are no columns, as in plain text: stands in the first line of a row, without its title. */
  readonly leads?: true;
}

/** A cell: one paragraph, or several. */
export type Cell = { readonly lines: readonly Line[] };

export interface Table {
  readonly kind: 'table';
  /** The whole caption, with its number. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Short enough to stay on one page. */
  readonly together?: true;
}

export interface Source {
  /** From 1, in the order of first mention. */
  readonly number: number;
  readonly title: Line;
  readonly publisher: Line | null;
  /** What else must be known of it: its key, whether it was opened. */
  readonly notes: readonly Line[];
  readonly url: string | null;
}

export type Block =
  /** Within a section: `section` starts a part of it, `group` a part of that. */
  | { readonly kind: 'heading'; readonly of: 'section' | 'group'; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | Table
  | { readonly kind: 'sources'; readonly entries: readonly Source[] };

export interface Section {
  /** For anchors and tests, e.g. `steps`. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  readonly locale: LocaleTag;
  readonly title: string;
  /** What kind of document this is, under the title and in its properties. */
  readonly subject: string;
  /** The result in one sentence. */
  readonly verdict: string;
  /** What no copy of the result may go without; stands right below it. */
  readonly caution: string;
  readonly sections: readonly Section[];
  /** At the head and foot of every page of paper. */
  readonly header: string;
  readonly footer: string;
  /** What stands between a label and its text, and between several lines said as one: ": " and "; " in English. */
  readonly punctuation: { readonly label: string; readonly between: string };
  /** `Page {page} of {pages}`, with the two names in braces as they stand here. */
  readonly pageLabel: string;
}

/** A cell of one paragraph. */
export function cell(...lines: readonly Line[]): Cell {
  return { lines };
}

/** A line without its markup; a reference is `[3]`, an address is itself. */
export function plain(line: Line): string {
  if (typeof line === 'string') return line;
  return line
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('cite' in run) return `[${run.cite}]`;
      return 'href' in run ? run.href : run.text;
    })
    .join('');
}
