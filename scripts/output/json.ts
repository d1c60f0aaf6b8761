/** Every JSON file can be read, and the ones that name a schema of the site hold to it. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Fault, Site, TextFile } from './site.ts';
import { targetOf } from './site.ts';

const SCHEMA = /\.schema\.json$/;

const isDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Faults of the JSON files of a site, its manifests among them. */
export function checkJson(site: Site, files: readonly TextFile[]): Fault[] {
  const faults: Fault[] = [];
  const schemas = new Map<string, ValidateFunction>();
  // Formats the schemas use: what JSON cannot say of a text by its kind.
  const ajv = new Ajv2020({ strict: true, formats: { uri: URL.canParse, date: isDate } });
  const read = files.flatMap(({ path, text }) => {
    try {
      const value: unknown = JSON.parse(text);
      return [{ path, value }];
    } catch (error) {
      faults.push({ path, message: `is no JSON: ${error instanceof Error ? error.message : String(error)}` });
      return [];
    }
  });
  for (const { path, value } of read) {
    if (!SCHEMA.test(path)) continue;
    try {
      schemas.set(path, ajv.compile(Object(value)));
    } catch (error) {
      faults.push({ path, message: `is no JSON Schema: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  for (const { path, value } of read) {
    const named = SCHEMA.test(path) ? null : schemaOf(value);
    if (named !== null) faults.push(...checkAgainst(site, path, value, named, schemas));
    if (path.endsWith('.webmanifest')) faults.push(...checkManifest(site, path, value));
  }
  return faults;
}

function schemaOf(value: unknown): string | null {
  const isNamed = typeof value === 'object' && value !== null && '$schema' in value;
  return isNamed && typeof value.$schema === 'string' ? value.$schema : null;
}

function checkAgainst(
  site: Site,
  path: string,
  value: unknown,
  named: string,
  schemas: ReadonlyMap<string, ValidateFunction>,
): Fault[] {
  const target = targetOf(site, path, named);
  if (target.kind !== 'inside') return [{ path, message: `names the schema ${named}, which is not of this site` }];
  const validate = schemas.get(target.path);
  if (validate === undefined) return [{ path, message: `names the schema ${named}, which is not there` }];
  if (validate(value)) return [];
  const [error] = validate.errors ?? [];
  return [{ path, message: `does not hold to ${target.path}: ${error?.instancePath ?? ''} ${error?.message ?? ''}` }];
}

/** The pictures and the start of an application that a visitor installs. */
function checkManifest(site: Site, path: string, value: unknown): Fault[] {
  const manifest = Object(value);
  const icons: unknown[] = Array.isArray(manifest.icons) ? manifest.icons : [];
  const addresses = icons.map((icon) => String(Object(icon).src ?? ''));
  const faults = addresses.flatMap((address) => {
    const target = targetOf(site, path, address);
    return target.kind === 'inside' && site.files.has(target.path)
      ? []
      : [{ path, message: `has the icon ${address}, which is not there` }];
  });
  if (addresses.length === 0) faults.push({ path, message: 'has no icon' });
  return faults;
}
