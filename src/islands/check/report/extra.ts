/**
 * What the other panels below a result add to its report. A panel that has something to say on paper puts its sections
 * here; each is in the report's own blocks, so that print, text and Word carry it alike.
 */
import type { Section } from '../../../exports/report/index.ts';
import type { PanelProps } from '../panels/index.tsx';

export function extraSections(_props: PanelProps): readonly Section[] {
  return [];
}
