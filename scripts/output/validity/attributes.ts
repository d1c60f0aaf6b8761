/** Attributes: known to HTML or ARIA, with values that can be what they say. */
import { ARIA, ATTRIBUTES, ROLES } from './vocabulary.ts';

const DATE_OR_TIME =
  /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$|^\d{2}:\d{2}$|^P[\dTYMWDHS.]+$/;

/** What is wrong with the attributes of an element of HTML. */
export function attributeFaults(name: string, attributes: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [attribute, value] of attributes) {
    const isKnown = /^(data|on)-?./.test(attribute) || ARIA.has(attribute) || ATTRIBUTES.has(attribute);
    if (!isKnown && !name.includes('-')) found.push(`<${name}> has the unknown attribute ${attribute}`);
    const wrong = wrongValue(attribute, value);
    if (wrong !== null) found.push(`<${name}> has ${attribute}="${value}": ${wrong}`);
  }
  if (name === 'time' && attributes.has('datetime') && !DATE_OR_TIME.test(attributes.get('datetime') ?? ''))
    found.push(`<time> has no date or time that can be read: ${attributes.get('datetime')}`);
  return found;
}

function wrongValue(attribute: string, value: string): string | null {
  switch (attribute) {
    case 'id':
      return value === '' || /\s/.test(value) ? 'an id is a word' : null;
    case 'lang':
      return isLanguage(value) ? null : 'not a language';
    case 'role':
      return value.split(/\s+/).every((role) => ROLES.has(role)) ? null : 'not a role';
    case 'dir':
      return ['ltr', 'rtl', 'auto'].includes(value) ? null : 'not a direction';
    case 'scope':
      return ['row', 'col', 'rowgroup', 'colgroup'].includes(value) ? null : 'not a scope';
    case 'tabindex':
    case 'colspan':
    case 'rowspan':
      return /^-?\d+$/.test(value) ? null : 'not a whole number';
    case 'href':
    case 'src':
      return value.trim() === value && (value !== '' || attribute === 'href') ? null : 'not an address';
    default:
      return attribute === 'aria-hidden' && !['true', 'false'].includes(value) ? 'neither true nor false' : null;
  }
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
