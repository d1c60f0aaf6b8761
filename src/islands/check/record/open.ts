import type { Rules } from '../../../classifier/index.ts';
import type { ReadCount } from '../count.ts';
import type { Entries } from '../entries.ts';
import type { Ignored } from '../fragment.ts';
import { type CompiledMessages, translatorOf } from '../messages.ts';
import type { Speech } from '../speech.ts';
import { noticeOf } from './notice.ts';
import { type Opened, type RecordProblem, readRecord } from './read.ts';

/** In bytes. A saved check is a few thousand; a larger file is something else and is not even read. */
const LARGEST = 1_000_000;

interface Page {
  readonly speech: Speech;
  readonly rules: Rules;
  /** `2026-01-31`. */
  readonly today: string;
}

/** What came of the files a visitor chose or dropped. */
export interface Opening {
  /** The answers in the file and what of it was not used; null when it was not opened. */
  readonly opened: { readonly entries: Entries; readonly ignored: readonly Ignored[] } | null;
  /** What is said of it, the most important first. */
  readonly lines: readonly string[];
}

/**
 * Opens what a visitor chose or dropped.
 * @throws when the words for it cannot be fetched.
 */
export async function openFiles(files: readonly File[], { speech, rules, today }: Page): Promise<Opening> {
  const { data, readCount } = speech;
  const t = translatorOf(data.locale, await fetchMessages(data.addresses.record));
  const reading = await readFiles(files, rules, data.currentEdition, readCount);
  const fileName = files[0]?.name ?? '';
  return {
    opened: reading.ok ? reading : null,
    lines: noticeOf(reading, { speech, t, fileName, dataRevision: rules.dataRevision, today }),
  };
}

async function readFiles(
  files: readonly File[],
  rules: Rules,
  fallback: string,
  readCount: ReadCount,
): Promise<Opened | RecordProblem> {
  const [file, ...more] = files;
  if (!file || more.length > 0) return { ok: false, problem: 'several' };
  if (file.size > LARGEST) return { ok: false, problem: 'too-large' };
  const text = await file.text().catch(() => null);
  return text === null ? { ok: false, problem: 'unreadable' } : readRecord(text, rules, fallback, readCount);
}

async function fetchMessages(address: string): Promise<CompiledMessages> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  // Made by `record.json.ts` of the same build.
  return (await answer.json()) as CompiledMessages;
}
