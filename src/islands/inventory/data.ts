/** What the page and its files give the inventory. */
import type { CheckData, LaterData } from '../check/index.ts';

/** Fetched with the first file; the page itself carries none of it. */
export interface InventoryData extends CheckData {
  /** The names of the fields. */
  readonly fields: LaterData['fields'];
  readonly inventory: {
    /** The checker's page, to open it filled in. */
    readonly check: string;
    /** What the matcher knows, the same in every language. */
    readonly matcher: string;
    /** Percentages of a threshold from which the consistency page warns (content/settings.yaml). */
    readonly warnAt: readonly number[];
  };
}
