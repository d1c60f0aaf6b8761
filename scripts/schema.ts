/** `npm run list:schema`: the schema of every file in `content/` as JSON Schema, for editors and for other programs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/list/schema/index.ts';

mkdirSync('content/schema', { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) {
  const file = `content/schema/${name}.schema.json`;
  writeFileSync(file, text);
  console.log(`written  ${file}`);
}
