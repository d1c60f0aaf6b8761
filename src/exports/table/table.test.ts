import { describe, expect, test } from 'vitest';
import { csvLine, loadSheetWriter, safeCell } from './index.ts';

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '  =cmd|x', '＝1'])(
    'that a spreadsheet would compute is text: %j',
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`);
    },
  );

  test.each(['name', 'a=b', '手机号', ''])('that is text stays as it is: %j', (text) => {
    expect(safeCell(text)).toBe(text);
  });
});

test('a line of CSV quotes what must be quoted', () => {
  expect(csvLine(['a', 'b,"c"', '=1,2', 0.5])).toBe('a,"b,""c""","\'=1,2",0.5\r\n');
});

test('a workbook holds formulas as text', async () => {
  const writer = (await loadSheetWriter())('Review: 1/2');
  writer.add(['column', 'score']);
  writer.add(['=HYPERLINK("x")<&\u0001', 0.5]);
  const bytes = new Uint8Array(await writer.finish().arrayBuffer());
  const { unzipSync, strFromU8 } = await import('fflate');
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(&quot;x&quot;)&lt;&amp; </t>');
  expect(sheet).not.toContain('<f>');
});
