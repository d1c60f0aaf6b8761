import { h, hydrate } from 'preact';
import { Check } from './Check.tsx';
import type { CheckData } from './data.ts';

/** Brings the form of the page to life, with the data the page carries. */
export function startCheck(): void {
  const place = document.getElementById('check');
  const json = document.getElementById('check-data')?.textContent;
  if (!place || !json) return;
  // Written by the page's own build from the same type, not by anyone outside.
  const data = JSON.parse(json) as CheckData;
  hydrate(h(Check, { data }), place);
}
