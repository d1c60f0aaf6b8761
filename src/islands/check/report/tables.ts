/** The tables of the report. Shares of width are chosen so that the longest English names still read as lines. */
import { type Cell, cell, type Line, type Table } from '../../../exports/report/index.ts';
import type { Procedure, SourceKey } from '../../../list/index.ts';
import { editionOf } from '../entries.ts';
import { answersOf, clauseWords, factName, procedureName, reasonWords } from '../speech.ts';
import type { ReportInput } from './assemble.ts';

/** Gives a table's caption its number. */
export type TableMaker = (title: string) => string;

/** A table of names and values; a value may have several lines. */
export function twoColumns(
  caption: string,
  [left, right]: readonly [string, string],
  rows: readonly (readonly [Line, ...Line[]])[],
): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: left, share: 36, leads: true },
      { title: right, share: 64 },
    ],
    rows: rows.map(([name, ...values]) => [cell(name), cell(...values)]),
  };
}

/** Every listed field that is sent, with its official name, category and evidence. */
export function fieldsTable({ speech, rules, entries }: ReportInput, table: TableMaker): Table[] {
  const { t, fields } = speech;
  const ids = entries.fields ?? [];
  if (ids.length === 0) return [];
  const known = new Map(editionOf(rules, entries.edition)?.fields.map((field) => [field.id, field]));
  const translated = ids.some((id) => fields[id]?.zh !== undefined);
  return [
    {
      kind: 'table',
      caption: table(t('report.fields.caption')),
      columns: [
        { title: t('report.fields.number'), share: 7, leads: true },
        { title: t('report.fields.name'), share: translated ? 32 : 53, leads: true },
        ...(translated ? [{ title: t('report.fields.official'), share: 21 }] : []),
        { title: t('report.fields.category'), share: 23 },
        { title: t('report.fields.evidence'), share: 17 },
      ],
      rows: ids.map((id, index) => {
        const name = fields[id];
        const field = known.get(id);
        return [
          cell(`${index + 1}.`),
          cell(name ? [{ text: name.text, lang: name.lang }] : id),
          ...(translated ? [cell(name?.zh ? [{ text: name.zh, lang: 'zh-CN' }] : '')] : []),
          cell(field ? t(`category.${field.category}.name`) : ''),
          cell(field ? t(`evidence.${field.evidence}.name`) : ''),
        ];
      }),
    },
  ];
}

/** Every rule in the order asked, with what came of it. */
export function stepsTable(
  { speech, decision }: ReportInput,
  table: TableMaker,
  cite: (keys: readonly SourceKey[]) => Line,
): Table {
  const { t } = speech;
  const title = (key: string) => t(`report.steps.${key}`);
  return {
    kind: 'table',
    caption: table(title('caption')),
    columns: [
      { title: title('number'), share: 6, leads: true },
      { title: title('outcome'), share: 11, leads: true },
      { title: title('reason'), share: 41, leads: true },
      { title: title('clause'), share: 28 },
      { title: title('sources'), share: 14 },
    ],
    rows: decision.because.map((step, index): Cell[] => [
      cell(`${index + 1}.`),
      cell([
        { text: t(`check.result.${step.holds === null ? 'unknown' : step.holds ? 'holds' : 'fails'}`), strong: true },
      ]),
      cell(reasonWords(speech, step)),
      cell(clauseWords(speech, step.clause), t(`evidence.${step.evidence}.name`)),
      cell(cite(step.sources)),
    ]),
  };
}

/** Each fact that can still change the procedure, with what its answers would leave. */
export function changesTable({ speech, decision }: ReportInput, table: TableMaker): Table[] {
  const { t } = speech;
  const { wouldChange, candidates: now } = decision;
  if (wouldChange.length === 0) return [];
  const left = (candidates: readonly Procedure[]) =>
    candidates.length === now.length && now.length > 1
      ? t('report.changes.stays')
      : speech.either(candidates.map((of) => t(`procedure.${of}.short`)));
  const rows = wouldChange.map((change): [Line, ...Line[]] => [
    factName(speech, change.fact),
    ...answersOf(speech, change).map(
      ({ answers, candidates }): Line => [
        { text: answers, strong: true },
        t('check.labelled', { label: '', text: left(candidates) }),
      ],
    ),
  ]);
  return [
    twoColumns(table(t('report.changes.caption')), [t('report.changes.fact'), t('report.changes.answers')], rows),
  ];
}

/** What each group of fields would need if it were sent alone. */
export function partsTable({ speech, decision }: ReportInput, table: TableMaker): Table[] {
  const { t } = speech;
  if (decision.parts.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: table(t('report.parts.caption')),
      columns: [
        { title: t('report.parts.fields'), share: 58, leads: true },
        { title: t('report.parts.procedure'), share: 42 },
      ],
      rows: decision.parts.map(({ fields, procedure }) => [
        cell(speech.list(fields.map((id) => speech.fields[id]?.text ?? id))),
        cell(procedure ? procedureName(speech, procedure) : t('check.result.partOpen')),
      ]),
    },
  ];
}
