import { h, hydrate } from 'preact';
import { formatPeople } from '../../words/index.ts';
import { Check } from './Check.tsx';
import type { CheckData } from './data.ts';

/** Lets the browser answer a touch before the work goes on. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Brings the form of the page to life, with the data the page carries: in three short tasks rather than a long one. */
export async function startCheck(): Promise<void> {
  const place = document.getElementById('check');
  const json = document.getElementById('check-data')?.textContent;
  if (!place || !json) return;
  // Written by the page's own build from the same type, not by anyone outside.
  const data = JSON.parse(json) as CheckData;
  await pause();
  // The first number a browser formats takes it as long as the rest of the form.
  formatPeople(0, data.locale);
  await pause();
  hydrate(h(Check, { data }), place);
}
