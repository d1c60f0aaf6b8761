import { describe, expect, it } from 'vitest';
import { validityFaults } from './index.ts';

/** A page with this body. */
const page = (body: string, head = '<title>A</title>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('validity', () => {
  it('accepts what pages are made of', () => {
    const body = `<header><a href="#x">Skip</a></header><main id="x"><h1>A <em>b</em></h1>
      <p>One <a href="/"><span lang="zh-CN">甲</span></a><br>two</p><x-custom made-up="1"><p>text</p></x-custom>
      <ul><li><p>a</p></li></ul><dl><div><dt>t</dt><dd><p>d</p></dd></div></dl>
      <table><caption>c</caption><tr><th scope="row">a</th><td colspan="2">b</td></tr></table>
      <details><summary><h2>More</h2></summary><p>m</p></details>
      <form><label for="i">L</label><input id="i" type="text" aria-describedby="x"><select><option>1</option></select></form>
      <svg aria-hidden="true"><path d=""/></svg><svg role="img" aria-label="a"><text>b</text></svg><img src="a.png" alt="">
      <time datetime="2024-08-30">30 August</time></main>`;
    expect(validityFaults(page(body))).toEqual([]);
  });

  it.each([
    ['a paragraph closed by a block', '<p>a<div>b</div></p>', 'the browser adds <p>'],
    ['tags closed crosswise', '<b>1<i>2</b>3</i>', 'moves <i>'],
    ['text and elements between the cells of a table', '<table><tr><p>a</p><td>b</td></tr></table>', 'moves'],
    ['an attribute twice', '<p class="a" class="b">x</p>', 'duplicate-attribute'],
    ['an element left open', '<section><p>a</p>', '<section> is not closed'],
    ['an end without a beginning', '</span>', '1 end tags close nothing'],
    ['a reference that is none', '&nosuch; &#0;', 'null-character-reference'],
    ['a block in a line', '<span><div>a</div></span>', '<div> in <span>'],
    ['a heading in a button', '<button type="button"><h2>a</h2></button>', '<h2> in <button>'],
    ['a block in a link in a line', '<em><a href="/"><section>a</section></a></em>', '<section> in <em>'],
    ['rules of style in the middle', '<noscript><style>a{}</style></noscript>', '<style> in <noscript>'],
    ['something else in a list', '<ul><div>a</div></ul>', '<div> in <ul>'],
    ['an item outside a list', '<div><li>a</li></div>', '<li> in <div>'],
    ['a term outside its list', '<section><dt>a</dt></section>', '<dt> in <section>'],
    ['a link in a button', '<button type="button"><a href="/">a</a></button>', 'both are operated'],
    ['an element of old', '<center>a</center>', 'no element of HTML'],
    ['an attribute of old', '<table align="left"></table>', 'the unknown attribute align'],
    ['an attribute of another language', '<p classname="a">a</p>', 'the unknown attribute classname'],
    ['a role there is not', '<p role="heeding">a</p>', 'not a role'],
    ['a language there is not', '<p lang="zh_CN">a</p>', 'not a language'],
    ['an id of two words', '<p id="a b">a</p>', 'an id is a word'],
    ['a label of nothing', '<label for="i">a</label>', 'for names "i"'],
    ['a description that is not there', '<p aria-describedby="x">a</p>', 'aria-describedby names "x"'],
    ['a picture without words', '<img src="a.png">', 'has no alt'],
    ['a drawing without words', '<svg><path d=""/></svg>', '<svg> has no words'],
    ['data that is no JSON', '<script type="application/ld+json">{a}</script>', 'is no JSON'],
    ['a date that is none', '<time datetime="30 August">a</time>', 'no date or time'],
  ])('rejects %s', (_, body, expected) => {
    expect(validityFaults(page(body)).join('\n')).toContain(expected);
  });

  it('rejects a page without its kind, its characters or one title', () => {
    expect(validityFaults('<html><head><title>A</title></head></html>').join()).toContain('missing-doctype');
    expect(validityFaults(page('', '')).join()).toContain('0 titles');
    expect(validityFaults(page('', '<title>A</title><title>B</title>')).join()).toContain('2 titles');
    expect(validityFaults(page('').replace('<meta charset="utf-8">', '')).join()).toContain('UTF-8');
  });
});
