import { useLayoutEffect } from 'preact/hooks';

/**
 * Adds the styles of a panel to the page while it is there. The site's builder drops the style sheet of a script that is
 * only fetched later, so the script carries it (`import styles from './panel.css?inline'`).
 */
export function useStyles(styles: string): void {
  useLayoutEffect(() => {
    const element = document.createElement('style');
    element.textContent = styles;
    document.head.append(element);
    return () => element.remove();
  }, [styles]);
}
