import { pinyin } from 'pinyin-pro';

/** An id is part of an address: beyond this it is cut between two syllables. */
const LONGEST = 60;

const PIECES = /\p{Script=Han}+|[a-z0-9]+/gu;

/**
 * The id proposed for a new record: its Chinese name in pinyin without tones, a hyphen between syllables, e.g.
 * 行踪轨迹 → `xing-zong-gui-ji`. Pinyin, not English: it needs nobody's translation, and is the same every time.
 */
export function idFromName(name: string): string {
  const pieces = name.normalize('NFKC').toLowerCase().match(PIECES) ?? [];
  const syllables = pieces.flatMap((piece) =>
    /\p{Script=Han}/u.test(piece) ? pinyin(piece, { toneType: 'none', type: 'array', v: true }) : [piece],
  );
  const plain = syllables.map((syllable) => syllable.replace(/[^a-z0-9]/g, '')).filter((syllable) => syllable !== '');
  let id = '';
  for (const syllable of plain) {
    const longer = id === '' ? syllable.slice(0, LONGEST) : `${id}-${syllable}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id === '' ? 'record' : id;
}

/** The same, not taken: with the parent's id before it, then with a number after it. Takes the id. */
export function newId(name: string, parent: string | null, taken: Set<string>): string {
  const own = idFromName(name);
  const candidates = [own, ...(parent === null ? [] : [`${parent}-${own}`])];
  let id = candidates.find((candidate) => !taken.has(candidate));
  for (let number = 2; id === undefined; number += 1) {
    const numbered = `${candidates.at(-1) ?? own}-${number}`;
    if (!taken.has(numbered)) id = numbered;
  }
  taken.add(id);
  return id;
}
