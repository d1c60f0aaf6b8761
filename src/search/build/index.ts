/** Build-time half of the search: it reads pinyin and files, and nothing of it reaches the browser. */
export { loadAbbreviations } from '../../words/load/index.ts';
export { buildSearchData } from './data.ts';
export { buildRecords, fieldSearchText, type Texts } from './records.ts';
