/** From a result to the report that is printed, copied and saved: all of the checker's words, none of its looks. */
import type { Decision, Rules } from '../../../classifier/index.ts';
import type { Line, ReportDocument, Run, Section, Table } from '../../../exports/report/index.ts';
import type { SourceKey } from '../../../list/index.ts';
import type { Name } from '../data.ts';
import type { Entries } from '../entries.ts';
import { headlineOf } from '../evaluate.ts';
import {
  basisWords,
  groundWords,
  headroomWords,
  nationalWords,
  nearestFirst,
  procedureName,
  type Speech,
  scenarioName,
} from '../speech.ts';
import { citations } from './citations.ts';
import { factLines } from './facts.ts';
import { otherEditions } from './other-editions.ts';
import { changesTable, fieldsTable, partsTable, stepsTable, type TableMaker, twoColumns } from './tables.ts';
import { chainWords, comparesNational, editionName, editionWords, otherEditionWords, standingWords } from './words.ts';

export interface ReportInput {
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  readonly decision: Decision;
  /** The full address with the answers in it. */
  readonly address: string;
  /** The day of the report, as the reader's language writes it. */
  readonly date: string;
  /** What else belongs to the result: what to do next, a projection; stands before the notes and sources. */
  readonly extra?: (cite: (keys: readonly SourceKey[]) => Line) => readonly Section[];
}

/** The whole report. A section that has nothing to say is left out. */
export function assembleReport(input: ReportInput): ReportDocument {
  const { speech, rules, entries, decision, extra = () => [] } = input;
  const { t } = speech;
  const cites = citations(speech);
  const table = numberedTables(speech);
  const list = (items: readonly Line[]): Section['blocks'] => (items.length > 0 ? [{ kind: 'list', items }] : []);
  const texts = (lines: readonly Line[]): Section['blocks'] => lines.map((line) => ({ kind: 'text', line }));
  const section = (id: string, blocks: Section['blocks'], title = t(`report.${id}.title`)): Section[] =>
    blocks.length > 0 ? [{ id, title, blocks }] : [];
  const open = decision.procedure === null;

  const changes = () =>
    section('changes', changesTable(input, table), t(open ? 'report.changes.open' : 'report.changes.decided'));
  const steps = () =>
    section('steps', [...texts([chainWords(speech, decision)]), stepsTable(input, table, cites.cite)]);
  const duties = decision.obligations.map((id) => t(`rules.obligation.${id}`));
  const found = [
    ...section('glance', [glanceTable(input, table)]),
    ...section('facts', [
      twoColumns(
        table(t('report.facts.caption')),
        [t('report.facts.question'), t('report.facts.answer')],
        factLines(speech, entries).map(({ label, answer }) => [label, answer]),
      ),
      ...fieldsTable(input, table),
    ]),
    // What is open is settled first; what is decided is explained first.
    ...(open ? [...changes(), ...steps()] : [...steps(), ...changes()]),
    ...section('room', list(nearestFirst(decision.headroom).map((room) => headroomWords(speech, room)))),
    ...section('parts', partsTable(input, table)),
    ...section('national', comparesNational(entries) ? texts([nationalWords(speech, decision)]) : []),
    ...section('edition', [
      ...texts(editionWords(speech, rules, decision.edition)),
      ...otherEditions(entries, rules, speech.data.editions, speech.readCount).flatMap((other) =>
        texts(otherEditionWords(speech, other, decision)),
      ),
    ]),
  ];
  // After what stands before them, so that the sources are numbered in the order of the text.
  const further = extra(cites.cite);
  const sections = [
    ...found,
    ...further,
    ...section('caveats', list(decision.caveats.map((id) => t(`rules.caveat.${id}`)))),
    // The steps name the duties, each with its clause.
    ...(further.some(({ id }) => id === 'next') ? [] : section('duties', list(duties))),
  ];
  const sources = cites.sources();
  return {
    locale: speech.data.locale,
    title: t('report.title'),
    subject: t('report.subject'),
    verdict: headlineOf({ kind: 'result', decision }, speech),
    caution: t('report.caution'),
    sections: [
      ...sections,
      ...section('sources', sources.length > 0 ? [{ kind: 'sources', entries: sources }] : []),
      ...section('imprint', [imprintTable(input, table)]),
    ],
    header: t('report.header', { edition: editionName(speech, decision.edition), revision: decision.dataRevision }),
    footer: t('report.footer'),
    punctuation: { label: t('check.labelled', { label: '', text: '' }), between: t('check.clauseJoin') },
    // The renderer puts its own page fields in place of the two names.
    pageLabel: t('report.page', { page: '{page}', pages: '{pages}' }),
  };
}

