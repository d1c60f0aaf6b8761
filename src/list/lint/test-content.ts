import { type Authored, type Content, checkYaml, guideOf, readYamlFile } from '../content/index.ts';
import type { Problem } from '../problem.ts';
import {
  type EditionFile,
  editionFile,
  type FiguresFile,
  figuresFile,
  type GlossaryFile,
  glossaryFile,
  initialsFile,
  type LexiconFile,
  lexiconFile,
  type MatchingFieldsFile,
  type MovedFile,
  matchingFieldsFile,
  movedFile,
  nationalFile,
  type ProceduresFile,
  proceduresFile,
  type ResultsFile,
  resultsFile,
  type SectorFile,
  type SourcesFile,
  type StampsFile,
  type StandardsFile,
  sectorFile,
  sourcesFile,
  stampsFile,
  standardsFile,
  type WordsFile,
  wordsFile,
  type ZonesFile,
  zonesFile,
} from '../schema/index.ts';
import { lintContent } from './index.ts';
import type { Rule } from './rule.ts';

const EDITION = `
id: test-2024
name: 测试清单
nameSources: [CAC-16]
issuers: []
issuersSources: []
published: 2024-08-30
effective: null
datesSources: [CAC-16]
supersedes: null
supersededBy: null
reach: free-trade-zone
scope: 适用范围
scopeSources: [CAC-16]
effect: 效力
effectSources: [CAC-16]
note: 说明
declaredTotals: { sectors: 1, scenarios: 1, fields: 2 }
declaredTotalsSources: [CAC-16]
inherits: null
evidence: reported
sources: [CAC-16]
`;

const SECTOR = `
id: automobile
order: 1
name: 汽车
summary: 概要
who: 适用对象
evidence: reported
sources: [CAC-16]
scenarios:
  - id: testing
    order: 1
    name: 测试
    definition: 定义
    notes: 说明
    evidence: derived
    sources: [CAC-16]
    thresholds:
      assessment:
        personal: null
        sensitive: { from: 50000, evidence: derived, sources: [CAC-16] }
      contract:
        personal: null
        sensitive: { from: 10000, evidence: derived, sources: [CAC-16] }
    fields:
      - id: test-name
        order: 1
        name: 姓名
        category: personal-information
        description: 描述
        aliases: [name, xm]
        evidence: reconstructed
        sources: [GB-35273]
      - id: test-phone
        order: 2
        name: 电话
        category: personal-information
        description: 描述
        aliases: [phone]
        evidence: reconstructed
        sources: [GB-35273]
`;

const PROCEDURES = `
checked: 2026-11-24
duties: []
editions:
  - id: test-2024
    statements:
      - { id: scope, text: 适用范围, evidence: reported, sources: [CAC-16] }
routes:
  - id: contract
    name: 合同
    procedure: standard-contract-or-certification
    sectors: [automobile]
    steps:
      - { id: sign, text: 订立, who: processor, to: not-confirmed, evidence: reported, sources: [CAC-16] }
      - { id: watch, rule: counting.watch.text, editions: [test-2024], evidence: reported, sources: [CAC-16] }
    documents:
      - { id: contract, text: 合同, evidence: reported, sources: [CAC-16] }
    validity:
      - { id: years, text: '{assessmentYears}年', evidence: reported, sources: [CAC-16] }
    notApplicable: [renewal]
    notConfirmed:
      - { id: recipient, about: recipient, text: 由谁受理 }
      - { id: time, about: times, text: 期限 }
`;
const LEXICON = `
whose: { tester: [tester, 测试员] }
what: { person name: [full name, 姓名], phone: [phone, 电话] }
common: { name: [name] }
technical: { id: { strength: 1, words: [id] } }
fillers: [of]
prefixes: [txt]
`;

const MATCHING_FIELDS = `
test-name: { whose: [tester], what: [person-name] }
test-phone: { whose: [tester], what: [phone] }
`;

const STANDARDS = `
- standard: A standard
  fields: { test-phone: [TEL] }
`;

/** What a test changes in content that is otherwise sound. */
export interface Changes {
  readonly edition?: (edition: EditionFile) => void;
  readonly sector?: (sector: SectorFile) => void;
  readonly sources?: (sources: SourcesFile) => void;
  readonly results?: (results: ResultsFile) => void;
  readonly glossary?: (glossary: GlossaryFile) => void;
  readonly figures?: (figures: FiguresFile) => void;
  /** The text of a guide by its file, e.g. `content/guides/en/faq.mdx`. */
  readonly guides?: Readonly<Record<string, string>>;
  readonly moved?: (moved: MovedFile) => void;
  readonly zones?: (zones: ZonesFile) => void;
  readonly procedures?: (procedures: ProceduresFile) => void;
  readonly words?: (words: WordsFile) => void;
  readonly stamps?: (stamps: StampsFile) => void;
  readonly lexicon?: (lexicon: LexiconFile) => void;
  readonly matchingFields?: (fields: MatchingFieldsFile) => void;
  readonly standards?: (standards: StandardsFile) => void;
}

