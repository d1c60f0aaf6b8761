import { Parser } from 'htmlparser2';

/**
 * A language that nobody speaks, made of the English pages: every word of four letters or more is two fifths longer, as
 * in German, and now and then two words are one, as in German.
 */
export function lengthened(text: string): string {
  const longer = text.replace(
    /\p{L}{4,}/gu,
    (word) => word + word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase(),
  );
  let isJoined = false;
  return longer.replace(/(?<=\p{L}{7}) (?=\p{L}{7})/gu, () => {
    isJoined = !isJoined;
    return isJoined ? '' : ' ';
  });
}

const NO_TEXT = new Set(['script', 'style']);

/** A built page in that language; its scripts, and so the hashes of its policy, stay as they are. */
export function lengthenedPage(html: string): string {
  const pieces: string[] = [];
  let inside = 0;
  let done = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (NO_TEXT.has(name)) inside++;
      },
      onclosetag: (name) => {
        if (NO_TEXT.has(name)) inside--;
      },
      ontext: (text) => {
        if (inside > 0) return;
        pieces.push(html.slice(done, parser.startIndex), lengthened(text));
        done = parser.endIndex + 1;
      },
    },
    // As written: an entity must not be taken apart.
    { decodeEntities: false },
  );
  parser.end(html);
  pieces.push(html.slice(done));
  const page = pieces.join('');
  return page.replace(/(id="check-data">)(.*?)(<\/script>)/s, (_, start, json, end) => {
    const data = JSON.parse(json);
    return (
      start + JSON.stringify({ ...data, messages: lengthenedMessages(data.messages) }).replaceAll('<', '\\u003c') + end
    );
  });
}

/** The checker's messages, parsed as its page carries them: text as strings, arguments and their branches as tuples. */
export function lengthenedMessages(messages: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string' ? lengthened(message) : lengthenedParts(message),
    ]),
  );
}

function lengthenedParts(parts: unknown): unknown {
  if (!Array.isArray(parts)) return parts;
  return parts.map((part) => {
    if (typeof part === 'string') return lengthened(part);
    if (!Array.isArray(part) || part.length < 3) return part;
    const [kind, name, branches] = part;
    return [
      kind,
      name,
      Object.fromEntries(Object.entries(branches).map(([branch, inner]) => [branch, lengthenedParts(inner)])),
    ];
  });
}
