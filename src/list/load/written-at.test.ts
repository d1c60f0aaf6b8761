import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allFields, allScenarios, currentEdition } from '../index.ts';
import { loadList, loadRepository, loadWrittenAt } from './index.ts';

const edition = currentEdition(loadList());

it('every record in force is found in its file, at the line of its id', () => {
  const places = loadWrittenAt();
  const records = [...edition.sectors, ...allScenarios(edition), ...allFields(edition), ...edition.unloadedSectors];
  for (const { id } of [edition, ...records]) {
    const { file, line } = places.get(id) ?? { file: '', line: 0 };
    expect(readFileSync(file, 'utf8').split('\n')[line - 1], id).toMatch(new RegExp(`^\\s*(- )?id: ${id}$`));
  }
});

it('no address of a repository is made up, and one that is set is used', () => {
  expect(loadRepository(process.cwd(), undefined)).toBeNull();
  expect(loadRepository(process.cwd(), '')).toBeNull();
  expect(loadRepository(process.cwd(), 'https://git.example/owner/name/')).toEqual({
    address: 'https://git.example/owner/name',
    branch: 'main',
  });
  expect(() => loadRepository(process.cwd(), 'owner/name')).toThrow(/REPOSITORY is "owner\/name"/);
});
