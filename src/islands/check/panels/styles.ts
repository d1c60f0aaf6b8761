/** Style sheets that come with a script: the build leaves out those of scripts that are fetched later. */
import { useLayoutEffect } from 'preact/hooks';

/** Puts a style sheet into the page before a panel is painted. It stays: its names are the panel's own. */
export function useStyles(name: string, css: string): void {
  useLayoutEffect(() => {
    const id = `styles-${name}`;
    if (document.getElementById(id)) return;
    const style = document.createElement('style');
    style.id = id;
    style.textContent = css;
    document.head.append(style);
  }, [name, css]);
}
