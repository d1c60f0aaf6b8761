/** The inventory: from a data dictionary to one decision per scenario. Everything stays in the tab. */
export type { InventoryData } from './data.ts';
export { startInventory } from './start.ts';
