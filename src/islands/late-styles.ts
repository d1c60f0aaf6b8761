/** Style sheets that come with a script: the build leaves out those of scripts that are fetched later. */
import { useLayoutEffect } from 'preact/hooks';

/** Puts a style sheet (imported with `?inline`) into the page, once. It stays: its names are the part's own. */
export function addStyles(name: string, css: string): void {
  const id = `styles-${name}`;
  if (document.getElementById(id)) return;
  const style = document.createElement('style');
  style.id = id;
  style.textContent = css;
  document.head.append(style);
}

/** The same before a panel is painted. */
export function useStyles(name: string, css: string): void {
  useLayoutEffect(() => addStyles(name, css), [name, css]);
}
