import { expect, it } from 'vitest';
import { cardTables } from './card-tables.ts';

const TABLE = `<table><thead><tr><th>Step</th><th>Who &amp; when</th></tr></thead><tbody>
<tr><td>1. <em>Apply</em></td><td>a firm, <a href="../x/">see</a></td></tr></tbody></table>`;

it('names each cell by its column, and each row by its first cell', () => {
  const html = cardTables(`<p>before</p>${TABLE}<p>after</p>`);
  expect(html).toMatch(/^<p>before<\/p><table class="table-cards"><thead><tr><th>Step<\/th>/);
  expect(html).toContain('<th scope="row">1. <em>Apply</em></th>');
  expect(html).toContain('<td data-label="Who &amp; when">a firm, <a href="../x/">see</a></td>');
  expect(html).toMatch(/<\/table><p>after<\/p>$/);
});

it('leaves the tables of components as they are', () => {
  const html = TABLE.replace('<table>', '<table class="chart">');
  expect(cardTables(html)).toBe(html);
});
