/** The parts of a citation, in the reader's language and already formatted. */
export interface CitationParts {
  /** Name of the record. */
  readonly name: string;
  /** Its Chinese term where the reader's language is another, else null. */
  readonly chineseName: string | null;
  /** Where the record stands, from the outside in: sector, scenario. */
  readonly path: readonly string[];
  readonly editionTitle: string;
  readonly site: string;
  /** Level in words, e.g. "reconstructed". */
  readonly evidence: string;
  readonly dataRevision: string;
  /** Full address of the page. */
  readonly address: string;
}

/**
 * Reference to a record as plain text. Punctuation follows the script of the reader's language; the words come ready
 * made in `labels`, so that no language is written here.
 */
export function citation(
  parts: CitationParts,
  labels: { readonly evidence: string; readonly revision: string },
  style: 'han' | 'western',
): string {
  const western = style === 'western';
  const name = parts.chineseName ? `${parts.name} (${parts.chineseName})` : parts.name;
  const sentences = [
    name,
    parts.path.join(western ? ' › ' : '›'),
    parts.editionTitle,
    `${parts.site}${western ? ', ' : '，'}${labels.revision} ${parts.dataRevision}${western ? ', ' : '，'}${labels.evidence}${western ? ': ' : '：'}${parts.evidence}`,
  ].filter((sentence) => sentence.length > 0);
  return `${sentences.join(western ? '. ' : '。')}${western ? '. ' : '。'}${parts.address}`;
}
