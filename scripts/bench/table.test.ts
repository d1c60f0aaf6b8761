import { expect, it } from 'vitest';
import { tableOf } from './table.ts';

it('puts each figure of each bench into one line, with its day, and says what is not kept', () => {
  const page = tableOf([
    {
      ...{ bench: 'decide', on: '2026-11-25', machine: '2 × made up', load: '0.1', isWithin: false },
      rows: [
        { what: 'Decide', ours: '5 a second', ratio: '0.5 × the target', budget: '≥ 10', holds: false },
        { what: 'a | b', ours: '1', beside: '2' },
      ],
    },
  ]);
  expect(page).toContain('- 2 × made up');
  expect(page).toContain(
    '| Decide | 0.5 × the target | 5 a second |  | ≥ 10 | **not kept** | `bench:decide`, 2026-11-25, load 0.1 |',
  );
  expect(page).toContain('| a \\| b |  | 1 | 2 |');
});
