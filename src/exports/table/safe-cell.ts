/**
 * A text that no spreadsheet takes for a formula: what begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an
 * apostrophe before it (OWASP, CSV injection). Column names come from files that anyone may have written.
 */
export function safeCell(text: string): string {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
