/** Text in the form in which words are compared. */

/** Letters that carry no separable mark but are read as another. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** Case, width and accents folded, and a space put where a column name changes case. Marks of Indic scripts stay: they are vowels. */
export function fold(text: string): string {
  return ASCII.test(text) ? splitCase(text).toLowerCase() : foldMarks(splitCase(text.normalize('NFKC')).toLowerCase());
}

/** Most column names; they need no Unicode work. */
const ASCII = /^[ -~]*$/;

function splitCase(text: string): string {
  return text
    .replace(/(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu, ' ')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, '$1 ');
}

function foldMarks(text: string): string {
  return foldDevanagari(
    text
      .normalize('NFD')
      .replace(/\p{Cf}/gu, '')
      .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
      .normalize('NFKC')
      .replace(/[ßæœøđłıς]/gu, (letter) => plainLetters[letter] ?? letter),
  );
}

/**
 * One of the ways in which Devanagari is written: the nasal of a cluster as anusvara (सङ्ख्या, संख्या), a last म् too
 * (दत्तम्, दत्तं), no candrabindu, nukta or avagraha.
 */
function foldDevanagari(text: string): string {
  return text
    .replace(/[\u093c\u093d]/gu, '')
    .replace(/\u0901/gu, '\u0902')
    .replace(/ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])|म्(?![\p{L}\p{M}])/gu, '\u0902');
}
