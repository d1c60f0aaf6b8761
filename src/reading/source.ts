/** The bytes of a file, read only as far as somebody asks. */
import { decode, type EncodingName } from './encoding.ts';

export interface TextSource {
  readonly encoding: EncodingName;
  readonly size: number;
  /** The first so many bytes as text, without a byte-order mark. */
  readonly text: (bytes: number) => Promise<{ readonly text: string; readonly isWhole: boolean }>;
}

export async function bytesOf(blob: Blob, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(start, end).arrayBuffer());
}

export function textSource(blob: Blob, encoding: EncodingName): TextSource {
  return {
    encoding,
    size: blob.size,
    text: async (bytes) => ({
      text: decode(await bytesOf(blob, 0, bytes), encoding).replace(/^\uFEFF/, ''),
      isWhole: blob.size <= bytes,
    }),
  };
}
