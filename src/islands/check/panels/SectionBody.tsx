/** The entries of a section: each with who acts, clause and evidence; its sources once at the end. */
import { EvidenceMark, Text } from '../Marks.tsx';
import { type NextGroup, type NextItem, type NextSection, sourcesOf } from '../next/sections.ts';
import { SourceList } from '../Steps.tsx';
import type { Speech } from '../speech.ts';

export function SectionBody({ speech, section }: { readonly speech: Speech; readonly section: NextSection }) {
  const { t } = speech;
  const sources = sourcesOf([section]);
  // A section whose only group says the same as its heading needs no second heading.
  const headed = section.groups.length > 1 || section.kind !== 'duties';
  const hasSteps = section.groups.some(({ id }) => id === 'steps');
  return (
    <>
      {section.groups.map((group) =>
        hasSteps && isBackground(group) ? (
          <details key={group.id} class={`next-group next-group--${group.id} next-folded`}>
            <summary>
              <span class="next-label">{group.heading}</span> <span class="quiet">({group.items.length})</span>
            </summary>
            <Items speech={speech} group={group} />
          </details>
        ) : (
          <div key={group.id} class={`next-group next-group--${group.id}`}>
            {headed && <p class="next-label">{group.heading}</p>}
            <Items speech={speech} group={group} />
          </div>
        ),
      )}
      {sources.length > 0 && (
        <details class="next-sources">
          <summary>
            {t('check.result.sources')} <span class="quiet">({sources.length})</span>
          </summary>
          <SourceList speech={speech} keys={sources} />
        </details>
      )}
    </>
  );
}

/** Beside the steps and what is not confirmed, the rest of a route is for reading up: folded, it spares a phone a long way. */
function isBackground({ id }: NextGroup): boolean {
  return id !== 'steps' && id !== 'not-confirmed';
}

function Items({ speech, group }: { readonly speech: Speech; readonly group: NextGroup }) {
  const items = group.items.map((item, index) => {
    const next = group.items[index + 1];
    return (
      <li key={item.id}>
        <p>
          <Text speech={speech} of={item.text} />
        </p>
        {!(group.id === 'duties' && next && haveSameMarks(item, next)) && <Marks speech={speech} item={item} />}
      </li>
    );
  });
  return group.ordered ? <ol class="next-steps">{items}</ol> : <ul class="next-items">{items}</ul>;
}

/** The duties of the same articles carry their marks once, below the last of them. */
function haveSameMarks(one: NextItem, other: NextItem): boolean {
  const marks = ({ who, to, clause, evidence, sources }: NextItem) => [who, to, clause, evidence, ...sources].join();
  return marks(one) === marks(other);
}

function Marks({ speech, item }: { readonly speech: Speech; readonly item: NextItem }) {
  const { t } = speech;
  const { who, to, clause, evidence, sources } = item;
  if (evidence === null) return null;
  return (
    <p class="next-marks">
      {who !== null && <span>{to === null ? who : t('next.whoTo', { who, to })}</span>}
      {clause !== null && <span>{clause}</span>}
      <EvidenceMark speech={speech} level={evidence} />
      <span class="next-keys">{sources.join(t('check.listComma'))}</span>
    </p>
  );
}
