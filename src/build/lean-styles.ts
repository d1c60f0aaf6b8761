/** Leaves out the style sheets of Starlight that no page of ours needs. */
import type { Plugin } from 'vite';

/**
 * Starlight's colours and sizes, the classes of its own components, and its boxes for asides. All components are ours
 * (astro.config.mjs) and have their own tokens, so these were a fifth of every page's styles. The reset stays.
 */
const UNUSED = /\/@astrojs\/starlight\/.*\/style\/(?:props|util|asides)\.css(?:\?.*)?$/;

export function isUnusedStyle(id: string): boolean {
  return UNUSED.test(id.replaceAll('\\', '/'));
}

export function leanStyles(): Plugin {
  return {
    name: 'lean-styles',
    enforce: 'pre',
    load: (id) => (isUnusedStyle(id) ? '' : null),
  };
}
