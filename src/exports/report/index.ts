/** A result as a document to keep, print or send: one neutral model, and what is made from it. */
import type { ReportDocument } from './document.ts';
import type { WordOptions } from './word.ts';

export * from './document.ts';
export { type Piece, piecesOf } from './languages.ts';
export { reportText } from './text.ts';
export type { Paper, WordOptions } from './word.ts';

/** The report as a Word file; the library behind it is fetched only now. */
export async function reportWord(report: ReportDocument, options: WordOptions): Promise<ArrayBuffer> {
  const { wordFile } = await import('./word.ts');
  return wordFile(report, options);
}
