/** Which element may stand where: the content models of the HTML standard, as far as pages use them. */
import {
  BLOCKS,
  CHILDREN,
  HEADINGS,
  LINES,
  LINES_WITH_HEADINGS,
  OPERATED,
  PARENTS,
  PHRASING,
  TRANSPARENT,
} from './vocabulary.ts';

/** What the elements around a place ask of what stands there. */
export interface Place {
  readonly parent: string;
  /** The element around it that holds nothing but a line of text, if any. */
  readonly line: string | null;
  /** The link or button around it, if any. */
  readonly operated: string | null;
}

export const OUTSIDE: Place = { parent: '', line: null, operated: null };

/** What is wrong with an element at a place. `isOperated`: a visitor can do something with it. */
export function misplacements(name: string, { parent, line, operated }: Place, isOperated: boolean): string[] {
  if (name.includes('-')) return [];
  if (!PHRASING.has(name) && !BLOCKS.has(name)) return [`<${name}> is no element of HTML`];
  const found: string[] = [];
  const isHelper = name === 'script' || name === 'template';
  if (CHILDREN[parent] && !isHelper && !CHILDREN[parent].has(name)) found.push(`<${name}> in <${parent}>`);
  if (PARENTS[name] && !PARENTS[name].has(parent)) found.push(`<${name}> in <${parent}>`);
  if (line !== null && !PHRASING.has(name) && !isHeadingIn(name, line)) found.push(`<${name}> in <${line}>`);
  if (operated !== null && isOperated) found.push(`<${name}> in <${operated}>, and both are operated`);
  return [...new Set(found)];
}

/** The place that an element makes for what stands in it. */
export function placeWithin(name: string, around: Place): Place {
  const line = LINES.has(name) ? name : TRANSPARENT.has(name) || name.includes('-') ? around.line : null;
  return { parent: name, line, operated: name === 'a' || name === 'button' ? name : around.operated };
}

/** Whether a visitor can operate an element. */
export function canBeOperated(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'a') return attributes.has('href');
  if (name === 'input') return attributes.get('type') !== 'hidden';
  return OPERATED.has(name) || attributes.has('tabindex');
}

function isHeadingIn(name: string, line: string): boolean {
  return HEADINGS.has(name) && LINES_WITH_HEADINGS.has(line);
}
