import { type Block, plain, type ReportDocument, type Table } from './document.ts';

/** The report as plain text, to paste into a message or keep as a file: no line is longer than its sentence. */
export function reportText(report: ReportDocument): string {
  const sections = report.sections.flatMap(({ title, blocks }) => [
    ...underlined(title, '-'),
    ...blocks.flatMap((of) => blockLines(of, report.punctuation)),
    '',
  ]);
  return [...underlined(report.title, '='), report.subject, '', report.verdict, report.caution, '', ...sections]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

type Punctuation = ReportDocument['punctuation'];

function blockLines(of: Block, punctuation: Punctuation): string[] {
  switch (of.kind) {
    case 'heading':
      return of.of === 'section' ? ['', `* ${plain(of.line)}`, ''] : [plain(of.line)];
    case 'text':
      return [plain(of.line), ''];
    case 'list':
      return [...of.items.map((item) => `- ${plain(item)}`), ''];
    case 'table':
      return [...tableLines(of, punctuation), ''];
    case 'sources':
      return of.entries.flatMap(({ number, title, publisher, notes, url }) => [
        `[${number}] ${[title, ...(publisher === null ? [] : [publisher]), ...notes].map(plain).join(' | ')}`,
        ...(url === null ? [] : [`    ${url}`]),
      ]);
    default:
      return of satisfies never;
  }
}

/** A row is a list item: what leads in its first line, every other cell below with the title of its column. */
function tableLines({ caption, columns, rows }: Table, { label, between }: Punctuation): string[] {
  const lines = rows.flatMap((row) => {
    const cellText = (index: number) => (row[index]?.lines ?? []).map(plain).join(between);
    const leading = columns.map((column, index) => (column.leads ? cellText(index) : '')).filter((text) => text !== '');
    const rest = columns.flatMap((column, index) => {
      if (column.leads || cellText(index) === '') return [];
      // With two columns the titles say no more than the caption has said.
      return columns.length === 2 ? [`  ${cellText(index)}`] : [`  ${column.title}${label}${cellText(index)}`];
    });
    // A number and a name read as one; what follows them is said of them.
    const [number, name, ...said] = leading;
    const head = [number, name].filter((part) => part !== undefined).join(' ');
    return [`- ${[head, ...said].join(label)}`, ...rest];
  });
  return [caption, ...lines];
}

/** A heading: underlined as wide as it looks, a Chinese character being two letters wide. */
function underlined(title: string, stroke: string): string[] {
  const width = [...title].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  return [title, stroke.repeat(width), ''];
}
