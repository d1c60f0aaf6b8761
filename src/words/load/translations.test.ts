import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales, SOURCE, sourceTextsByKey, statusOf } from './index.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qingdan-words-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Changes one file of the copy; the passage must be there. */
function change(file: string, passage: string, into: string): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(passage);
  writeFileSync(path, text.replace(passage, into));
}

const status = (tag: string) => statusOf(tag, sourceTextsByKey(root), root);

it.each(locales.map(({ tag }) => tag))('%s is complete, and made from the present sources', (tag) => {
  const { missing, stale, unknown } = statusOf(tag, sourceTextsByKey());
  expect({ missing, stale, unknown }).toEqual({ missing: [], stale: [], unknown: [] });
});

describe('what falls short is noticed', () => {
  it('a message that is gone', () => {
    change('words/en/ui.shell.yaml', '  notConfirmed: Not confirmed\n', '');
    expect(status('en').missing).toEqual(['messages.site.notConfirmed']);
  });

  it('a name of a record that is gone', () => {
    change('words/en/list.yaml', '    name: Automobile\n', '');
    expect(status('en').missing).toEqual(['sectors.automobile.name']);
  });

  it.each([
    [
      'a message',
      'words/zh-CN/ui.shell.yaml',
      '  notConfirmed: 未确认',
      '  notConfirmed: 尚未确认',
      'messages.site.notConfirmed',
    ],
    ['a record', 'lists/beijing-2024/automobile.yaml', '\nname: 汽车\n', '\nname: 汽车业\n', 'sectors.automobile.name'],
    ['a case', 'cases/bands.yaml', '在清单两个数字之间', '介于清单两个数字之间', 'cases.band-inside-list-figures'],
    ['a guide', 'guides/zh-CN/method-and-evidence.mdx', '中文为准。', '以中文为准。', 'guides.method-and-evidence'],
  ])('%s whose Chinese changed', (_, file, passage, into, key) => {
    change(file, passage, into);
    expect(status('en').stale).toEqual([key]);
  });

  it('a translation of nothing, and its stamp', () => {
    change(
      'words/en/ui.shell.yaml',
      '  notConfirmed: Not confirmed\n',
      '  notConfirmed: Not confirmed\n  gone: Gone\n',
    );
    change('words/en/stamps.yaml', 'sectors.automobile.name:', 'sectors.gone.name: deadbeef\nsectors.automobile.name:');
    expect(status('en').unknown).toEqual(['messages.site.gone', 'sectors.gone.name']);
  });

  it('a description of a source without its Chinese', () => {
    change('words/zh-CN/sources.yaml', 'FLCUBE: 关于北京负面清单的新闻短讯\n', '');
    expect(status(SOURCE).missing).toEqual(['sources.FLCUBE']);
  });
});
