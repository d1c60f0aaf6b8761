/** The inventory: from a data dictionary to one decision per scenario. Everything stays in the tab. */
export type { InventoryData } from './data.ts';
// What the consistency page shares with the inventory: reading and matching a file, and deciding for what is in it.
export { entriesOf, type Group, groupsOf } from './decision/groups.ts';
export { type Change, knownFields } from './review/review-file.ts';
export { effectiveField, type Review, type Row } from './review/rows.ts';
export { noSession, type Session, takeAnswer } from './session.ts';
export { startInventory } from './start.ts';
export { type Field, fieldName, type Words, wordsOf } from './words.ts';
export { startClient, warmUp } from './worker/client.ts';
export type { Answer } from './worker/protocol.ts';
