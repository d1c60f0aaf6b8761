import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';

/** A value as YAML without references from one place to another, which the content does not have. */
export function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Writes a value as a YAML file. */
export function writeYaml(file: string, value: unknown): void {
  writeFileSync(file, yamlOf(value));
}
