/** The inventory once a file is given: reading, matching, review, decision, and the files that leave it. */
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { FieldId } from '../../list/index.ts';
import { type Entries, noEntries, readFragment, writeFragment } from '../check/index.ts';
import type { InventoryData } from './data.ts';
import { Decisions } from './decision/Decisions.tsx';
import { Exports } from './files/Exports.tsx';
import { fileOf } from './files/write.ts';
import { useKeptWork } from './keep-work.ts';
import { Notes } from './Notes.tsx';
import { knownFields } from './review/review-file.ts';
import {
  acceptAbove,
  FILTERS,
  type Filter,
  type Review,
  shownRows,
  summaryOf,
  withSharedTexts,
} from './review/rows.ts';
import { noSession, type Session, takeAnswer } from './session.ts';
import { Chooser } from './table/Chooser.tsx';
import { type Act, Table } from './table/Table.tsx';
import { Use } from './Use.tsx';
import { fieldName, wordsOf } from './words.ts';
import { type Client, startClient } from './worker/client.ts';
import type { Answer } from './worker/protocol.ts';

/** What a visitor gave. */
export interface Given {
  readonly file: Blob;
  readonly name: string;
  readonly isPasted: boolean;
}

interface Props {
  readonly data: InventoryData;
  readonly given: Given;
  readonly onClose: () => void;
}

/** Milliseconds between two drawings while rows come in. */
const REDRAW_AFTER = 300;
const ACCEPT_FROM = [0.9, 0.75, 0.5] as const;

