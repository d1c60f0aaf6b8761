/** Build-time half of the matcher: it reads files and pinyin, and nothing of it reaches the browser. */
export { buildMatchData } from './data.ts';
export { type MatchingContent, readMatching } from './content.ts';
