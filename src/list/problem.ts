/** Something wrong in an authored or imported file, told so that whoever edits it can mend it. */
export interface Problem {
  /** Path as the reader would type it, relative to the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1: the character in a YAML file, the cell in a table. */
  readonly column: number;
  /** What was found, what is expected, and what to do. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** One line for the terminal, in the form editors turn into a link: `file:line:column severity message`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.severity}: ${problem.message}`;
}

/** The order in which a person works through them: by file, then downwards. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
}
