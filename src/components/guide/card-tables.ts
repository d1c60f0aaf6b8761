import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * The tables that a guide writes in Markdown, made such as `tables.css` turns into cards on a phone: the first cell of a row
 * names the row, the others carry the name of their column. Tables of components, which have attributes, stay as they are.
 */
export function cardTables(html: string): string {
  return html.replaceAll(/<table>.*?<\/table>/gs, asCards);
}

function asCards(html: string): string {
  const fragment = parseFragment(html);
  const [table] = elementsOf(fragment, 'table');
  if (!table) return html;
  set(table, 'class', 'table-cards');
  const [head, ...rows] = elementsOf(table, 'tr');
  const names = head ? cellsOf(head).map(textOf) : [];
  for (const row of rows) {
    const [first, ...others] = cellsOf(row);
    if (first) {
      first.tagName = 'th';
      first.nodeName = 'th';
      set(first, 'scope', 'row');
    }
    for (const [index, cell] of others.entries()) set(cell, 'data-label', names[index + 1] ?? '');
  }
  return serialize(fragment);
}

function elementsOf(node: Tree.ParentNode, name: string): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [...(child.tagName === name ? [child] : []), ...elementsOf(child, name)] : [],
  );
}

function cellsOf(row: Tree.Element): Tree.Element[] {
  return row.childNodes.filter((child): child is Tree.Element => child.nodeName === 'td' || child.nodeName === 'th');
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function set(element: Tree.Element, name: string, value: string): void {
  element.attrs.push({ name, value });
}
