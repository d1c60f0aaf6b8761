/** A review as a file: written here, and read back as what anyone may have written. */
import { CATEGORIES, type Category, type FieldId } from '../../../list/index.ts';
import type { Reason } from '../../../matching/index.ts';
import type { Review, Row } from './rows.ts';

export const FORMAT = 'qingdan-inventory';
/** Rises when an older page would misread the file; keys may be added without. */
export const VERSION = 1;
/** The file begins with this, so that it is told from other JSON without being read whole. */
export const BEGINNING = `{"format":"${FORMAT}"`;

/** What a field was when the review was saved, to see later what has changed. */
export interface KnownField {
  readonly scenario: string;
  readonly category: Category;
  /** Under a former id: the one the field has now. */
  readonly now?: FieldId;
}
export type KnownFields = Readonly<Record<FieldId, KnownField>>;

/** The fields a saved review may name: those of today, and under its former id one that has another now. */
export function knownFields(
  fields: Iterable<readonly [FieldId, KnownField]>,
  moved: Readonly<Record<string, readonly string[]>>,
): KnownFields {
  const known = Object.fromEntries([...fields].map(([id, { scenario, category }]) => [id, { scenario, category }]));
  const former = Object.entries(moved).flatMap(([id, [now, ...others]]) => {
    const field = now === undefined ? undefined : known[now];
    // Of what was split a person decides anew which part is meant.
    return now === undefined || field === undefined || others.length > 0 ? [] : [[id, { ...field, now }] as const];
  });
  return { ...Object.fromEntries(former), ...known };
}

export interface ReviewHead {
  readonly saved: string;
  readonly edition: string;
  readonly dataRevision: string;
  /** Of the file that was reviewed. */
  readonly source: string;
  /** The answers to the questions about the transfer, as in the address of the checker. */
  readonly answers: string;
  readonly tables: readonly string[];
}

/** Something about a field that is not as it was when the review was saved. */
export interface Change {
  readonly field: FieldId;
  readonly kind: 'gone' | 'category' | 'scenario';
  readonly before: string;
  readonly now: string;
  /** How many columns it concerns. */
  readonly columns: number;
}

export type OpenedReview =
  | {
      readonly ok: true;
      readonly head: ReviewHead;
      readonly rows: readonly Row[];
      readonly verdicts: ReadonlyMap<number, FieldId | null>;
      readonly changes: readonly Change[];
      readonly left: number;
    }
  | { readonly ok: false; readonly problem: 'damaged' | 'other-version'; readonly version: string };

