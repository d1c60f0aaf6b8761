/** Which rows of a long list are drawn. Only those in sight, and a list longer than browsers can scroll is scaled down. */

/** Browsers end at 17 to 33 million pixels; beyond this the scroll bar moves several rows per pixel. */
const MOST_PIXELS = 12_000_000;
/** Rows drawn beyond each edge, so that fast scrolling shows no gaps. */
const BEYOND = 4;

export interface Frame {
  /** Height of what is scrolled. */
  readonly height: number;
  readonly first: number;
  /** Not included. */
  readonly end: number;
  /** Where a row's top edge is drawn. */
  readonly topOf: (index: number) => number;
}

export function frameOf(count: number, rowHeight: number, scrollTop: number, viewport: number): Frame {
  const whole = count * rowHeight;
  const height = Math.min(whole, MOST_PIXELS);
  const scale = height > viewport ? (whole - viewport) / (height - viewport) : 1;
  const top = scrollTop * scale;
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const end = Math.min(count, Math.ceil((top + viewport) / rowHeight) + BEYOND);
  return { height, first, end, topOf: (index) => scrollTop + index * rowHeight - top };
}

/** Where to scroll so that a row is in sight; the same place when it is. */
export function scrollTo(index: number, count: number, rowHeight: number, scrollTop: number, viewport: number): number {
  const whole = count * rowHeight;
  const height = Math.min(whole, MOST_PIXELS);
  const scale = height > viewport ? (whole - viewport) / (height - viewport) : 1;
  const top = scrollTop * scale;
  const at = index * rowHeight;
  if (at < top) return at / scale;
  return at + rowHeight > top + viewport ? (at + rowHeight - viewport) / scale : scrollTop;
}
