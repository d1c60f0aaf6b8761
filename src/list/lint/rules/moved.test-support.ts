import type { MovedEntry, MovedFile } from '../../schema/index.ts';

/** A field of the sample that had another id before. */
export const RENAMED: MovedEntry = {
  was: { sector: 'automobile', scenario: 'testing', field: 'old-name' },
  name: '原姓名',
  to: ['test-name'],
  edition: 'test-2024',
  on: '2024-09-01',
  reason: 'renamed',
};

/** What a test has otherwise than in {@link RENAMED}. */
export type MovedChange = Partial<MovedEntry>;

/** The change of a test: the file has these entries, each as {@link RENAMED} but for what is given. */
export function entries(...changes: readonly MovedChange[]): { readonly moved: (file: MovedFile) => void } {
  return { moved: (file) => void file.push(...changes.map((change) => ({ ...RENAMED, ...change }))) };
}
