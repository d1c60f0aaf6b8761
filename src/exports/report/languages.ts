import type { LocaleTag } from '../../words/index.ts';
import type { Line } from './document.ts';

/** A piece of a line with the language it is in: text, an address or a reference. */
export interface Piece {
  readonly text: string;
  readonly lang: LocaleTag;
  readonly strong: boolean;
  readonly href: string | null;
  readonly cite: number | null;
}

/** Languages written with Chinese characters themselves: there a stretch of them says nothing of another language. */
const OWN_CHARACTERS = /^(zh|ja|ko)\b/;

/** Chinese characters with the punctuation and spaces between them. */
const HAN =
  /(\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”·—\d]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?)/u;

/** The pieces of a line, each in one language, so that a reader's voice and fonts follow. */
export function piecesOf(line: Line, locale: LocaleTag): readonly Piece[] {
  const runs = typeof line === 'string' ? [line] : line;
  return runs.flatMap((run): Piece[] => {
    const base = { lang: locale, strong: false, href: null, cite: null };
    if (typeof run === 'string') return byScript(run, locale).map((piece) => ({ ...base, ...piece }));
    if ('cite' in run) return [{ ...base, text: `[${run.cite}]`, cite: run.cite }];
    if ('href' in run) return [{ ...base, text: run.href, href: run.href }];
    const strong = run.strong === true;
    if (run.lang !== undefined) return [{ ...base, text: run.text, lang: run.lang, strong }];
    return byScript(run.text, locale).map((piece) => ({ ...base, ...piece, strong }));
  });
}

function byScript(text: string, locale: LocaleTag): { readonly text: string; readonly lang: LocaleTag }[] {
  if (OWN_CHARACTERS.test(locale)) return text === '' ? [] : [{ text, lang: locale }];
  return text
    .split(HAN)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, lang: /\p{Script=Han}/u.test(part) ? 'zh-CN' : locale }));
}
