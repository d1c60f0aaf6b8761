import { h, render } from 'preact';
import { loadSheetWriter } from '../../exports/table/index.ts';
import { App, type Given } from './App.tsx';
import type { InventoryData } from './data.ts';
import { warmUp } from './worker/client.ts';
import './inventory.css';

let count = 0;

/** Fetches all that a file will need, before there is one. */
export function warm(data: InventoryData): void {
  warmUp(data.inventory.matcher);
  loadSheetWriter().catch(() => undefined);
}

/** Puts the inventory into its place for one file; the result takes it away again. */
export function mount(place: HTMLElement, data: InventoryData, given: Given, onClose: () => void): () => void {
  count += 1;
  render(h(App, { key: count, data, given, onClose }), place);
  return () => render(null, place);
}
