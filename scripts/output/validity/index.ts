/** Whether a page is valid HTML: what a browser had to correct, elements and attributes, references, names of pictures. */
import { type DefaultTreeAdapterTypes, parse, html as spec } from 'parse5';
import { attributeFaults } from './attributes.ts';
import { canBeOperated, misplacements, OUTSIDE, type Place, placeWithin } from './content.ts';
import { REFERENCES } from './vocabulary.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Elements that may be left out in the text and stand in the page all the same. */
const IMPLIED = new Set(['html', 'head', 'body', 'tbody', 'colgroup']);
/** Elements that have no end, or whose end may be left out. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr li dt dd p rt rp optgroup option thead tfoot tr td th caption'.split(
    ' ',
  ),
);
/** What is no markup, whatever it looks like. */
const NO_MARKUP = /<!--[\s\S]*?-->|<(script|style|title|textarea)\b[^>]*>[\s\S]*?(?=<\/\1>)/gi;
/** A head that names its characters later than this is not read. */
const CHARSET_WITHIN = 1024;

/** Everything invalid in a page, each fault once. */
export function validityFaults(html: string): readonly string[] {
  const found = new Set<string>();
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    // So that what stands in `noscript` is read as well.
    scriptingEnabled: false,
    onParseError: ({ code, startLine, startCol }) => found.add(`${code} at ${startLine}:${startCol}`),
  });
  const ids = new Set<string>();
  const references: { readonly attribute: string; readonly id: string }[] = [];
  let titles = 0;
  let ends = 0;
  let last = -1;

  const walk = (parent: Parent, place: Place, isHidden: boolean): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      const element: Element = node;
      const name = element.tagName;
      const attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
      const start = element.sourceCodeLocation?.startOffset;
      const isClosed = element.sourceCodeLocation?.endTag !== undefined;
      if (isClosed) ends += 1;
      if (start === undefined && !IMPLIED.has(name)) found.add(`the browser adds <${name}> in <${place.parent}>`);
      if (start !== undefined && start <= last) found.add(`the browser moves <${name}> to another place`);
      last = Math.max(last, start ?? last);
      const id = attributes.get('id');
      if (id !== undefined) ids.add(id);
      for (const [attribute, value] of attributes) {
        if (!REFERENCES.has(attribute)) continue;
        for (const target of value.split(/\s+/)) references.push({ attribute, id: target });
      }
      const hidden = isHidden || attributes.get('aria-hidden') === 'true';
      const unnamed = unnamedPicture(element, attributes, hidden);
      if (unnamed !== null) found.add(unnamed);
      if (element.namespaceURI !== spec.NS.HTML) {
        // Drawings have other elements and attributes; what stands in them is seen by the accessibility tests.
        walk(element, place, hidden);
        continue;
      }
      if (start !== undefined && !isClosed && !IMPLIED.has(name) && !UNCLOSED.has(name))
        found.add(`<${name}> is not closed where it was opened`);
      if (name === 'title') titles += 1;
      if (name === 'script' && /json/.test(attributes.get('type') ?? '') && !isJson(textOf(element)))
        found.add(`a <script> of ${attributes.get('type')} is no JSON`);
      for (const fault of misplacements(name, place, canBeOperated(name, attributes))) found.add(fault);
      for (const fault of attributeFaults(name, attributes)) found.add(fault);
      walk(element, placeWithin(name, place), hidden);
      if (isTemplate(element)) walk(element.content, OUTSIDE, hidden);
    }
  };
  walk(document, OUTSIDE, false);

  for (const { attribute, id } of references) {
    if (!ids.has(id)) found.add(`${attribute} names "${id}", and nothing has that id`);
  }
  const written = html.replace(NO_MARKUP, '').match(/<\/[a-z]/gi)?.length ?? 0;
  if (written > ends) found.add(`${written - ends} end tags close nothing`);
  if (titles !== 1) found.add(`the head has ${titles} titles`);
  const charset = /<meta charset="?utf-8"?/i.exec(html.slice(0, CHARSET_WITHIN));
  if (charset === null) found.add(`the first ${CHARSET_WITHIN} characters do not say that the page is UTF-8`);
  return [...found];
}

function isTemplate(element: Element): element is DefaultTreeAdapterTypes.Template {
  return element.tagName === 'template' && 'content' in element;
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A picture without words for those who do not see it, where it is not said to be decoration. */
function unnamedPicture(element: Element, attributes: ReadonlyMap<string, string>, isHidden: boolean): string | null {
  const name = element.tagName;
  const isNamed = ['aria-label', 'aria-labelledby', 'title'].some((key) => (attributes.get(key) ?? '') !== '');
  switch (name) {
    case 'img':
      return attributes.has('alt') ? null : `<img src="${attributes.get('src')}"> has no alt`;
    case 'area':
      return attributes.has('alt') ? null : '<area> has no alt';
    case 'iframe':
      return isNamed ? null : '<iframe> has no title';
    case 'svg': {
      const isTitled = element.childNodes.some((child) => 'tagName' in child && child.tagName === 'title');
      return isHidden || ((isNamed || isTitled) && attributes.has('role'))
        ? null
        : '<svg> has no words, and is not hidden';
    }
    default:
      return null;
  }
}
