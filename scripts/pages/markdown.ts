/** The text of a page of ours as Markdown, for the stock site that ours is compared with. */
import { Parser } from 'htmlparser2';

/** What carries the text; every other element is looked through. */
const KEPT = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'a',
  'strong',
  'blockquote',
]);
const HEADING = /^h[2-4]$/;
/** No text of the page: furniture, drawings, controls. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'svg',
  'select',
  'button',
  'input',
  'textarea',
  'nav',
  'noscript',
  'template',
]);
const EMPTY = new Set(['input', 'br', 'hr', 'img', 'link', 'meta']);

export interface PlainPage {
  readonly title: string;
  readonly markdown: string;
}

/** The main part of a built page, without anything that only our design needs. */
export function markdownOf(html: string): PlainPage {
  let title = '';
  let markdown = '';
  let isMain = false;
  let isTitle = false;
  let leftOut = 0;
  let open = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'main') isMain = true;
      if (name === 'h1') isTitle = true;
      if (leftOut > 0 || LEFT_OUT.has(name)) {
        if (!EMPTY.has(name)) leftOut++;
        return;
      }
      if (!isMain || isTitle) return;
      // Inside a list or table a Markdown heading would end it.
      if (HEADING.test(name)) markdown += open > 0 ? `<${name}>` : `\n\n${'#'.repeat(Number(name[1]))} `;
      if (!KEPT.has(name)) return;
      open++;
      markdown += name === 'a' ? `<a href="${escapeText(attributes['href'] ?? '#')}">` : `<${name}>`;
    },
    ontext: (text) => {
      if (leftOut > 0) return;
      if (isTitle) title += text;
      else if (isMain) markdown += escapeText(text.replace(/\s+/g, ' '));
    },
    onclosetag: (name) => {
      if (leftOut > 0) {
        if (!EMPTY.has(name)) leftOut--;
        return;
      }
      if (name === 'main') isMain = false;
      if (name === 'h1') isTitle = false;
      if (!isMain || isTitle || name === 'h1') return;
      if (HEADING.test(name)) markdown += open > 0 ? `</${name}>` : '\n\n';
      if (!KEPT.has(name)) return;
      open--;
      markdown += `</${name}>`;
    },
  });
  parser.end(html);
  return { title: title.replace(/\s+/g, ' ').trim(), markdown: markdown.trim() };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
