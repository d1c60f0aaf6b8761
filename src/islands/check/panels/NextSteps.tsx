/** What to do next: duties, the filing before the list is used, the steps of the procedure, and which edition applies. */
import type { Procedure } from '../../../list/index.ts';
import { formatDate } from '../../../words/index.ts';
import { useStyles } from '../../late-styles.ts';
import { ProcedureMark, Text } from '../Marks.tsx';
import { type NextSection, nextSections } from '../next/sections.ts';
import type { PanelProps } from './index.tsx';
import styles from './next-steps.css?inline';
import { RenewalDates } from './RenewalDates.tsx';
import { SectionBody } from './SectionBody.tsx';

export function NextSteps(props: PanelProps) {
  useStyles('next', styles);
  const { speech, decision, entries } = props;
  const { t } = speech;
  const sections = nextSections(speech, decision, entries);
  const { next } = speech;
  if (!next || sections.length === 0) return null;
  const ofKind = (kind: NextSection['kind']) => sections.filter((section) => section.kind === kind);
  const routes = ofKind('route');
  const ways = decision.candidates
    .map((procedure) => ({ procedure, routes: routes.filter((route) => route.procedure === procedure) }))
    .filter((way) => way.routes.length > 0);
  // A part that goes by another regime while the rest is decided by the three procedures.
  const apart = routes.filter(({ procedure }) => procedure !== null && !decision.candidates.includes(procedure));
  const settled = decision.procedure !== null;
  return (
    <section class="check-block next no-print" aria-labelledby="next-title">
      <h3 id="next-title">{t('next.heading')}</h3>
      <p class="quiet">{t('next.intro')}</p>
      {[...ofKind('duties'), ...ofKind('before')].map((section) => (
        <Section key={section.id} speech={speech} section={section} />
      ))}
      {!settled && <p>{t('next.open')}</p>}
      {ways.map((way) =>
        settled ? (
          <Ways key={way.procedure} {...props} {...way} />
        ) : (
          <details key={way.procedure} class="next-way check-denied">
            <summary>
              <ProcedureMark speech={speech} procedure={way.procedure} />
            </summary>
            <Ways {...props} {...way} />
          </details>
        ),
      )}
      {apart.length > 0 && (
        <>
          <h4>{t('next.apart')}</h4>
          {apart.map((section) => (
            <Section key={section.id} speech={speech} section={section} deeper />
          ))}
        </>
      )}
      <details class="next-way check-denied">
        <summary>{t('next.edition.heading')}</summary>
        <div class="next-pair">
          {ofKind('edition').map((section) => (
            <Section key={section.id} speech={speech} section={section} />
          ))}
        </div>
      </details>
      <p class="quiet">{t('next.checked', { date: formatDate(next.checked, speech.data.locale) })}</p>
    </section>
  );
}

interface WaysProps extends PanelProps {
  readonly procedure: Procedure;
  readonly routes: readonly NextSection[];
}

/** The routes of one procedure: standard contract and certification stand side by side. */
function Ways({ procedure, routes, ...props }: WaysProps) {
  const { speech } = props;
  const { t } = speech;
  const either = procedure === 'standard-contract-or-certification' && routes.length > 1;
  const body = routes.map((section) => (
    <div key={section.id} class="next-route">
      <Section speech={speech} section={section} deeper={either} />
    </div>
  ));
  return (
    <>
      {either ? (
        <div class="next-either">
          <h4>{t('next.either')}</h4>
          <p class="quiet">{t('next.eitherHelp')}</p>
          <div class="next-pair">{body}</div>
        </div>
      ) : (
        body
      )}
      {procedure === 'security-assessment' && <RenewalDates {...props} kind="assessment" />}
      {procedure === 'standard-contract-or-certification' && <RenewalDates {...props} kind="certificate" />}
    </>
  );
}

interface SectionProps extends Pick<PanelProps, 'speech'> {
  readonly section: NextSection;
  /** Stands below a heading of its own. */
  readonly deeper?: boolean;
}

function Section({ speech, section, deeper = false }: SectionProps) {
  const Heading = deeper ? 'h5' : 'h4';
  return (
    <div class={`next-section next-section--${section.kind}`}>
      <Heading>
        <Text speech={speech} of={section.heading} />
      </Heading>
      {section.chosen && <p class="next-chosen">{speech.t('next.edition.chosen')}</p>}
      <SectionBody speech={speech} section={section} />
    </div>
  );
}
