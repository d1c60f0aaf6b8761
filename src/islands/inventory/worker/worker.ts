/** Reads and matches off the page's thread. Nothing here asks the network for anything but the matcher's own data. */
import {
  type Column,
  type Context,
  compileMatcher,
  type MatchData,
  type Matcher,
  matchTable,
} from '../../../matching/index.ts';
import { preload, type ReadTable, readFile, readPasted } from '../../../reading/index.ts';
import { BEGINNING, readReview } from '../review/review-file.ts';
import type { Row } from '../review/rows.ts';
import type { Answer, Request } from './protocol.ts';

/** Columns matched between two messages. */
const LOT = 1_000;
/** Columns from which the scenario of a table is inferred: enough to tell, and soon done. */
const TELLING = 3_000;

let tables: readonly ReadTable[] = [];
let matcher: Promise<Matcher> | null = null;

const answer = (message: Answer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.ask === 'warm') {
    // What fails now is asked for again, and told, when it is needed.
    matcherFrom(data.matcher).catch(() => undefined);
    preload();
    return;
  }
  const work = data.ask === 'open' ? open(data) : match(data);
  work.catch((error: unknown) => answer({ say: 'failed', what: 'unexpected', detail: String(error).slice(0, 200) }));
});

async function open({ file, name, isPasted, known }: Request & { ask: 'open' }): Promise<void> {
  if ((await file.slice(0, BEGINNING.length).text()) === BEGINNING) {
    const opened = readReview(await file.text(), known);
    if (!opened.ok) return answer({ say: 'not-reopened', problem: opened.problem, version: opened.version });
    const { rows, head, verdicts, changes, left } = opened;
    for (let from = 0; from < rows.length; from += LOT) {
      answer({
        say: 'rows',
        rows: rows.slice(from, from + LOT),
        done: Math.min(rows.length, from + LOT),
        total: rows.length,
      });
    }
    return answer({ say: 'reopened', head, verdicts: [...verdicts], changes, left });
  }
  const reading = isPasted ? await readPasted(await file.text()) : await readFile(file, name);
  tables = reading.tables;
  answer({
    say: 'read',
    kind: reading.kind,
    encoding: reading.encoding,
    problems: reading.problems,
    tables: tables.map(({ name: title, layout, notes, columns }) => ({
      name: title,
      layout,
      notes,
      columns: columns.length,
    })),
  });
}

async function match({ tables: places, hint, matcher: address }: Request & { ask: 'match' }): Promise<void> {
  let ready: Matcher;
  try {
    ready = await matcherFrom(address);
  } catch (error) {
    return answer({ say: 'failed', what: 'matcher', detail: String(error).slice(0, 200) });
  }
  const total = places.reduce((sum, place) => sum + (tables[place]?.columns.length ?? 0), 0);
  const contexts: (Context & { table: number })[] = [];
  let done = 0;
  for (const place of places) {
    const columns = tables[place]?.columns ?? [];
    const context = contextOf(ready, columns, hint);
    contexts.push({ ...context, table: place });
    const use = { scenario: context.scenario ?? undefined, sector: context.sector ?? undefined };
    for (let from = 0; from < columns.length; from += LOT) {
      const lot = columns.slice(from, from + LOT);
      const { matches } = matchTable(ready, lot, use);
      done += lot.length;
      answer({ say: 'rows', rows: lot.flatMap((column, index) => rowOf(place, column, matches[index])), done, total });
    }
  }
  answer({ say: 'matched', contexts });
}

/** What a table is used for, from a sample spread over it. */
function contextOf(ready: Matcher, columns: readonly Column[], hint: (Request & { ask: 'match' })['hint']): Context {
  const step = Math.max(1, Math.ceil(columns.length / TELLING));
  return matchTable(
    ready,
    columns.filter((_, index) => index % step === 0),
    hint,
  ).context;
}

function rowOf(
  table: number,
  { name, comment, type }: ReadTable['columns'][number],
  match: ReturnType<typeof matchTable>['matches'][number] | undefined,
): Row[] {
  if (!match) return [];
  const { field, score, reason, others } = match;
  return [{ table, name, comment, type, field, score, reason, others: others.map((other) => other.field) }];
}

function matcherFrom(address: string): Promise<Matcher> {
  matcher ??= loadMatcher(address).catch((error: unknown) => {
    matcher = null;
    throw error;
  });
  return matcher;
}

async function loadMatcher(address: string): Promise<Matcher> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // Made by the same build from the same type.
  return compileMatcher((await response.json()) as MatchData);
}
