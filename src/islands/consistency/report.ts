/** The comparison as a report for paper and Word: what the page says, and nothing else. */
import type { ReportDocument, Section } from '../../exports/report/index.ts';
import { twoColumns } from '../check/index.ts';
import type { Words } from '../inventory/index.ts';
import { correctionsOf, differencesOf, type Side } from './compare.ts';
import type { Course } from './early.ts';
import { lineOf } from './lines.ts';

export interface ComparisonInput {
  readonly words: Words;
  readonly filed: Side;
  readonly actual: Side;
  readonly courses: readonly Course[];
  /** The day of the report, as the reader's language writes it. */
  readonly date: string;
  readonly address: string;
}

export function comparisonReport({ words, filed, actual, courses, date, address }: ComparisonInput): ReportDocument {
  const { t, data, rules } = words;
  const differences = differencesOf(filed, actual, words);
  const edition = data.editions[data.currentEdition]?.name.text ?? data.currentEdition;
  let tables = 0;
  const caption = (title: string) => {
    tables += 1;
    return t('report.caption', { number: tables, title });
  };
  const sideLine = ({ name, fields, open }: Side) => t('consistency.side.of', { name, fields: fields.size, open });
  const corrections = [filed, actual].flatMap((side) =>
    correctionsOf(side, words).map((message) => t('consistency.result.undecided', { name: side.name, message })),
  );
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  const sections: Section[] = [
    {
      id: 'sides',
      title: t('report.facts.title'),
      blocks: [
        twoColumns(
          caption(t('consistency.title')),
          [t('report.item'), t('report.finding')],
          [
            [t('consistency.side.filed'), sideLine(filed)],
            [t('consistency.side.actual'), sideLine(actual)],
          ],
        ),
        ...corrections.map((line) => ({ kind: 'text' as const, line })),
      ],
    },
    ...kinds.map(
      (kind): Section => ({
        id: kind,
        title: t(`consistency.kind.${kind}.title`),
        blocks: [
          { kind: 'text', line: t(`consistency.kind.${kind}.means`) },
          {
            kind: 'list',
            items: differences.filter((difference) => difference.kind === kind).map((one) => lineOf(one, words)),
          },
        ],
      }),
    ),
    ...(courses.length > 0
      ? [
          {
            id: 'warning',
            title: t('consistency.warning.title'),
            blocks: courses.flatMap(({ scenario, lines }): Section['blocks'] => [
              { kind: 'heading', of: 'section', line: scenario },
              { kind: 'list', items: lines },
            ]),
          },
        ]
      : []),
    {
      id: 'imprint',
      title: t('report.imprint.title'),
      blocks: [
        {
          ...twoColumns(
            caption(t('report.imprint.caption')),
            [t('report.item'), t('report.finding')],
            [
              [t('consistency.title'), [{ href: address }]],
              [t('report.imprint.edition'), edition],
              [t('report.imprint.revision'), rules.dataRevision],
              [t('report.imprint.date'), date],
              [t('report.imprint.made'), t('report.imprint.maker')],
              [t('report.imprint.prevails'), t('check.result.official')],
            ],
          ),
          together: true,
        },
      ],
    },
  ];
  return {
    locale: data.locale,
    title: t('consistency.title'),
    subject: t('consistency.result.title'),
    verdict: t('consistency.result.count', { count: differences.length }),
    caution: t('consistency.result.caution'),
    sections,
    header: t('report.header', { edition, revision: rules.dataRevision }),
    footer: t('report.footer'),
    punctuation: { label: t('check.labelled', { label: '', text: '' }), between: t('check.clauseJoin') },
    pageLabel: t('report.page', { page: '{page}', pages: '{pages}' }),
  };
}

/** In letters every system takes: `qingdan-consistency-2026-11-24.docx`. */
export function reportName(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `qingdan-consistency-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.docx`;
}