/** Problems that one rule finds in a small sound list, changed as told, each with the row of the file it points at. */
export function problemsAfter(rule: Rule, changes: Changes = {}): (Problem & { readonly row: string | undefined })[] {
  const texts: Readonly<Record<string, string>> = {
    'edition.yaml': EDITION,
    'automobile.yaml': SECTOR,
    'procedures.yaml': PROCEDURES,
    'lexicon.yaml': LEXICON,
    'fields.yaml': MATCHING_FIELDS,
    'standards.yaml': STANDARDS,
  };
  return lintContent(contentWith(changes), [rule]).map((problem) => ({
    ...problem,
    row: texts[problem.file]?.split('\n')[problem.line - 1]?.trim(),
  }));
}

/** A small sound list: one edition, one sector, one scenario, two fields, and the real national rules. */
export function contentWith(changes: Changes): Content {
  const edition = authored(checkYaml('edition.yaml', EDITION, editionFile));
  const sector = authored(checkYaml('automobile.yaml', SECTOR, sectorFile));
  const { national, sources } = structuredCopy(real());
  const zones = authored(checkYaml('zones.yaml', '[]', zonesFile));
  const procedures = authored(checkYaml('procedures.yaml', PROCEDURES, proceduresFile));
  const results = authored(checkYaml('results.yaml', '[]', resultsFile));
  const glossary = authored(checkYaml('glossary.yaml', '[]', glossaryFile));
  const figures = authored(checkYaml('figures.yaml', '[]', figuresFile));
  const moved = authored(checkYaml('moved.yaml', '[]', movedFile));
  const list = authored(checkYaml('list.yaml', '{}', wordsFile));
  const stamps = authored(checkYaml('stamps.yaml', '{}', stampsFile));
  const lexicon = authored(checkYaml('lexicon.yaml', LEXICON, lexiconFile));
  const fields = authored(checkYaml('fields.yaml', MATCHING_FIELDS, matchingFieldsFile));
  const standards = authored(checkYaml('standards.yaml', STANDARDS, standardsFile));
  const initials = authored(checkYaml('pinyin.yaml', 'xm: 姓名', initialsFile));
  changes.lexicon?.(lexicon.value);
  changes.matchingFields?.(fields.value);
  changes.standards?.(standards.value);
  changes.edition?.(edition.value);
  changes.sector?.(sector.value);
  changes.sources?.(sources.value);
  changes.zones?.(zones.value);
  changes.procedures?.(procedures.value);
  changes.results?.(results.value);
  changes.glossary?.(glossary.value);
  changes.figures?.(figures.value);
  changes.moved?.(moved.value);
  changes.words?.(list.value);
  changes.stamps?.(stamps.value);
  return {
    editions: [{ edition, sectors: [sector] }],
    sources,
    national,
    procedures,
    zones,
    results,
    glossary,
    figures,
    guides: Object.entries(changes.guides ?? {}).map(([file, text]) => guideOf(file, file.split('/')[2] ?? '', text)),
    moved,
    words: new Map([['en', { list, stamps }]]),
    matching: { lexicon, fields, standards, initials },
  };
}

/** The real rules and sources, read once: the sample names clauses and keys of theirs. */
function real() {
  frame ??= {
    national: authored(readYamlFile(process.cwd(), 'content/rules/national.yaml', nationalFile)),
    sources: authored(readYamlFile(process.cwd(), 'content/sources.yaml', sourcesFile)),
  };
  return frame;
}

let frame: Pick<Content, 'national' | 'sources'> | undefined;

function structuredCopy({ national, sources }: Pick<Content, 'national' | 'sources'>) {
  return {
    national: { ...national, value: structuredClone(national.value) },
    sources: { ...sources, value: structuredClone(sources.value) },
  };
}

function authored<T>(read: { ok: true; authored: Authored<T> } | { ok: false; problems: Problem[] }): Authored<T> {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.authored;
}

/** The only scenario of the sample. @throws when a test has removed it. */
export function scenarioOf(sector: SectorFile): SectorFile['scenarios'][number] {
  const [scenario] = sector.scenarios;
  if (!scenario) throw new Error('The sample has no scenario.');
  return scenario;
}

/** A field of the sample by its place. @throws when there is none. */
export function fieldOf(sector: SectorFile, index: number): SectorFile['scenarios'][number]['fields'][number] {
  const field = scenarioOf(sector).fields[index];
  if (!field) throw new Error(`The sample has no field ${index}.`);
  return field;
}
