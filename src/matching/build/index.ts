export { loadMatchData } from './data.ts';
