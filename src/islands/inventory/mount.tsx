import { h, render } from 'preact';
import { App, type Given } from './App.tsx';
import type { InventoryData } from './data.ts';
import './inventory.css';

let count = 0;

/** Puts the inventory into its place for one file; the result takes it away again. */
export function mount(place: HTMLElement, data: InventoryData, given: Given, onClose: () => void): () => void {
  count += 1;
  render(h(App, { key: count, data, given, onClose }), place);
  return () => render(null, place);
}
