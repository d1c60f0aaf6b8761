import { expect, test } from 'vitest';
import { allFields, currentEdition, type List, type Moved } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { recordTexts } from '../../words/load/index.ts';
import { buildRecords } from './index.ts';

const list = loadList();
const edition = currentEdition(list);
const recordsOf = (of: List) => buildRecords(of, recordTexts('zh-CN', of), recordTexts('en', of));

test('sectors whose tables are not loaded are found too, and lead to their page', () => {
  const found = recordsOf(list).filter(({ id }) => edition.unloadedSectors.some((sector) => sector.id === id));
  expect(found.map(({ kind, within, zh }) => [kind, within, zh])).toEqual(
    edition.unloadedSectors.map(({ name }) => ['sector', [], name]),
  );
});

test('a field is found by the name and the id it had before, also by their sound', () => {
  const [field] = allFields(edition);
  if (!field) throw new Error('The list has no field.');
  const moved: Moved = {
    level: 'field',
    place: [field.sector, field.scenario, 'old-field'],
    name: '旧字段',
    to: [field.id],
    edition: edition.id,
    on: '2026-12-01',
    reason: 'renamed',
  };
  const record = recordsOf({ ...list, moved: [moved] }).find(({ id }) => id === field.id);
  expect(record?.aliases).toEqual([...field.aliases, '旧字段', 'old-field']);
  expect(record?.sounds).toContain('jiu zi duan');
});
