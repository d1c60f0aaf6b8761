import { compileErrors, parse, validate } from '@readme/openapi-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { published } from './site.test-support.ts';

const open = published();
const text = open.textOf('data/v1/openapi.json');

describe('the description of the addresses', () => {
  test('is OpenAPI as a checker of it reads it', async () => {
    const result = await validate(JSON.parse(text));
    expect(result.valid ? '' : compileErrors(result)).toBe('');
  });

  test('is refused when an answer has no description', async () => {
    const result = await validate(JSON.parse(text.replaceAll('"description"', '"says"')));
    expect(result.valid).toBe(false);
  });

  test('has every file, each under the path and with the id it is published by', async () => {
    await parse(JSON.parse(text));
    const parameter = z.object({ name: z.string(), schema: z.object({ enum: z.array(z.string()) }) });
    const { paths } = z
      .object({
        paths: z.record(z.string(), z.object({ get: z.object({ parameters: z.array(parameter).default([]) }) })),
      })
      .parse(JSON.parse(text));
    const named = Object.entries(paths).flatMap(([path, { get }]) =>
      get.parameters.reduce<string[]>(
        (all, { name, schema }) => all.flatMap((one) => schema.enum.map((value) => one.replace(`{${name}}`, value))),
        [path.slice(1)],
      ),
    );
    const files = [...open.records, ...open.whole].map(({ path }) => path);
    const described = named.filter((path) => path.startsWith('data/'));
    expect(described.sort()).toEqual(files.filter((path) => !path.endsWith('openapi.json')).sort());
  });
});
