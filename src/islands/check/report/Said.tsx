/** A line of a report on the page: each stretch in its own language, strong where it stands out. */
import { type Line, piecesOf } from '../../../exports/report/index.ts';
import type { LocaleTag } from '../../../words/index.ts';

export function Said({ line, locale }: { line: Line; locale: LocaleTag }) {
  return (
    <>
      {piecesOf(line, locale).map(({ text, lang, strong, href }, index) => {
        const spoken = lang === locale ? text : <span lang={lang}>{text}</span>;
        const key = `${index}`;
        if (href !== null)
          return (
            <span key={key} class="paper-address">
              {text}
            </span>
          );
        return strong ? <strong key={key}>{spoken}</strong> : <span key={key}>{spoken}</span>;
      })}
    </>
  );
}
