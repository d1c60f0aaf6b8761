import { expect, test } from 'vitest';
import { breadcrumbList, dataBlock } from './index.ts';

test('the way to a page is numbered, and the page itself has no address', () => {
  expect(breadcrumbList([{ label: 'Home', address: 'https://qingdan.example/en/' }, { label: 'Data' }])).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Home', item: 'https://qingdan.example/en/' },
      { position: 2, name: 'Data' },
    ],
  });
});

test('no text in a data block can end it', () => {
  const block = dataBlock({ name: '</script><script>alert(1)</script><!--' });
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toEqual({ name: '</script><script>alert(1)</script><!--' });
});
