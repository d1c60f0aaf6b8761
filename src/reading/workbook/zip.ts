/**
 * The parts of a workbook's ZIP archive. Unpacked piece by piece and only as far as somebody wants, so that an archive
 * that swells to gigabytes costs no more than any other: sizes in its table of contents are not believed.
 */
import { Inflate } from 'fflate';
import { MOST_ENTRIES, MOST_PART_BYTES } from '../limits.ts';

export interface ZipPart {
  readonly name: string;
  /** 0 = as it is, 8 = deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The table of contents; null where the bytes are no archive or its end is missing. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, ZipPart> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest || end < 0) return null;
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  let at = view.getUint32(end + 16, true);
  const parts = new Map<string, ZipPart>();
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    parts.set(name.toLowerCase(), {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** How the unpacking of a part ended: at its end, because no more was wanted, at the limit, or because it is damaged. */
export type Unpacked = 'whole' | 'stopped' | 'swollen' | 'damaged';

const PIECE = 1 << 16;

/** Hands out the text of a part in pieces until `take` answers false. */
export function unpack(bytes: Uint8Array, part: ZipPart, take: (text: string) => boolean): Unpacked {
  const data = dataOf(bytes, part);
  if (data === null) return 'damaged';
  const decoder = new TextDecoder();
  let unpacked = 0;
  let wants = true;
  const give = (piece: Uint8Array): void => {
    unpacked += piece.length;
    if (wants && unpacked <= MOST_PART_BYTES) wants = take(decoder.decode(piece, { stream: true }));
  };
  const inflate = new Inflate((piece) => give(piece));
  try {
    // A piece of deflated data can swell a thousandfold, so small pieces keep that small too.
    for (let from = 0; from < data.length; from += PIECE) {
      const piece = data.subarray(from, from + PIECE);
      if (part.method === 0) give(piece);
      else inflate.push(piece, from + PIECE >= data.length);
      if (!wants) return 'stopped';
      if (unpacked > MOST_PART_BYTES) return 'swollen';
    }
  } catch {
    return wants ? 'damaged' : 'stopped';
  }
  return wants ? 'whole' : 'stopped';
}

function dataOf(bytes: Uint8Array, { at, packed, method, isEncrypted }: ZipPart): Uint8Array | null {
  if (isEncrypted || (method !== 0 && method !== 8) || at + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start > bytes.length ? null : bytes.subarray(start, Math.min(bytes.length, start + packed));
}
