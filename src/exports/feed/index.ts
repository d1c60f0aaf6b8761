/** What changed, as a feed (Atom): derived from the editions and from what is reported, never written by hand. */
export { atomOf, type Feed, type FeedEntry } from './atom.ts';
export { type ChangesInput, changesOf, changesOfSector } from './changes.ts';
