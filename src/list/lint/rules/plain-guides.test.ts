import { expect, it } from 'vitest';
import { problemsAfter } from '../test-content.ts';
import { plainGuides } from './plain-guides.ts';

const ZH = 'content/guides/zh-CN/guide.mdx';
const HEAD = "---\ntitle: 说明\n---\nimport Known from '../../../src/components/guide/Known.astro';\n\n";
const problems = (text: string) => problemsAfter(plainGuides, { guides: { [ZH]: `${HEAD}${text}\n` } });

it.each([
  '正文，[链接](../check/)。',
  '<Known level="reported" keys={[\'CAC-16\']} locale="zh-CN" />',
  '<div class="wide">\n</div>',
  'Run `npm run words -- <language>`, not `<script>`.',
  'The data: what they are, once on = off.',
])('accepts %j', (text) => expect(problems(text)).toEqual([]));

it.each([
  '<script>alert(1)</script>',
  'Text <iframe src="https://x.example"></iframe>',
  '<div onclick="alert(1)">',
  '<div set:html={text} />',
  '[here](javascript:alert(1))',
  'export const secret = 1;',
  "import { readFileSync } from 'node:fs';",
  "import Other from 'some-package/Other.astro';",
  "import Other from '../../../src/components/../../x.astro';",
])('refuses %j, with its line', (text) => {
  expect(problems(text)).toMatchObject([{ file: ZH, line: 6, severity: 'error' }]);
});
