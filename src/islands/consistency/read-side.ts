import { noEntries, readFragment } from '../check/index.ts';
import {
  type Answer,
  effectiveField,
  knownFields,
  noSession,
  type Review,
  type Session,
  startClient,
  takeAnswer,
  type Words,
} from '../inventory/index.ts';
import type { Side } from './compare.ts';

/** Why a file could not become a side: the session as it ended. */
export type SideReading =
  | { readonly ok: true; readonly side: Side; readonly session: Session }
  | { readonly ok: false; readonly session: Session };

/** Reads one file: a saved review as it was decided, any other as it is matched. */
export function readSide(file: File, words: Words): Promise<SideReading> {
  const { data, fields } = words;
  const review: Review = { rows: [], verdicts: new Map() };
  let session = noSession;
  const known = knownFields(fields, words.rules.moved);
  return new Promise((resolve) => {
    const hear = (answer: Answer) => {
      session = takeAnswer(session, answer);
      if (answer.say === 'rows') review.rows.push(...answer.rows);
      if (answer.say === 'reopened') for (const [place, field] of answer.verdicts) review.verdicts.set(place, field);
      if (answer.say === 'read' && answer.tables.length > 0) {
        const tables = answer.tables.map((_, index) => index);
        client.ask({ ask: 'match', tables, hint: {}, matcher: data.inventory.matcher });
      }
      if (session.phase === 'refused') resolve({ ok: false, session });
      if (session.phase === 'ready') resolve({ ok: true, side: sideOf(file.name, review, session, words), session });
    };
    const client = startClient(hear);
    client.ask({ ask: 'open', file, name: file.name, isPasted: false, known });
  });
}

function sideOf(
  name: string,
  { rows, verdicts }: Review,
  { reopened, contexts }: Session,
  { rules, data }: Words,
): Side {
  const found = new Map<string, string[]>();
  for (const [place, row] of rows.entries()) {
    const field = effectiveField({ rows, verdicts }, place);
    if (field === null) continue;
    const columns = found.get(field) ?? [];
    columns.push(row.name);
    found.set(field, columns);
  }
  const answers = reopened
    ? readFragment(reopened.head.answers, rules, data.currentEdition).entries
    : noEntries(data.currentEdition);
  return {
    name,
    fields: found,
    contexts,
    answers: { ...answers, edition: data.currentEdition, fields: null, scenario: null, sector: null },
    changes: reopened?.changes ?? [],
    open: rows.length - verdicts.size,
  };
}
