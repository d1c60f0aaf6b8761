import { expect, it } from 'vitest';
import { z } from 'zod';
import { checkYaml } from './yaml-file.ts';

const schema = z.strictObject({ text: z.string() });
const problems = (text: string) => {
  const read = checkYaml('file.yaml', text, schema);
  return read.ok ? [] : read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

it('accepts what fits the schema', () => {
  expect(problems('text: plain\n')).toEqual([]);
});

it('says where a text that begins with an asterisk is taken for a reference, and what to do', () => {
  expect(problems('# A remark.\ntext: *RxKt\n')).toEqual([
    '2:7 "*RxKt" refers to another place of the file, which is not done here; put the text in quotes',
  ]);
});

it('says where the spelling is broken', () => {
  expect(problems('text: "open\n')[0]).toMatch(/^\d+:\d+ not readable as YAML: .+; correct the spelling here$/);
});

it('says where a key stands a second time, on several lines or on one', () => {
  const twice = 'not readable as YAML: Map keys must be unique; correct the spelling here';
  expect(problems('a: 1\nb: 2\na: 3\n')).toEqual([`3:1 ${twice}`]);
  expect(problems('a: { c: 1, "c": 2 }\nb: 2\n')).toEqual([`1:12 ${twice}`]);
});
