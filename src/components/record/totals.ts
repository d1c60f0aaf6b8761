import type { Edition, List, Totals } from '../../list/index.ts';

/** One declared total beside what is loaded. */
export interface TotalRow {
  readonly what: keyof Totals;
  readonly declared: number;
  readonly loaded: number;
  readonly difference: number;
}

/** The totals an edition was announced with, beside what is loaded of it. */
export function totalRows({ declaredTotals, loadedTotals }: Edition): readonly TotalRow[] {
  return (['sectors', 'scenarios', 'fields'] as const).map((what) => ({
    what,
    declared: declaredTotals[what],
    loaded: loadedTotals[what],
    difference: declaredTotals[what] - loadedTotals[what],
  }));
}

/**
 * Why declared and loaded totals differ, as message keys `pages.edition.totals.<reason>`; more than one can hold.
 * `floor` is inferred: a parent or an edition without unloaded sectors that is not complete was cut by EVIDENCE_FLOOR.
 */
export function totalReasons(edition: Edition, list: List): readonly ('equal' | 'unloaded' | 'floor')[] {
  if (totalRows(edition).every(({ difference }) => difference === 0)) return ['equal'];
  const parent = list.editions.find(({ id }) => id === edition.inherits);
  const isCut = (other: Edition) =>
    other.unloadedSectors.length === 0 && totalRows(other).some(({ difference }) => difference !== 0);
  return [
    ...(edition.unloadedSectors.length > 0 ? (['unloaded'] as const) : []),
    ...(isCut(edition) || (parent && isCut(parent)) ? (['floor'] as const) : []),
  ];
}
