/** What stands below a result: each panel a script of its own, fetched with the first result and not before. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Decision, Rules } from '../../../classifier/index.ts';
import type { Entries } from '../entries.ts';
import type { Speech } from '../speech.ts';
import { partId } from './Overview.tsx';

export interface PanelProps {
  /** With the messages and sources that come with the first result. */
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  readonly decision: Decision;
  /** Percentages of a threshold from which to warn, ascending: the editors' choice. */
  readonly warnAt: readonly number[];
  /** The full address with the answers in it. */
  readonly address: string;
  /** `typed`: one of several letters of one answer, so that "back" takes them as one step. */
  readonly onChange: (next: Entries, typed?: boolean) => void;
}

interface Panel {
  readonly name: string;
  readonly load: () => Promise<ComponentType<PanelProps>>;
}

/** In the order of the page; the report for paper first, since on paper it stands for the result above. */
const PANELS: readonly Panel[] = [
  { name: 'paper', load: () => import('../report/Paper.tsx').then(({ Paper }) => Paper) },
  { name: 'explanation', load: () => import('../Explanation.tsx').then(({ Explanation }) => Explanation) },
  { name: 'next-steps', load: () => import('./NextSteps.tsx').then(({ NextSteps }) => NextSteps) },
  { name: 'projection', load: () => import('./Projection.tsx').then(({ ProjectionPanel }) => ProjectionPanel) },
  { name: 'keep', load: () => import('../report/Keep.tsx').then(({ Keep }) => Keep) },
];

/** Those that stand on the screen; the report for paper does not. */
export const SHOWN_PANELS: readonly string[] = PANELS.map(({ name }) => name).filter((name) => name !== 'paper');

interface PanelsProps extends PanelProps {
  /** Called once for each panel that has come. */
  readonly onLoad: (name: string) => void;
}

export function Panels(props: PanelsProps) {
  return (
    <>
      {PANELS.map((panel) => (
        <LazyPanel key={panel.name} panel={panel} {...props} />
      ))}
    </>
  );
}

function LazyPanel({ panel, onLoad, ...props }: PanelsProps & { readonly panel: Panel }) {
  const [loaded, setLoaded] = useState<{ readonly Panel: ComponentType<PanelProps> }>();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    panel.load().then(
      (Panel) => {
        setLoaded({ Panel });
        onLoad(panel.name);
      },
      () => setMissing(true),
    );
  }, [panel, onLoad]);
  if (missing) return <p class="quiet no-print">{props.speech.t('check.result.panelMissing')}</p>;
  if (!loaded) return null;
  if (panel.name === 'paper') return <loaded.Panel {...props} />;
  return (
    <div class="check-panel" id={partId(panel.name)} tabIndex={-1}>
      <loaded.Panel {...props} />
    </div>
  );
}
