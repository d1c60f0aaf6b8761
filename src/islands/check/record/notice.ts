/** What is said after a file was opened, or could not be. */
import { formatDate, type Translate } from '../../../words/index.ts';
import { procedureName, type Speech } from '../speech.ts';
import type { Opened, Outcome, RecordProblem } from './read.ts';
import { VERSION } from './write.ts';

interface Circumstances {
  readonly speech: Speech;
  /** The messages that are fetched with this room. */
  readonly t: Translate;
  readonly fileName: string;
  readonly dataRevision: string;
  /** `2026-01-31`. */
  readonly today: string;
}

/** The lines of the notice, the first of which says what happened. */
export function noticeOf(reading: Opened | RecordProblem, circumstances: Circumstances): readonly string[] {
  const { speech, t, fileName, dataRevision, today } = circumstances;
  const name = fileName.slice(0, 80);
  if (!reading.ok) {
    return [problemWords(t, reading, name), t('record.expected'), t('record.kept')];
  }
  const { saved, before, now, ignored } = reading;
  const lines = [
    saved === null
      ? t('record.opened', { name })
      : t('record.openedOf', { name, saved: formatDate(saved, speech.data.locale) }),
  ];
  const isOtherRevision = reading.dataRevision !== dataRevision;
  if (isOtherRevision) {
    lines.push(
      reading.dataRevision === null
        ? t('record.noRevision', { now: dataRevision })
        : t('record.otherRevision', { before: reading.dataRevision, now: dataRevision }),
    );
  }
  const results = { before: outcomeWords(circumstances, before), now: outcomeWords(circumstances, now) };
  if (before?.join() !== now?.join()) lines.push(t('record.otherResult', results));
  else if (isOtherRevision) lines.push(t('record.sameResult', { result: results.now }));
  // The head-counts of the national rules run from 1 January of the current year (national arts. 7 and 8).
  if (saved !== null && saved.slice(0, 4) < today.slice(0, 4))
    lines.push(t('record.otherYear', { year: saved.slice(0, 4) }));
  if (ignored.length > 0) lines.push(t('record.ignored', { count: ignored.length }));
  return [...lines, t('record.back')];
}

function problemWords(t: Translate, { problem, version = '' }: RecordProblem, name: string): string {
  switch (problem) {
    case 'not-json':
      return t('record.problem.notJson', { name });
    case 'not-a-check':
      return t('record.problem.notACheck', { name });
    case 'other-version':
      return t('record.problem.otherVersion', { name, version, known: VERSION });
    case 'too-large':
      return t('record.problem.tooLarge', { name });
    case 'unreadable':
      return t('record.problem.unreadable', { name });
    case 'several':
      return t('record.problem.several');
    default:
      return problem satisfies never;
  }
}

function outcomeWords({ speech, t }: Circumstances, outcome: Outcome): string {
  if (outcome === null) return t('record.noResult');
  const names = speech.either(outcome.map((procedure) => procedureName(speech, procedure)));
  return outcome.length === 1 ? names : t('record.open', { procedures: names });
}
