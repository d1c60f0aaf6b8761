/** Build-time half of the search: it reads pinyin and files, and nothing of it reaches the browser. */

export { buildSearchData } from './data.ts';
export { buildRecords, fieldSearchText, type Texts } from './records.ts';
export { loadSearchWords } from './words.ts';
