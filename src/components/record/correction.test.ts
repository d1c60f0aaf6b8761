import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { correctionLinks, FORMS } from './correction.ts';

const at = { file: 'content/lists/beijing-2024/automobile.yaml', line: 35 };
const page = 'https://list.example/en/list/automobile/?a=1&b=2';

test('without a repository there are no links', () => {
  expect(correctionLinks(null, at, page)).toBeNull();
});

test('with one they lead to the line of the record and to the forms, filled in', () => {
  const links = correctionLinks({ address: 'https://git.example/owner/name', branch: 'main' }, at, page);
  expect(links?.line).toBe('https://git.example/owner/name/blob/main/content/lists/beijing-2024/automobile.yaml#L35');
  for (const form of ['wrong', 'official'] as const) {
    const address = new URL(links?.[form] ?? '');
    expect(address.pathname).toBe('/owner/name/issues/new');
    expect([address.searchParams.get('template'), address.searchParams.get('record')]).toEqual([FORMS[form], page]);
  }
});

const issueForm = z.strictObject({
  name: z.string(),
  description: z.string(),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z
    .array(
      z.object({
        type: z.enum(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']),
        id: z.string().optional(),
        attributes: z.object({ label: z.string().optional() }),
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
    )
    .min(1),
});

test.each(Object.values(FORMS))(
  '%s is a form that asks for the record, what is said of it, and where it is stated',
  (name) => {
    const form = issueForm.parse(parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8')));
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['record', 'source', 'document', 'table', 'row']));
    const required = form.body.filter(({ validations }) => validations?.required).map(({ id }) => id);
    expect(required).toEqual(expect.arrayContaining(['record', 'source']));
  },
);
