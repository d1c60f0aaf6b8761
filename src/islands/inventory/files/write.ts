/** Writes the review as a file, pausing now and then so that the page stays alive. */
import { CSV_MARK, csvLine, loadSheetWriter } from '../../../exports/table/index.ts';
import { type KnownFields, reviewPieces, rounded } from '../review/review-file.ts';
import { effectiveField, type Review } from '../review/rows.ts';
import type { Session } from '../session.ts';
import { fieldName, reasonText, type Words } from '../words.ts';

export type Form = 'csv' | 'xlsx' | 'json';

interface Content {
  readonly words: Words;
  readonly review: Review;
  readonly session: Session;
  readonly name: string;
  readonly answers: string;
}

/** Names of the columns of what is exported: for programs, the same in every language. */
const HEADER = [
  'table',
  'column',
  'comment',
  'type',
  'field_id',
  'field',
  'category',
  'scenario',
  'decided',
  'score',
  'reason',
];

/** Rows written between two pauses: some ten milliseconds of work. */
const LOT = 250;

export async function fileOf(form: Form, content: Content): Promise<{ file: Blob; fileName: string }> {
  const base = (content.session.reopened?.head.source || content.name || 'inventory').replace(/\.[^.]{1,5}$/, '');
  const fileName = `${base.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60)}-inventory.${form}`;
  switch (form) {
    case 'csv': {
      const text = await joined(rowsOf(content), csvLine);
      return { file: new Blob([CSV_MARK, csvLine(HEADER), ...text], { type: 'text/csv' }), fileName };
    }
    case 'xlsx': {
      const writer = (await loadSheetWriter())(base);
      writer.add(HEADER);
      await inLots(rowsOf(content), writer.add);
      return { file: writer.finish(), fileName };
    }
    case 'json': {
      const pieces = await joined(savedPieces(content), (piece) => piece);
      return { file: new Blob([...pieces], { type: 'application/json' }), fileName };
    }
    default:
      return form satisfies never;
  }
}

async function inLots<T>(items: Iterable<T>, take: (item: T) => void): Promise<void> {
  let count = 0;
  for (const item of items) {
    take(item);
    count += 1;
    if (count % LOT === 0) await pause();
  }
}

/**
 * What is written of each item, one piece per lot: a file of 100,000 parts would be put together for a second. The
 * browser keeps finished pieces outside the page's memory.
 */
async function joined<T>(items: Iterable<T>, write: (item: T) => string): Promise<readonly Blob[]> {
  const parts: Blob[] = [];
  let lot: string[] = [];
  const close = () => {
    parts.push(new Blob([lot.join('')]));
    lot = [];
  };
  await inLots(items, (item) => {
    lot.push(write(item));
    if (lot.length === LOT) close();
  });
  close();
  return parts;
}

/** Lets the browser draw and answer keys. A message comes sooner than a timer, which browsers slow down. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function tableNames({ reopened, tables }: Session): readonly string[] {
  return reopened?.head.tables ?? tables.map(({ name }) => name);
}

function* rowsOf({ words, review, session }: Content): Generator<(string | number)[]> {
  const names = tableNames(session);
  for (const [place, row] of review.rows.entries()) {
    const field = effectiveField(review, place);
    const known = field === null ? undefined : words.fields.get(field);
    yield [
      names[row.table] ?? '',
      row.name,
      row.comment,
      row.type,
      field ?? '',
      field === null ? '' : fieldName(words, field),
      known?.category ?? '',
      known?.scenario ?? '',
      review.verdicts.has(place) ? 'yes' : 'no',
      rounded(row.score),
      reasonText(words, row),
    ];
  }
}

function savedPieces({ words, review, session, name, answers }: Content): Generator<string> {
  const known: KnownFields = Object.fromEntries(
    [...words.fields].map(([id, { scenario, category }]) => [id, { scenario, category }]),
  );
  const head = {
    saved: new Date().toISOString().slice(0, 10),
    edition: words.data.currentEdition,
    dataRevision: words.rules.dataRevision,
    source: session.reopened?.head.source || name,
    answers,
    tables: tableNames(session),
  };
  return reviewPieces(head, review, known);
}
