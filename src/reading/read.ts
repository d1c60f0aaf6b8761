import { readDelimited } from './delimited/index.ts';
import { encodingOf } from './encoding.ts';
import { readJson } from './json/index.ts';
import { HEAD_BYTES } from './limits.ts';
import { note, type Problem, problem, type Reading } from './model.ts';
import { bytesOf, textSource } from './source.ts';
import { isScript, readScript } from './sql/index.ts';

/** Fetches the parts that only some files need, so that they can be read without a connection later. */
export function preload(): void {
  import('./workbook/index.ts').catch(() => undefined);
}

/**
 * Reads the columns of a file. What it is, is told by what is in it; its name is only shown. Never throws: what cannot be
 * read becomes a problem that says what, where and what to do.
 */
export async function readFile(blob: Blob, name: string): Promise<Reading> {
  return guarded(() => readBlob(blob, name, false));
}

/** Reads what was typed or pasted: any of the texts a file may hold, or a bare list of names. */
export async function readPasted(text: string): Promise<Reading> {
  return guarded(() => readBlob(new Blob([text]), '', true));
}

async function guarded(work: () => Promise<Reading>): Promise<Reading> {
  try {
    return await work();
  } catch (error) {
    // A file that was moved or changed since it was chosen; anything else is a bug, and still no blank page.
    const isGone = error instanceof Error && /NotReadable|NotFound|NotAllowed/.test(error.name);
    return failed(isGone ? problem('unreadable') : problem('unexpected', { detail: String(error).slice(0, 200) }));
  }
}

async function readBlob(blob: Blob, name: string, isPasted: boolean): Promise<Reading> {
  if (blob.size === 0) return failed(problem('empty'));
  const head = await bytesOf(blob, 0, HEAD_BYTES);
  const binary = binaryKind(head);
  if (binary === 'zip') {
    // XML and unpacking are a third of this room, and most files need neither.
    const { readWorkbook } = await import('./workbook/index.ts');
    return readWorkbook(blob, name);
  }
  if (binary !== null) return failed(problem(binary));
  const found = encodingOf(head);
  if (found === null) return failed(problem('binary'));

  const source = textSource(blob, found.encoding);
  const { text } = await source.text(HEAD_BYTES);
  const reading = await readText(text, name, isPasted, source);
  if (!found.guessed || isPasted) return reading;
  const remark = note('encoding-guessed', { encoding: found.encoding });
  return {
    ...reading,
    tables: reading.tables.map((table, index) => (index > 0 ? table : { ...table, notes: [remark, ...table.notes] })),
  };
}

async function readText(
  text: string,
  name: string,
  isPasted: boolean,
  source: ReturnType<typeof textSource>,
): Promise<Reading> {
  if (text.trim() === '') return failed(problem('empty'));
  if (/^\s*[[{]/.test(text)) {
    const json = await readJson(source, name);
    if (json !== null) return json;
  }
  if (isScript(text)) return readScript(source);
  return readDelimited(source, name, isPasted);
}

/** What the first bytes say of a file that is no text. */
function binaryKind(head: Uint8Array): 'zip' | 'old-workbook' | 'compressed' | 'binary' | null {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return 'zip';
  // Also a workbook with a password is wrapped in this older form.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'old-workbook';
  if (
    starts(0x1f, 0x8b) ||
    starts(0x37, 0x7a, 0xbc, 0xaf) ||
    starts(0x52, 0x61, 0x72, 0x21) ||
    starts(0x28, 0xb5, 0x2f, 0xfd)
  ) {
    return 'compressed';
  }
  return starts(0x25, 0x50, 0x44, 0x46) ? 'binary' : null;
}

function failed(found: Problem): Reading {
  return { kind: null, encoding: null, tables: [], problems: [found] };
}