/** The file in pieces, so that writing a long one can pause. */
export function* reviewPieces(head: ReviewHead, { rows, verdicts }: Review, known: KnownFields): Generator<string> {
  const used = new Set([...rows.map(({ field }) => field), ...verdicts.values()].filter((field) => field !== null));
  const fields = Object.fromEntries([...used].sort().flatMap((id) => (known[id] ? [[id, known[id]]] : [])));
  const whole = { format: FORMAT, version: VERSION, ...head, fields };
  yield `${JSON.stringify(whole).slice(0, -1)},"columns":[`;
  for (const [place, { table, name, comment, type, field, score, reason, others }] of rows.entries()) {
    const verdict = verdicts.get(place);
    const column = {
      table,
      name,
      comment,
      type,
      field,
      score,
      reason,
      others,
      ...(verdict === undefined ? {} : { decided: verdict }),
    };
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(column)}`;
  }
  yield '\n]}\n';
}

export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

type Loose = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown, longest = 1000) => (typeof value === 'string' ? value.slice(0, longest) : '');

/** Reads a saved review under the fields of today; what has changed since is named, and a field that is gone is left out. */
export function readReview(text: string, known: KnownFields): OpenedReview {
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== FORMAT) return { ok: false, problem: 'damaged', version: '' };
  const { version, columns, tables } = file;
  if (version !== VERSION) return { ok: false, problem: 'other-version', version: textOf(JSON.stringify(version), 20) };
  if (!Array.isArray(columns)) return { ok: false, problem: 'damaged', version: '' };
  const list: readonly unknown[] = columns;
  const rows: Row[] = [];
  const verdicts = new Map<number, FieldId | null>();
  const uses = new Map<FieldId, number>();
  const fieldOf = (value: unknown): FieldId | null => {
    if (typeof value !== 'string') return null;
    return Object.hasOwn(known, value) ? (known[value]?.now ?? value) : null;
  };
  let left = 0;
  for (const column of list) {
    if (!isRecord(column) || typeof column['name'] !== 'string') {
      left += 1;
      continue;
    }
    const { table, score, decided, others, field } = column;
    for (const id of new Set([field, decided])) if (typeof id === 'string') uses.set(id, (uses.get(id) ?? 0) + 1);
    // A decision for a field that is gone is no decision any more.
    const verdict = fieldOf(decided);
    if (decided === null || verdict !== null) verdicts.set(rows.length, verdict);
    rows.push({
      table: typeof table === 'number' && Number.isInteger(table) && table >= 0 ? table : 0,
      name: textOf(column['name'], 300),
      comment: textOf(column['comment']),
      type: textOf(column['type'], 100),
      field: fieldOf(field),
      score: typeof score === 'number' && score >= 0 && score <= 1 ? score : 0,
      reason: reasonOf(column['reason']),
      others: Array.isArray(others)
        ? others
            .map(fieldOf)
            .filter((id) => id !== null)
            .slice(0, 4)
        : [],
    });
  }
  return {
    ok: true,
    head: {
      saved: /^\d{4}-\d\d-\d\d$/.test(textOf(file['saved'])) ? textOf(file['saved']) : '',
      edition: textOf(file['edition'], 60),
      dataRevision: textOf(file['dataRevision'], 60),
      source: textOf(file['source'], 200),
      answers: textOf(file['answers'], 4000),
      tables: Array.isArray(tables) ? tables.map((name) => textOf(name, 300)) : [],
    },
    rows,
    verdicts,
    changes: changesOf(file['fields'], uses, known),
    left,
  };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const REASONS = ['standard', 'name', 'words', 'weak', 'standard-none', 'technical', 'nothing'] as const;

function reasonOf(value: unknown): Reason {
  const nothing: Reason = { message: 'matching.reason.nothing', values: {} };
  if (!isRecord(value)) return nothing;
  const found = REASONS.find((name) => value['message'] === `matching.reason.${name}`);
  if (found === undefined) return nothing;
  const values = isRecord(value['values']) ? value['values'] : {};
  const keys = ['field', 'standard', 'words', 'word'].filter((key) => typeof values[key] === 'string');
  const kept = Object.fromEntries(keys.map((key) => [key, textOf(values[key], 300)]));
  return { message: `matching.reason.${found}`, values: kept };
}

function changesOf(saved: unknown, uses: ReadonlyMap<FieldId, number>, known: KnownFields): readonly Change[] {
  const before = isRecord(saved) ? saved : {};
  return [...uses]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([field, columns]): Change[] => {
      const now = Object.hasOwn(known, field) ? known[field] : undefined;
      const then = Object.hasOwn(before, field) ? before[field] : undefined;
      const name = (now?.now ?? field).slice(0, 100);
      if (!now) return [{ field: name, kind: 'gone', before: name, now: '', columns }];
      if (!isRecord(then)) return [];
      const changes: Change[] = [];
      const category = CATEGORIES.find((one) => one === then['category']);
      if (category !== undefined && category !== now.category)
        changes.push({ field: name, kind: 'category', before: category, now: now.category, columns });
      const scenario = textOf(then['scenario'], 100);
      if (scenario !== '' && scenario !== now.scenario)
        changes.push({ field: name, kind: 'scenario', before: scenario, now: now.scenario, columns });
      return changes;
    });
}
