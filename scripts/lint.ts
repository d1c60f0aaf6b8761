/** `npm run list:lint`: every problem of the content, one a line; fails on errors, not on warnings. */
import { readContent } from '../src/list/content/index.ts';
import { formatProblem, inReadingOrder } from '../src/list/index.ts';
import { lintContent } from '../src/list/lint/index.ts';

const read = readContent(process.cwd());
const problems = read.ok ? lintContent(read.content) : read.problems;
for (const problem of inReadingOrder(problems)) console.log(formatProblem(problem));
const errors = problems.filter((problem) => problem.severity === 'error').length;
console.log(`${errors} errors, ${problems.length - errors} warnings in content/.`);
process.exitCode = errors > 0 ? 1 : 0;
