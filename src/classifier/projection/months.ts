/** A month of a year, `YYYY-MM`. */
export type YearMonth = string;

/** Whether a text names a month; the rules are of this century, so are the years. */
export function isYearMonth(text: string): boolean {
  return /^2\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** @throws when the text is not a month: check it with `isYearMonth` first. */
export function readMonth(text: YearMonth): { readonly year: number; readonly month: number } {
  if (!isYearMonth(text)) throw new Error(`"${text}" is not a month written YYYY-MM.`);
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5)) };
}

export function monthOf(year: number, month: number): YearMonth {
  return `${year}-${String(month).padStart(2, '0')}`;
}
