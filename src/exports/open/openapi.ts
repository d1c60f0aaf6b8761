/** Every machine address of the site in OpenAPI 3.1, so that clients can be made of it. */
import { MEDIA_TYPES } from './catalogue.ts';
import { recordPath, stubPath } from './files.ts';
import type { OpenRecords } from './records.ts';
import { fullFile, movedFile, recordFile, schemaPart } from './schema.ts';
import { FOLDER, LICENCE, type OpenInput } from './site.ts';
import { openStubs } from './stubs.ts';

interface Operation {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly content: Readonly<Record<string, object>>;
  readonly parameters?: readonly object[];
}

const bytes = { type: 'string', contentMediaType: MEDIA_TYPES.xlsx };
const text = { schema: { type: 'string' } };

/** `openapi.json`. `version` is that of the site's code. */
export function openApiOf(input: OpenInput, records: OpenRecords, version: string): object {
  const { site, list, languages } = input;
  return {
    openapi: '3.1.0',
    info: {
      title: "Qingdan: Beijing's data-export negative list",
      version: `${version}+data.${list.dataRevision}`,
      summary: 'Static files, read only, without a key.',
      description: languages.find(({ locale }) => locale.tag === 'en')?.t('data.notice') ?? '',
      license: { name: 'Creative Commons Attribution 4.0', url: LICENCE },
    },
    servers: [{ url: site.file('').replace(/\/$/, '') }],
    paths: Object.fromEntries(operations(input, records).map(pathOf)),
    components: {
      schemas: {
        RecordFile: schemaPart(recordFile),
        FullFile: schemaPart(fullFile),
        MovedFile: schemaPart(movedFile),
      },
      responses: { NotFound: { description: 'There is no such file.', content: { 'text/html': text } } },
    },
  };
}

function operations(input: OpenInput, { editions, sectors, scenarios, fields }: OpenRecords): Operation[] {
  const { languages, list } = input;
  const reference = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
  const locale = parameter(
    'locale',
    'Language tag.',
    languages.map((language) => language.locale.tag),
  );
  const inForce = new Set(list.editions[0]?.sectors.map(({ id }) => id));
  const feedSectors = sectors.map(({ id }) => id).filter((id) => inForce.has(id));
  const stubs = openStubs(input).map((stub) => ({ id: stub.id, path: stubPath(stub) }));
  const kinds = [
    { name: 'Edition', records: editions },
    { name: 'Sector', records: sectors },
    { name: 'Scenario', records: scenarios },
    { name: 'Field', records: fields },
  ];
  return [
    {
      path: `${FOLDER}full.json`,
      id: 'getFull',
      summary: 'The whole list with all its languages',
      content: { [MEDIA_TYPES.json]: reference('FullFile') },
    },
    ...kinds.flatMap(({ name, records: [first, ...others] }) =>
      first === undefined
        ? []
        : {
            path: recordPath({ kind: first.kind, id: '{id}' }),
            id: `get${name}`,
            summary: `${name} by id`,
            content: { [MEDIA_TYPES.json]: reference('RecordFile') },
            parameters: [
              parameter('id', `Id of the ${first.kind}.`, [
                ...[first, ...others].map(({ id }) => id),
                ...stubs.filter(({ id, path }) => path === recordPath({ kind: first.kind, id })).map(({ id }) => id),
              ]),
            ],
          },
    ),
    {
      path: `${FOLDER}moved.json`,
      id: 'getMoved',
      summary: 'Every record that stands at its former place no more, and where it is now',
      content: { [MEDIA_TYPES.json]: reference('MovedFile') },
    },
    {
      path: `${FOLDER}list.csv`,
      id: 'getCsv',
      summary: 'The fields of the edition in force, one row each',
      content: { [MEDIA_TYPES.csv]: text },
    },
    {
      path: `${FOLDER}list.xlsx`,
      id: 'getXlsx',
      summary: 'The same rows as a workbook, one sheet per sector',
      content: { [MEDIA_TYPES.xlsx]: { schema: bytes } },
    },
    {
      path: `${FOLDER}list.jsonld`,
      id: 'getJsonLd',
      summary: 'SKOS concept schemes and the DCAT description of the data set',
      content: { [MEDIA_TYPES.jsonld]: { schema: { type: 'object' } } },
    },
    {
      path: '{locale}/changes.atom',
      id: 'getChanges',
      summary: 'Feed of what changed',
      content: { 'application/atom+xml': text },
      parameters: [locale],
    },
    {
      path: '{locale}/list/{sector}/changes.atom',
      id: 'getSectorChanges',
      summary: 'Feed of what changed in one sector',
      content: { 'application/atom+xml': text },
      parameters: [locale, parameter('sector', 'Id of the sector.', feedSectors)],
    },
    {
      path: '{locale}/dates.ics',
      id: 'getDates',
      summary: 'Calendar of the dates that matter',
      content: { 'text/calendar': text },
      parameters: [locale],
    },
  ];
}

function parameter(name: string, description: string, values: readonly string[]) {
  return { name, in: 'path', required: true, description, schema: { type: 'string', enum: values } };
}

function pathOf({ path, id, summary, content, parameters }: Operation) {
  const get = {
    operationId: id,
    summary,
    ...(parameters === undefined ? {} : { parameters }),
    responses: {
      200: { description: summary, content },
      ...(parameters === undefined ? {} : { 404: { $ref: '#/components/responses/NotFound' } }),
    },
  };
  return [`/${path}`, { get }] as const;
}
