import { expect, it } from 'vitest';
import { markForeignRuns } from './foreign-runs.ts';

const page = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><title>清单</title></head><body>${body}</body></html>`;

it.each([
  ['a quoted term', 'de', '<p>Das Wort ist 音频.</p>', '<p>Das Wort ist <span lang="zh-CN">音频</span>.</p>'],
  ['its punctuation', 'en', '<p>(模型训练（音频数据）)</p>', '<p>(<span lang="zh-CN">模型训练（音频数据）</span>)</p>'],
  [
    'a text with references',
    'en',
    '<p>A &amp; B: 汽车 &lt; C</p>',
    '<p>A &amp; B: <span lang="zh-CN">汽车</span> &lt; C</p>',
  ],
  [
    'two in one text',
    'en',
    '<p>汽车 and 民航</p>',
    '<p><span lang="zh-CN">汽车</span> and <span lang="zh-CN">民航</span></p>',
  ],
])('marks %s', (_, lang, body, expected) => {
  expect(markForeignRuns(page(lang, body))).toBe(page(lang, expected));
});

it.each([
  ['what already says its language', 'en', '<p><span lang="zh-CN">音频</span></p>'],
  ['Chinese and Japanese pages', 'ja', '<p>重要データ</p>'],
  [
    'code, choices and scripts',
    'en',
    '<code>车架号</code><select><option>汽车</option></select><script>"汽车"</script>',
  ],
  ['a tool that writes its own page', 'en', '<div id="check"><p>汽车</p></div>'],
])('leaves %s alone', (_, lang, body) => {
  expect(markForeignRuns(page(lang, body))).toBe(page(lang, body));
});
