/** The ways to the parts of a result: it is several windows long, and its pane has no address of its own to link to. */
import type { Speech } from '../speech.ts';

/** The part a way leads to: the verdict at the top, or a panel by its name. */
export const partId = (name: string) => `result-${name}`;

interface Props {
  readonly speech: Speech;
  /** The panels of the result, in the order of the page. */
  readonly names: readonly string[];
  /** Those that have come; the way to one that has not is shown and cannot be taken, so that nothing moves later. */
  readonly loaded: readonly string[];
}

export function Overview({ speech: { t }, names, loaded }: Props) {
  return (
    <nav class="check-ways no-print" aria-label={t('desk.parts')}>
      <ul>
        {['verdict', ...names].map((name) => (
          <li key={name}>
            <button type="button" disabled={name !== 'verdict' && !loaded.includes(name)} onClick={() => goTo(name)}>
              {t(`desk.part.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Shows a part and puts the keyboard at its beginning. A link could not: the fragment carries the answers. */
function goTo(name: string): void {
  const part = document.getElementById(partId(name));
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
