/** Chinese quoted inside a text of another language says so, whoever wrote the text: voices and fonts follow `lang`. */
import { Parser } from 'htmlparser2';

/** Chinese characters with the punctuation and spaces between them. */
const RUN =
  /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”·—\d]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?/gu;
const HAN = /\p{Script=Han}/u;

/** Languages written with Chinese characters themselves. */
const OWN_CHARACTERS = /^(zh|ja)\b/;

/** Elements that hold text only, or whose text is not prose. */
const CLOSED = new Set(['script', 'style', 'title', 'textarea', 'option', 'template', 'code', 'pre', 'svg']);

/** Roots of the tools: their own code marks what it writes, and must find the page as it made it. */
const TOOLS = new Set(['check']);

/** The page with every stretch of Chinese in a span that says so, where nothing around it does. */
export function markForeignRuns(html: string): string {
  const found: { readonly at: number; readonly text: string }[] = [];
  const around: { readonly lang: string; readonly isOpen: boolean }[] = [];
  const parser = new Parser(
    {
      onopentag(name, { lang, id }) {
        const outer = around.at(-1) ?? { lang: '', isOpen: true };
        around.push({ lang: lang ?? outer.lang, isOpen: outer.isOpen && !CLOSED.has(name) && !TOOLS.has(id ?? '') });
      },
      ontext(text) {
        const here = around.at(-1);
        if (here?.isOpen && here.lang !== '' && !OWN_CHARACTERS.test(here.lang) && HAN.test(text))
          found.push({ at: parser.startIndex, text });
      },
      onclosetag() {
        around.pop();
      },
    },
    // References such as &amp; stay as written, so that every text is where the parser says it is.
    { decodeEntities: false },
  );
  parser.end(html);

  let marked = '';
  let done = 0;
  for (const { at, text } of found) {
    marked += html.slice(done, at) + text.replace(RUN, '<span lang="zh-CN">$&</span>');
    done = at + text.length;
  }
  return marked + html.slice(done);
}
