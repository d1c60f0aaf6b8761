import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Block, plain, type ReportDocument, reportText, reportWord } from '../../../exports/report/index.ts';
import { HARD, reportOf } from './report.test-support.ts';

const MADE = '2026-11-24T20:00:00Z';

async function partsOf(report: ReportDocument, paper: 'a4' | 'letter' = 'a4') {
  const files = unzipSync(new Uint8Array(await reportWord(report, { paper, made: MADE })));
  return (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`The file has no part ${path}.`);
    return strFromU8(file);
  };
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const textOf = (xml: string) =>
  all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    .join('')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const paragraphs = (xml: string) => all(xml, /(<w:p>.*?<\/w:p>)/gs);
const styled = (xml: string, style: string) =>
  paragraphs(xml)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(textOf);

describe.each(['zh-CN', 'en'])('the Word file in %s', (locale) => {
  test.each(Object.entries(HARD))('says all of the report: %s', async (_, fragment) => {
    const report = reportOf(fragment, locale);
    const part = await partsOf(report);
    const xml = part('word/document.xml');
    expect(styled(xml, 'Title')).toEqual([report.title]);
    expect(styled(xml, 'Verdict')).toEqual([report.verdict]);
    expect(styled(xml, 'Heading1')).toEqual(report.sections.map(({ title }) => title));
    const blocks: readonly Block[] = report.sections.flatMap((section) => section.blocks);
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(styled(xml, 'Caption')).toEqual(tables.map(({ caption }) => caption));
    const text = textOf(xml);
    for (const table of tables) {
      for (const line of table.rows.flat().flatMap(({ lines }) => lines))
        expect(text.includes(plain(line)), plain(line)).toBe(true);
    }
    for (const word of [report.caution, `https://qingdan.example/${locale}/check/#${fragment}`]) {
      expect(text.includes(word), word).toBe(true);
    }
    expect(textOf(part('word/header1.xml'))).toBe(report.header);
    expect(part('word/footer1.xml')).toMatch(/NUMPAGES/);
  });

  test('every table has fixed widths within the paper, and a heading row that repeats', async () => {
    for (const [paper, width] of [
      ['a4', 11906 - 2 * 1134],
      ['letter', 12240 - 2 * 1134],
    ] as const) {
      const xml = (await partsOf(reportOf(HARD.parts, locale), paper))('word/document.xml');
      const tables = all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs);
      expect(tables.length).toBeGreaterThan(4);
      for (const table of tables) {
        expect(table).toContain('<w:tblLayout w:type="fixed"/>');
        const [head, ...others] = all(table, /<w:tr>(.*?)<\/w:tr>/gs);
        expect(head).toContain('<w:tblHeader/>');
        for (const row of others) expect(row).not.toContain('<w:tblHeader/>');
        const grid = all(table, /<w:gridCol w:w="(\d+)"/g).map(Number);
        expect(grid.reduce((sum, part) => sum + part, 0)).toBe(width);
        const cells = all(table, /<w:tcW (?:w:type="dxa" )?w:w="(\d+)"/g).map(Number);
        expect(cells.length % grid.length).toBe(0);
        expect(cells.every((cell, index) => cell === grid[index % grid.length])).toBe(true);
      }
    }
  });

  test('every reference leads to a source, and every source with an address to that address', async () => {
    const report = reportOf(HARD.undetermined, locale);
    const part = await partsOf(report);
    const xml = part('word/document.xml');
    const marks = new Set(all(xml, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g));
    const anchors = all(xml, /<w:hyperlink [^>]*w:anchor="([^"]+)"/g);
    expect(anchors.length).toBeGreaterThan(10);
    for (const anchor of anchors) expect(marks).toContain(anchor);
    const links = part('word/_rels/document.xml.rels');
    for (const id of all(xml, /<w:hyperlink [^>]*r:id="([^"]+)"/g)) expect(links).toContain(`Id="${id}"`);
    const sources = report.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'sources');
    expect(marks.size).toBe(sources?.entries.length);
    for (const { url } of sources?.entries ?? []) {
      if (url !== null) expect(links).toContain(`Target="${url.replaceAll('&', '&amp;')}"`);
    }
  });

  test('names its title and language, and gives Chinese a Chinese voice and font', async () => {
    const part = await partsOf(reportOf(HARD.room, locale));
    const core = part('docProps/core.xml');
    expect(core).toContain(`<dc:language>${locale === 'en' ? 'en-GB' : locale}</dc:language>`);
    expect(core).toContain(MADE);
    const chinese = /<w:r><w:rPr>((?:(?!<w:r>).)*)<\/w:rPr><w:t[^>]*>[^<]*\p{Script=Han}/gsu;
    const runs = all(part('word/document.xml'), chinese);
    expect(runs.length).toBeGreaterThan(3);
    for (const run of runs) {
      expect(run).toContain('w:eastAsia="zh-CN"');
      expect(run).toContain('w:eastAsia="SimSun"');
    }
  });

  test('the same report gives the same file', async () => {
    const report = reportOf(HARD.parts, locale);
    const [first, second] = [await partsOf(report), await partsOf(report)];
    for (const path of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'docProps/core.xml']) {
      expect(second(path)).toBe(first(path));
    }
    const links = (part: typeof first) =>
      all(part('word/_rels/document.xml.rels'), /<(Relationship [^>]*Mode="[^>]*)>/g);
    expect(links(second)).toEqual(links(first));
  });

  test('plain text carries the same imprint', () => {
    const text = reportText(reportOf(HARD.parts, locale));
    expect(text).toContain(`https://qingdan.example/${locale}/check/#${HARD.parts}`);
    expect(text).toContain(locale === 'en' ? 'The official Chinese text prevails' : '以官方公布的中文文本为准');
    expect(text).toMatch(/\[1\].*\n {4}https:/);
  });
});

test('a section that another panel adds stands before the notes', () => {
  const ids = reportOf(HARD.parts, 'en', [{ id: 'next', title: 'What to do next', blocks: [] }]).sections.map(
    ({ id }) => id,
  );
  expect(ids.indexOf('next')).toBeGreaterThan(ids.indexOf('edition'));
  expect(ids.indexOf('next')).toBeLessThan(ids.indexOf('caveats'));
});

test('an open result says first what would decide it; a decided one why', () => {
  const order = (fragment: string) =>
    reportOf(fragment, 'en')
      .sections.map(({ id }) => id)
      .filter((id) => id === 'steps' || id === 'changes');
  expect(order(HARD.undetermined)).toEqual(['changes', 'steps']);
  expect(order(HARD.room)).toEqual(['steps']);
});