/** Captions with their numbers, counted through the report. */
function numberedTables({ t }: Speech): TableMaker {
  let number = 0;
  return (title) => {
    number += 1;
    return t('report.caption', { number, title });
  };
}

function glanceTable({ speech, rules, entries, decision }: ReportInput, table: TableMaker) {
  const { t } = speech;
  const { procedure, candidates } = decision;
  const row = (key: string, ...lines: readonly Line[]): [Line, ...Line[]] => [t(`report.glance.${key}`), ...lines];
  const found = procedure
    ? [
        row('procedure', strong(procedureName(speech, procedure))),
        row('ground', groundWords(speech, decision)),
        row('basis', basisWords(speech, decision)),
      ]
    : [row('possible', ...candidates.map((of) => strong(procedureName(speech, of))))];
  return twoColumns(
    table(t('report.glance.caption')),
    [t('report.item'), t('report.finding')],
    [
      ...found,
      ...(comparesNational(entries) ? [row('national', nationalShort(speech, decision))] : []),
      ...(entries.scenario === null ? [] : [row('scenario', scenarioLine(speech, entries.scenario))]),
      row('evidence', evidenceLine(speech, decision)),
      row('edition', editionLine(speech, decision)),
      row('standing', standingWords(speech, rules, decision.edition)),
    ],
  );
}

function imprintTable({ speech, decision, address, date }: ReportInput, table: TableMaker): Table {
  const { t } = speech;
  const imprint = twoColumns(
    table(t('report.imprint.caption')),
    [t('report.item'), t('report.finding')],
    [
      [t('report.imprint.address'), [{ href: address }]],
      [t('report.imprint.edition'), editionLine(speech, decision)],
      [t('report.imprint.revision'), decision.dataRevision],
      [t('report.imprint.evidence'), evidenceLine(speech, decision)],
      [t('report.imprint.date'), date],
      [t('report.imprint.made'), t('report.imprint.maker')],
      [t('report.imprint.prevails'), t('check.result.official')],
      [t('report.imprint.advice'), t('report.imprint.notAdvice')],
    ],
  );
  return { ...imprint, together: true };
}

const strong = (text: string): Line => [{ text, strong: true }];

function evidenceLine({ t }: Speech, { evidence }: Decision): Line {
  return [
    { text: t(`evidence.${evidence}.name`), strong: true },
    t('check.labelled', { label: '', text: t(`evidence.${evidence}.meaning`) }),
  ];
}

/** A record's full name, with the official Chinese one beside a translation. */
export function nameLine(name: Name): Line {
  const runs: Run[] = [{ text: name.text, lang: name.lang }];
  return name.zh === undefined ? runs : [...runs, ' ', { text: name.zh, lang: 'zh-CN' }];
}

function editionLine({ data }: Speech, { edition }: Decision): Line {
  const found = data.editions[edition];
  return found ? nameLine(found.name) : edition;
}

function scenarioLine(speech: Speech, id: string): Line {
  const found = speech.data.scenarios[id];
  return found ? nameLine(found) : scenarioName(speech, id);
}

function nationalShort(speech: Speech, { national, procedure }: Decision): Line {
  const { t } = speech;
  if (!national?.procedure) return t('check.result.nationalOpen');
  const name = procedureName(speech, national.procedure);
  return national.procedure === procedure
    ? t('check.withEvidence', { name, level: t('check.result.sameProcedure') })
    : strong(name);
}

/** The name of a file with the report, in letters every system takes: `qingdan-check-clinical-trial-2026-11-24.docx`. */
export function fileName(entries: Entries, day: Date, ending: string): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const subject = entries.scenario ?? entries.sector;
  return ['qingdan-check', ...(subject === null ? [] : [subject]), `${date}.${ending}`].join('-');
}
