/** JSON Schema, and the schemas inside an OpenAPI document: properties with their titles and descriptions. */
import { type Gathering, gatherColumns } from '../columns.ts';
import { MOST_DEPTH, MOST_TABLES } from '../limits.ts';
import { note, type ReadTable } from '../model.ts';
import { isObject, type JsonObject } from './records.ts';

const DEFINITIONS = ['$defs', 'definitions'];

export function isSchema(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  if (typeof value['$schema'] === 'string' || schemasOfApi(value) !== null) return true;
  const hasProperties = isObject(value['properties']) && Object.values(value['properties']).every(isSubschema);
  const definitions = DEFINITIONS.map((key) => value[key]).find(isObject);
  return hasProperties || (definitions !== undefined && Object.values(definitions).every(isSubschema));
}

function isSubschema(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  const keys = [
    'type',
    '$ref',
    'properties',
    'items',
    'allOf',
    'anyOf',
    'oneOf',
    'enum',
    'description',
    'title',
    'const',
  ];
  return isObject(value) && (Object.keys(value).length === 0 || keys.some((key) => Object.hasOwn(value, key)));
}

function schemasOfApi(value: JsonObject): JsonObject | null {
  if (typeof value['openapi'] !== 'string' && typeof value['swagger'] !== 'string') return null;
  const { components, definitions } = value;
  if (isObject(components) && isObject(components['schemas'])) return components['schemas'];
  return isObject(definitions) ? definitions : null;
}

/** A table for the schema itself, or where it only holds definitions, one for each of them. */
export function tablesOfSchema(root: JsonObject, name: string): readonly ReadTable[] {
  const title = typeof root['title'] === 'string' && root['title'] !== '' ? root['title'] : name;
  const own = tableOf(root, root, title);
  if (own.columns.length > 0) return [own];
  const definitions = schemasOfApi(root) ?? DEFINITIONS.map((key) => root[key]).find(isObject) ?? {};
  return Object.entries(definitions)
    .slice(0, MOST_TABLES)
    .flatMap(([key, schema]) => (isObject(schema) ? [tableOf(schema, root, key)] : []));
}

function tableOf(schema: JsonObject, root: JsonObject, name: string): ReadTable {
  const gathering = gatherColumns();
  const walk = walker(gathering, root);
  walk(schema, '', { comment: '', depth: 0, within: [] });
  return gathering.table(name, 'schema');
}

interface Position {
  /** What was said of the property on the way here. */
  readonly comment: string;
  readonly depth: number;
  /** The references followed to get here: a schema may contain itself. */
  readonly within: readonly JsonObject[];
}

function walker(gathering: Gathering, root: JsonObject): (schema: unknown, path: string, at: Position) => void {
  // A schema of a few kilobytes can unfold into millions of paths.
  let steps = 0;
  let isCut = false;
  const cut = (): void => {
    if (!isCut) gathering.note(note('depth-cut', { depth: MOST_DEPTH }));
    isCut = true;
  };
  return function walk(schema, path, { comment, depth, within }) {
    steps += 1;
    if (!isObject(schema)) {
      if (path !== '') gathering.add(path, comment);
      return;
    }
    if (depth > MOST_DEPTH || steps > 500_000 || gathering.isFull() || within.includes(schema)) {
      if (!within.includes(schema)) cut();
      if (path !== '') gathering.add(path, comment || said(schema), 'object');
      return;
    }
    const next = { depth: depth + 1, within: [...within, schema] };
    const words = comment || said(schema);
    const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
      const list = schema[key];
      return Array.isArray(list) ? list.filter(isObject) : [];
    });
    const target = typeof schema['$ref'] === 'string' ? referred(root, schema['$ref']) : null;
    const inner = [...(target ? [target] : []), ...branches].filter((item) => hasParts(item, root));
    const { properties, items } = schema;
    if (isObject(properties)) {
      for (const [key, property] of Object.entries(properties)) {
        walk(property, path === '' ? key : `${path}.${key}`, { ...next, comment: '' });
      }
    }
    for (const item of inner) walk(item, path, { ...next, comment: '' });
    if (isObject(items) && hasParts(items, root)) walk(items, path, { ...next, comment: '' });
    const isLeaf = !isObject(properties) && inner.length === 0 && !(isObject(items) && hasParts(items, root));
    if (isLeaf && path !== '') gathering.add(path, words || (target ? said(target) : ''), typeOf(target ?? schema));
  };
}

/** Whether a schema has columns below it, rather than being one. */
function hasParts(schema: JsonObject, root: JsonObject): boolean {
  if (['properties', 'allOf', 'anyOf', 'oneOf'].some((key) => Object.hasOwn(schema, key))) return true;
  if (isObject(schema['items'])) return true;
  const target = typeof schema['$ref'] === 'string' ? referred(root, schema['$ref']) : null;
  return (
    target !== null && target !== schema && ['properties', 'allOf', '$ref'].some((key) => Object.hasOwn(target, key))
  );
}

/** The schema a reference inside the document names; null where it names something outside, or nothing. */
function referred(root: JsonObject, reference: string): JsonObject | null {
  if (!reference.startsWith('#/')) return null;
  let found: unknown = root;
  for (const part of reference.slice(2).split('/').slice(0, 20)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    found = isObject(found) && Object.hasOwn(found, key) ? found[key] : null;
  }
  return isObject(found) ? found : null;
}

function said({ title, description }: JsonObject): string {
  const texts = [title, description].filter((text) => typeof text === 'string' && text !== '');
  return [...new Set(texts)].join('; ');
}

function typeOf({ type, format }: JsonObject): string {
  const kinds = Array.isArray(type) ? type : [type];
  const names = [...kinds, format].filter((kind) => typeof kind === 'string' && kind !== 'null');
  return names.join(' ');
}
