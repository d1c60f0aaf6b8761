/**
 * A review goes with the visitor to the same page in another language: through the storage of this tab, which no other
 * tab sees and which the next page empties at once.
 */
const KEY = 'qingdan-review';

/** A review on its way. */
export interface Handover {
  readonly name: string;
  readonly text: string;
}

/** Leaves the review for the next page; false where the browser refuses, as with one too large for it. */
export function leave(handover: Handover): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(handover));
    return true;
  } catch {
    return false;
  }
}

/** Takes what the page before left, if anything. */
export function pickUp(): Handover | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const left: unknown = JSON.parse(text ?? 'null');
    if (typeof left !== 'object' || left === null || !('name' in left) || !('text' in left)) return null;
    return { name: String(left.name), text: String(left.text) };
  } catch {
    // Storage may be refused, or hold what this site did not write.
    return null;
  }
}
