import type { Edition, Totals } from '../../list/index.ts';

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
 * What the sectors without a table have between them, if those taken over are unchanged: declared less loaded. Null
 * where no table is missing, or where records were left out for their evidence and the difference says nothing.
 */
export function missingTotals(edition: Edition): Pick<Totals, 'scenarios' | 'fields'> | null {
  const { declaredTotals: declared, loadedTotals: loaded, unloadedSectors, isCut } = edition;
  if (unloadedSectors.length === 0 || isCut) return null;
  return { scenarios: declared.scenarios - loaded.scenarios, fields: declared.fields - loaded.fields };
}

/** Why declared and loaded totals differ, as message keys `pages.edition.totals.<reason>`; more than one can hold. */
export function totalReasons(edition: Edition): readonly ('equal' | 'unloaded' | 'floor')[] {
  if (totalRows(edition).every(({ difference }) => difference === 0)) return ['equal'];
  return [
    ...(edition.unloadedSectors.length > 0 ? (['unloaded'] as const) : []),
    ...(edition.isCut ? (['floor'] as const) : []),
  ];
}
