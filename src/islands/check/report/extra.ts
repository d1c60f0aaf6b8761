/**
 * What the panels below a result add to its report: what to do next, and the projection. In the report's own blocks, so
 * that print, text and Word carry it alike.
 */
import type { Line, Run, Section } from '../../../exports/report/index.ts';
import type { SourceKey } from '../../../list/index.ts';
import { formatDate } from '../../../words/index.ts';
import { type RenewalKind, renewalOf } from '../next/renewal.ts';
import { type NextGroup, type NextItem, type NextSection, nextSections } from '../next/sections.ts';
import type { PanelProps } from '../panels/index.tsx';
import { presentMonth } from '../panels/projection/growth.ts';
import { projectionLines } from '../panels/projection/words.ts';
import type { Speech } from '../speech.ts';

type Cite = (keys: readonly SourceKey[]) => Line;

export function extraSections(props: PanelProps): (cite: Cite) => readonly Section[] {
  return (cite) => [...whatToDoNext(props, cite), ...projection(props)];
}

function whatToDoNext({ speech, decision, entries }: PanelProps, cite: Cite): Section[] {
  const { t } = speech;
  const sections = nextSections(speech, decision, entries).filter(({ kind }) => kind !== 'edition');
  if (sections.length === 0) return [];
  return [
    {
      id: 'next',
      title: t('next.heading'),
      blocks: [
        ...sections.flatMap((section) => sectionBlocks(speech, section, cite)),
        ...renewalBlocks(speech, entries.issued, decision.candidates),
      ],
    },
  ];
}

function sectionBlocks(speech: Speech, { heading, groups }: NextSection, cite: Cite): Section['blocks'] {
  return [
    { kind: 'heading', of: 'section', line: [{ text: heading.text, lang: heading.lang }] },
    ...groups.flatMap((group): Section['blocks'] => [
      // A single group says the same as its heading.
      ...(groups.length > 1 ? [{ kind: 'heading', of: 'group', line: group.heading } as const] : []),
      { kind: 'list', items: group.items.map((item, place) => itemLine(speech, group, item, place + 1, cite)) },
    ]),
  ];
}

function itemLine({ t }: Speech, group: NextGroup, item: NextItem, number: number, cite: Cite): Line {
  const { text, who, to, clause, evidence, sources } = item;
  const known = [
    ...(who === null ? [] : [to === null ? who : t('next.whoTo', { who, to })]),
    ...(clause === null ? [] : [clause]),
    ...(evidence === null ? [] : [t(`evidence.${evidence}.name`)]),
  ];
  const said: Run[] = [{ text: group.ordered ? `${number}. ${text.text}` : text.text, lang: text.lang }];
  if (known.length > 0) said.push(` [${known.join(t('check.clauseJoin'))}]`);
  if (sources.length === 0) return said;
  const reference = cite(sources);
  return [...said, ' ', ...(typeof reference === 'string' ? [reference] : reference)];
}

/** The dates that follow from the day a result or a certificate was issued. */
function renewalBlocks(
  speech: Speech,
  issued: string,
  candidates: PanelProps['decision']['candidates'],
): Section['blocks'] {
  const { t, data, next } = speech;
  if (!next) return [];
  const kinds: RenewalKind[] = [
    ...(candidates.includes('security-assessment') ? (['assessment'] as const) : []),
    ...(candidates.includes('standard-contract-or-certification') ? (['certificate'] as const) : []),
  ];
  const say = (date: string) => formatDate(date, data.locale);
  return kinds.flatMap((kind): Section['blocks'] => {
    const renewal = renewalOf(kind, issued, next.validity);
    if (renewal.state !== 'known') return [];
    const { window } = renewal;
    const expires = say(renewal.expires);
    const line = (label: string, text: string) => t('check.labelled', { label, text });
    const lines = [
      line(t('next.issued.label', { kind }), say(renewal.issued)),
      line(t('next.issued.expires'), expires),
      ...(window
        ? [
            line(t('next.issued.window', { kind }), t('next.issued.windowSpan', { opens: say(window.opens), expires })),
            t('next.issued.count', { days: window.workingDays }),
          ]
        : []),
    ];
    return [
      { kind: 'heading', of: 'section', line: t('next.issued.heading', { kind }) },
      { kind: 'list', items: lines },
    ];
  });
}

function projection({ speech, entries, decision, rules, warnAt }: PanelProps): Section[] {
  const lines = projectionLines(speech, entries, decision, rules, warnAt, presentMonth());
  if (lines.length === 0) return [];
  return [{ id: 'projection', title: speech.t('project.title'), blocks: [{ kind: 'list', items: lines }] }];
}
