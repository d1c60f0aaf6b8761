export { type Found, type Hit, makeIndex, type SearchIndex, search } from './engine.ts';
export { filterRows, parseRow, type RowTerms } from './filter.ts';
export { highlight, type Stretch } from './highlight.ts';
export { type Reason, reason } from './reason.ts';
export { displayName, isSearchData, recordAddress, type SearchData, type SearchRecord } from './records.ts';
export { isUnspaced, parseQuery, type Query, tokenise } from './tokens.ts';
export { NO_WORDS, type QueryWords, queryWords, type SearchWords } from './words.ts';
