import { expect, it } from 'vitest';
import { isInterface } from './lean-pagefind.ts';

it.each([
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
])('%s is of an interface that no page uses', (name) => expect(isInterface(name)).toBe(true));

it.each(['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind', 'pagefind.en_1.pf_meta'])(
  '%s is needed to search',
  (name) => expect(isInterface(name)).toBe(false),
);
