/** The open data: from the list as a model to the files under `/data/v1/`. Pure; addresses and words come from outside. */
export { conceptAddress } from './concepts.ts';
export { recordPath } from './files.ts';
export { type Published, type PublishedFile, publish } from './publish.ts';
export { FOLDER, type Language, LICENCE, NOTICES, type OpenInput, type Site, type Texts } from './site.ts';
export { conceptScheme } from './vocabulary.ts';
