import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** Bytes unpacked of one part at most. The whole list has some hundred kilobytes. */
const MOST_BYTES = 64 << 20;

/** The XML parts of an Office file by name; null where the bytes are no such archive. */
export function officeParts(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.(xml|rels)$/i.test(name) && originalSize <= MOST_BYTES,
    });
    const decoder = new TextDecoder();
    return new Map(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)]));
  } catch {
    return null;
  }
}

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML is told; names come without the prefix, which is the writer's choice. */
export interface XmlEvents {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Reads XML from first to last. Entities and other files are never resolved. */
export function readXml(xml: string, { open, text, close }: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(local(name), (wanted) => attributeOf(attributes, wanted)),
      ontext: text,
      onclosetag: (name) => close(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

function attributeOf(attributes: Attributes, wanted: string): string | undefined {
  return attributes[wanted] ?? Object.entries(attributes).find(([name]) => local(name) === wanted)?.[1];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