export function App({ data, given, onClose }: Props) {
  const words = useMemo(() => wordsOf(data), [data]);
  const { t } = words;
  const review = useRef<Review>({ rows: [], verdicts: new Map() }).current;
  const [revision, redraw] = useReducer((count: number) => count + 1, 0);
  const [session, setSession] = useState<Session>(noSession);
  const [tables, setTables] = useState('all');
  const [use, setUse] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const [choosing, setChoosing] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [answers, setAnswers] = useState<Entries>(() => noEntries(data.currentEdition));
  const client = useRef<Client | null>(null);
  const scheduled = useRef<number | null>(null);
  const progress = useRef({ done: 0, total: 0 });
  const shared = useRef(new Map<string, string>()).current;

  const match = (count: number, chosen: string, hint: string) => {
    review.rows.length = 0;
    progress.current = { done: 0, total: 0 };
    if (chosen !== tables) review.verdicts.clear();
    const [kind, id] = hint.split(':');
    client.current?.ask({
      ask: 'match',
      tables: chosen === 'all' ? Array.from({ length: count }, (_, index) => index) : [Number(chosen)],
      hint: { scenario: kind === 'scenario' ? id : undefined, sector: kind === 'sector' ? id : undefined },
      matcher: data.inventory.matcher,
    });
    setSession((before) => ({ ...before, phase: 'matching' }));
  };

  const hear = (answer: Answer) => {
    if (answer.say === 'rows') {
      for (const row of answer.rows) review.rows.push(withSharedTexts(row, shared));
      // The first rows at once, the rest a few times a second: each drawing counts all rows anew.
      scheduled.current ??= window.setTimeout(
        () => {
          scheduled.current = null;
          progress.current = { done: answer.done, total: answer.total };
          redraw(0);
        },
        review.rows.length === answer.rows.length ? 0 : REDRAW_AFTER,
      );
      progress.current = { done: answer.done, total: answer.total };
      return;
    }
    if (answer.say === 'reopened') {
      for (const [place, field] of answer.verdicts) review.verdicts.set(place, field);
      const { entries } = readFragment(answer.head.answers, words.rules, data.currentEdition);
      setAnswers({ ...entries, edition: data.currentEdition, fields: null, scenario: null, sector: null });
      redraw(0);
    }
    if (scheduled.current !== null) window.clearTimeout(scheduled.current);
    scheduled.current = null;
    setSession((before) => takeAnswer(before, answer));
    redraw(0);
    if (answer.say === 'read' && answer.tables.length > 0) match(answer.tables.length, 'all', '');
  };

  useEffect(() => {
    const known = knownFields(words.fields, words.rules.moved);
    client.current = startClient(hear);
    client.current.ask({ ask: 'open', file: given.file, name: given.name, isPasted: given.isPasted, known });
    return () => client.current?.close();
    // A new file mounts a new App.
  }, []);

  useKeptWork({
    isReady: session.phase === 'ready',
    hasVerdicts: () => review.verdicts.size > 0,
    name: given.name,
    save: async () =>
      (
        await fileOf('json', {
          words,
          review,
          session,
          name: given.name,
          answers: writeFragment(answers, words.speech.readCount),
        })
      ).file,
  });

  const isBusy = session.phase === 'reading' || session.phase === 'matching';
  const summary = useMemo(() => summaryOf(review), [revision]);
  const places = useMemo(() => shownRows(review, filter, text), [revision, filter, text]);
  const chosenRow = choosing === null ? undefined : review.rows[choosing];

  const decide = (place: number, field: FieldId | null) => {
    review.verdicts.set(place, field);
    setSaid(
      t('inventory.said', {
        column: review.rows[place]?.name ?? '',
        field: field === null ? t('inventory.none') : fieldName(words, field),
      }),
    );
    redraw(0);
  };
  const act = (place: number, what: Act) => {
    if (what === 'change') setChoosing(place);
    else if (what === 'undo') {
      review.verdicts.delete(place);
      redraw(0);
    } else decide(place, what === 'none' ? null : (review.rows[place]?.field ?? null));
  };
  const focusRow = (place: number) =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.inv-row[data-place="${place}"]`)?.focus());

  return (
    <div class="inventory" data-phase={session.phase}>
      <div class="inv-file">
        <p>
          <strong>{given.name || t('inventory.pasted')}</strong>
          {session.kind && ` · ${t(`reading.kind.${session.kind}`)}`}
          {session.encoding && session.encoding !== 'utf-8' && ` · ${session.encoding.toUpperCase()}`}
        </p>
        <button type="button" class="button button--quiet" onClick={onClose}>
          {t('inventory.another')}
        </button>
      </div>
      <div class="inv-progress" role="status">
        {isBusy && (
          <>
            <span>
              {session.phase === 'reading'
                ? t('inventory.progress.reading')
                : t('inventory.progress.matching', { ...progress.current })}
            </span>
            <progress
              aria-label={t('inventory.progress.label')}
              max={progress.current.total || 1}
              value={progress.current.total ? progress.current.done : undefined}
            />
            <button type="button" class="button button--quiet" onClick={onClose}>
              {t('inventory.progress.cancel')}
            </button>
          </>
        )}
        {session.phase === 'ready' &&
          t('inventory.progress.done', { total: summary.total, matched: summary.matched, unsure: summary.unsure })}
      </div>
      <Notes words={words} session={session} />
      {review.rows.length > 0 && (
        <>
          <Use
            words={words}
            session={session}
            tables={tables}
            use={use}
            isBusy={isBusy}
            onTables={(chosen) => {
              match(session.tables.length, chosen, use);
              setTables(chosen);
            }}
            onUse={(hint) => {
              setUse(hint);
              match(session.tables.length, tables, hint);
            }}
          />
          <Decisions
            words={words}
            summary={summary}
            contexts={session.contexts}
            answers={answers}
            onAnswers={setAnswers}
          />
          <section class="inv-review" aria-labelledby="inv-review-title">
            <h2 id="inv-review-title">{t('inventory.review.title')}</h2>
            <p>
              {t('inventory.review.summary', {
                total: summary.total,
                matched: summary.matched,
                decided: summary.decided,
                unsure: summary.unsure,
              })}
            </p>
            <div class="inv-tools">
              <label>
                <span>{t('inventory.review.filter')}</span>
                <select
                  value={filter}
                  onChange={({ currentTarget: { value } }) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
                >
                  {FILTERS.map((one) => (
                    <option key={one} value={one}>
                      {t(`inventory.filter.${one}`)}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                <span>{t('inventory.review.text')}</span>
                <input type="search" value={text} onInput={({ currentTarget: { value } }) => setText(value)} />
              </label>
              <div class="inv-bulk">
                <span>{t('inventory.review.bulk')}</span>
                {ACCEPT_FROM.map((score) => (
                  <button
                    key={score}
                    type="button"
                    class="button button--quiet"
                    disabled={isBusy}
                    onClick={() => {
                      setSaid(t('inventory.review.bulkDone', { count: acceptAbove(review, score) }));
                      redraw(0);
                    }}
                  >
                    {t('inventory.review.bulkFrom', { percent: score * 100 })}
                  </button>
                ))}
              </div>
            </div>
            <p class="inv-keys">{t('inventory.review.keys')}</p>
            <p class="visually-hidden" role="status">
              {said}
            </p>
            {places.length === 0 ? (
              <p>{t('inventory.review.nothing')}</p>
            ) : (
              <Table words={words} review={review} places={places} onAct={act} />
            )}
          </section>
          <Exports
            words={words}
            review={review}
            session={session}
            name={given.name}
            answers={writeFragment(answers, words.speech.readCount)}
            isBusy={isBusy}
          />
        </>
      )}
      {choosing !== null && chosenRow && (
        <Chooser
          words={words}
          row={chosenRow}
          nearby={summary.fields[0]}
          onChoose={(field) => {
            setChoosing(null);
            if (field !== undefined) decide(choosing, field);
            focusRow(choosing);
          }}
        />
      )}
    </div>
  );
}
