/** Facts and rules in, a decision out. Pure: no page, no Node, no clock. */
export { bandsFor } from './bands.ts';
export { compileRules } from './compile.ts';
export { decide } from './decide.ts';
export { type Parsed, parseFacts } from './parse.ts';
export * from './projection/index.ts';
export * from './types.ts';
