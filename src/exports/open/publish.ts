import { type Distribution, MEDIA_TYPES } from './catalogue.ts';
import { jsonLdOf } from './concepts.ts';
import { fullFileOf, movedFileOf, recordFiles } from './files.ts';
import { llmsOf } from './llms.ts';
import { openApiOf } from './openapi.ts';
import { openRecords } from './records.ts';
import { rowSchema, tableOf } from './rows.ts';
import { fullFile, movedFile, recordFile, schemaPart } from './schema.ts';
import { shapesOf } from './shapes.ts';
import { FOLDER, type OpenInput } from './site.ts';
import { csvOf, xlsxOf } from './spreadsheets.ts';

/** A file as it is published. */
export interface PublishedFile {
  /** Below the site's root. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Octets of the content. */
  readonly size: number;
}

export interface Published {
  /** One file for every record. */
  readonly records: readonly PublishedFile[];
  /** The list as a whole in its formats, described in `openapi.json`. */
  readonly whole: readonly PublishedFile[];
  /** The shapes of these files. */
  readonly schemas: readonly PublishedFile[];
  /** `llms.txt`, at the site's root. */
  readonly llms: PublishedFile;
}

/** Everything that is published of the list for programs. `version` is that of the site's code. */
export function publish(input: OpenInput, version: string): Published {
  const records = openRecords(input);
  const table = tableOf(input, records);
  const files = [
    fileOf(`${FOLDER}full.json`, MEDIA_TYPES.json, jsonText(fullFileOf(input, records))),
    fileOf(`${FOLDER}list.csv`, `${MEDIA_TYPES.csv}; charset=utf-8; header=present`, csvOf(table)),
    fileOf(`${FOLDER}list.xlsx`, MEDIA_TYPES.xlsx, xlsxOf(table)),
  ];
  const [full, csv, xlsx] = files.map(({ size }) => size);
  const schema = (name: string) => `${FOLDER}schemas/${name}.schema.json`;
  const distributions: Distribution[] = [
    { path: `${FOLDER}full.json`, mediaType: MEDIA_TYPES.json, size: full ?? null, schema: schema('full') },
    { path: `${FOLDER}list.csv`, mediaType: MEDIA_TYPES.csv, size: csv ?? null, schema: schema('row') },
    { path: `${FOLDER}list.xlsx`, mediaType: MEDIA_TYPES.xlsx, size: xlsx ?? null, schema: schema('row') },
    // It cannot say its own size: that would change it.
    { path: `${FOLDER}list.jsonld`, mediaType: MEDIA_TYPES.jsonld, size: null, schema: SHAPES },
  ];
  return {
    records: recordFiles(input, records).map(({ path, file }) => fileOf(path, MEDIA_TYPES.json, jsonText(file))),
    whole: [
      ...files,
      fileOf(`${FOLDER}moved.json`, MEDIA_TYPES.json, jsonText(movedFileOf(input))),
      fileOf(`${FOLDER}list.jsonld`, MEDIA_TYPES.jsonld, jsonText(jsonLdOf(input, records, distributions))),
      fileOf(`${FOLDER}openapi.json`, MEDIA_TYPES.json, jsonText(openApiOf(input, records, version))),
    ],
    schemas: publishedSchemas(input),
    llms: fileOf('llms.txt', 'text/plain; charset=utf-8', llmsOf(input)),
  };
}

const SHAPES = `${FOLDER}schemas/list.shapes.ttl`;

/** The shapes of the files: JSON Schema for JSON and for the rows of the table, SHACL for JSON-LD. */
function publishedSchemas(input: OpenInput): PublishedFile[] {
  const kinds = { record: recordFile, full: fullFile, moved: movedFile, row: rowSchema(input) };
  return [
    ...Object.entries(kinds).map(([kind, shape]) => {
      const path = `${FOLDER}schemas/${kind}.schema.json`;
      const dialect = 'https://json-schema.org/draft/2020-12/schema';
      const schema = { $schema: dialect, $id: input.site.file(path), ...schemaPart(shape) };
      return fileOf(path, 'application/schema+json', `${JSON.stringify(schema, null, 2)}\n`);
    }),
    fileOf(SHAPES, 'text/turtle; charset=utf-8', shapesOf(input.site)),
  ];
}

function fileOf(path: string, mediaType: string, content: PublishedFile['content']): PublishedFile {
  const size = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  return { path, mediaType, content, size };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
