import type { Procedures, Validity } from './procedures.ts';

/**
 * The negative list as the rest of the code sees it: read-only, validated once, in Chinese.
 * Every text here is the Chinese source; names in other languages come from `src/words`.
 */

/** Ids are kebab-case ASCII, stable and never reused (design: content model). */
export type EditionId = string;
export type SectorId = string;
export type ScenarioId = string;
export type FieldId = string;
/** Key of a source in `content/sources.yaml`. */
export type SourceKey = string;
/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A whole number of natural persons, de-duplicated, since 1 January of the current year (national art. 7, 8). */
export type People = number;

/** How a record is known, strongest first. Nothing in the code ever raises a level. */
export const EVIDENCE_LEVELS = ['official', 'reported', 'derived', 'reconstructed'] as const;
export type Evidence = (typeof EVIDENCE_LEVELS)[number];

/** What kind of data a listed field is, strictest first. */
export const CATEGORIES = [
  'important-data',
  'sensitive-personal-information',
  'personal-information',
  'other-regime',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The prior procedures a transfer can need, strictest first. */
export const PROCEDURES = [
  'security-assessment',
  'standard-contract-or-certification',
  'none',
  'other-regime',
] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Who acts or receives something in a procedure, as far as the material says. */
export const ACTORS = [
  'processor',
  'cluster',
  'cyberspace-authorities',
  'national-through-provincial',
  'recipient-abroad',
  'not-confirmed',
] as const;
export type Actor = (typeof ACTORS)[number];

/** What a reader asks of every procedure: each is answered, or named as not confirmed. */
export const ASPECTS = ['recipient', 'documents', 'times', 'validity', 'renewal', 'reporting', 'conditions'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Where the annex's general triggers name a kind of field: an account, or diagnosis-and-treatment data. */
export const TRIGGERS = ['account', 'diagnosis'] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const SOURCE_KINDS = ['seed', 'gov', 'news', 'secondary', 'standard'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The levels of records below an edition. */
export const RECORD_LEVELS = ['sector', 'scenario', 'field'] as const;
export type RecordLevel = (typeof RECORD_LEVELS)[number];

/** Why a record stands at its former place no more. */
export const MOVED_REASONS = ['moved', 'renamed', 'split', 'merged', 'corrected'] as const;
export type MovedReason = (typeof MOVED_REASONS)[number];

/** What a published table may not give of a record that stands in it. */
export const EDITORS_PARTS = ['summary', 'who', 'definition', 'description', 'thresholds', 'peopleFrom'] as const;
export type EditorsPart = (typeof EDITORS_PARTS)[number];

/** The comparison with the published table that alone makes a record `official`. */
export interface Verification {
  readonly document: SourceKey;
  readonly table: string;
  readonly row: string;
  readonly by: string;
  readonly on: IsoDate;
  /** Parts of the record that the table does not give: they stay the editor's, whatever the level of the record. */
  readonly notInTable?: readonly EditorsPart[] | undefined;
}

/** A statement and how it is known. */
export interface Sourced {
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
  readonly verified?: Verification | undefined;
}

export interface Source {
  readonly key: SourceKey;
  readonly kind: SourceKind;
  readonly publisher: string | null;
  /** The title as published; where `titleIsDescription`, an editor's description of an untitled or unread page. */
  readonly title: string;
  readonly titleIsDescription: boolean;
  readonly url: string | null;
  /** Date of publication as stated, or null where none was found. */
  readonly date: string | null;
  /** The day a copy was read; null = cited from a quotation, not opened. */
  readonly accessed: IsoDate | null;
}

/** "From this number of people": the number itself is included. */
export interface Threshold extends Sourced {
  readonly from: People;
}

/** Head-counts of one scenario; null where no source gives the list's own figure (the national figure is then used). */
export interface Thresholds {
  readonly assessment: { readonly personal: Threshold | null; readonly sensitive: Threshold | null };
  readonly contract: { readonly personal: Threshold | null; readonly sensitive: Threshold | null };
}

export interface Field extends Sourced {
  readonly id: FieldId;
  readonly scenario: ScenarioId;
  readonly sector: SectorId;
  /** Place within the scenario, from 1. */
  readonly order: number;
  readonly category: Category;
  /** `sector`: the description is reported to hold in every scenario of the sector. */
  readonly reach: 'scenario' | 'sector';
  /** Important data only from this many people; below it the field counts as sensitive personal information. */
  readonly peopleFrom: People | null;
  readonly trigger: Trigger | null;
  /** Id of a reported exception whose conditions were not seen, e.g. `miit-ota`. */
  readonly exception: string | null;
  readonly name: string;
  readonly description: string;
  /** Column names, abbreviations and other words for the same datum, in any language. */
  readonly aliases: readonly string[];
}

export interface Scenario extends Sourced {
  readonly id: ScenarioId;
  readonly sector: SectorId;
  readonly order: number;
  readonly name: string;
  readonly definition: string;
  readonly notes: string;
  readonly thresholds: Thresholds;
  readonly fields: readonly Field[];
}

export interface Sector extends Sourced {
  readonly id: SectorId;
  readonly order: number;
  readonly name: string;
  readonly summary: string;
  readonly who: string;
  readonly scenarios: readonly Scenario[];
}

/** A sector an edition is reported to have whose table is not at hand. */
export interface UnloadedSector extends Sourced {
  readonly id: SectorId;
  readonly name: string;
}

export interface Totals {
  readonly sectors: number;
  readonly scenarios: number;
  readonly fields: number;
}

export interface Edition extends Sourced {
  readonly id: EditionId;
  readonly name: string;
  /** The official title was not seen: `name` only describes the edition, and `note` says so. */
  readonly nameIsDescription: boolean;
  readonly nameSources: readonly SourceKey[];
  /** Issuing bodies; empty where not known. */
  readonly issuers: readonly string[];
  readonly issuersSources: readonly SourceKey[];
  readonly published: IsoDate;
  readonly effective: IsoDate | null;
  readonly datesSources: readonly SourceKey[];
  /** Other dates a source gives for the same edition, shown beside the one used. */
  readonly otherDates: readonly {
    readonly date: IsoDate;
    readonly kind: 'signed' | 'published';
    /** Empty where it is not recorded which source gives it. */
    readonly sources: readonly SourceKey[];
  }[];
  readonly supersedes: EditionId | null;
  readonly supersededBy: EditionId | null;
  /** Who may use it: those registered in the pilot free trade zone, or in the whole municipality. */
  readonly reach: 'free-trade-zone' | 'municipality';
  readonly scope: string;
  readonly scopeSources: readonly SourceKey[];
  readonly effect: string;
  readonly effectSources: readonly SourceKey[];
  /** How data outside the list goes out: with none of the three procedures, or, as reported, by a filing. */
  readonly outsideList: 'exempt' | 'filing';
  readonly note: string;
  /** The source that is the edition's own page on an official site; null where no address is known. */
  readonly officialPage: SourceKey | null;
  readonly declaredTotals: Totals;
  readonly declaredTotalsSources: readonly SourceKey[];
  /** The edition whose sectors are taken over unchanged, or null. */
  readonly inherits: EditionId | null;
  /** Own and inherited sectors, in order. */
  readonly sectors: readonly Sector[];
  readonly unloadedSectors: readonly UnloadedSector[];
  /** Computed from what is loaded, to be shown beside `declaredTotals`. */
  readonly loadedTotals: Totals;
  /** Records of its sectors were left out for their evidence: what is not here may still be on the list. */
  readonly isCut: boolean;
}

/** Figures of one head-count band of the national rules, in people. */
export interface NationalBand extends Sourced {
  readonly id: string;
  readonly article: string;
  readonly from: People | null;
  readonly text: string;
}

export interface NationalExemption extends Sourced {
  readonly id: string;
  readonly article: string;
  readonly condition: string;
}

/** The national baseline: every figure the classifier uses when the list has none (content/rules/national.yaml). */
export interface NationalRules extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly instrument: { readonly name: string; readonly effective: IsoDate; readonly sources: readonly SourceKey[] };
  /** Articles 5(4), 7 and 8: the day of the year, `MM-DD`, since which people are counted. */
  readonly counting: Sourced & { readonly periodStart: string; readonly articles: readonly string[] };
  /** Article 7: the security assessment. */
  readonly assessment: {
    readonly ciio: NationalBand;
    readonly importantData: NationalBand;
    readonly personal: NationalBand;
    readonly sensitive: NationalBand;
  };
  /** Article 8: standard contract or certification, "from" figures. */
  readonly contract: { readonly personal: NationalBand; readonly sensitive: NationalBand };
  /** Articles 3, 4, 5(1) to 5(4) and 6, in order. */
  readonly exemptions: readonly NationalExemption[];
  /** The Beijing annex: general important-data triggers; `from` null where the source gives no figure. */
  readonly annexTriggers: readonly NationalBand[];
  /** National automotive provisions, article 3: personal information of MORE THAN this many people is important data. */
  readonly automotive: Sourced & {
    readonly sector: SectorId;
    readonly article: string;
    readonly effective: IsoDate;
    readonly above: People;
    readonly text: string;
  };
  readonly otherRegimes: readonly (Sourced & { readonly id: string; readonly text: string })[];
  readonly validity: Validity;
}

export interface Zone {
  /** kebab-case: place and edition year, e.g. `shanghai-2024`. */
  readonly id: string;
  readonly zone: string;
  readonly edition: string;
  readonly date: IsoDate;
  readonly sectors: { readonly zh: string; readonly en: string };
  readonly scenarios: number | null;
  readonly fields: number | null;
  readonly notes: { readonly en: string } | null;
  readonly sources: readonly SourceKey[];
}

/** Something that has come of the list so far, as reported. Its words are the message `look.results.<id>`. */
export interface Result extends Sourced {
  readonly id: string;
  /** A year, a month or a day, as far as stated. */
  readonly date: string;
  /** The sectors it is about, where it is about some and not about the whole list. */
  readonly sectors: readonly SectorId[];
  /** Companies that had passed the national security assessment by then; null where not stated. */
  readonly passed: number | null;
  /** Companies that had filed a standard contract by then; null where not stated. */
  readonly filed: number | null;
}

/** A record that stands at its former place no more: its old address leads on to what became of it. */
export interface Moved {
  readonly level: RecordLevel;
  /** Ids from the sector down to the record itself: its former address below `list/`. */
  readonly place: readonly string[];
  /** The Chinese name it had. */
  readonly name: string;
  /** Ids of the records it became, of the same level; several where it was split. Its own id where it only stands elsewhere. */
  readonly to: readonly string[];
  /** The edition with which it moved, or in which its place was corrected. */
  readonly edition: EditionId;
  readonly on: IsoDate;
  readonly reason: MovedReason;
}

/** A term of the glossary. Its name is the key term of each language, its definition the message `glossary.term.<id>`. */
export interface GlossaryTerm {
  readonly id: string;
  readonly related: readonly string[];
  /** The guide that says more. */
  readonly guide: string | null;
  /** null for words of this site, which defines them itself. */
  readonly known: Sourced | null;
}

/** Everything `content/` says about the lists and the rules, validated and linked. */
export interface List {
  /** Editions, newest first. */
  readonly editions: readonly Edition[];
  readonly sources: ReadonlyMap<SourceKey, Source>;
  readonly national: NationalRules;
  readonly zones: readonly Zone[];
  /** null where the file is not there: a list that was only imported says nothing of procedures. */
  readonly procedures: Procedures | null;
  /** What has come of the list so far, oldest first. */
  readonly results: readonly Result[];
  /** In the order in which the terms build on each other. */
  readonly glossary: readonly GlossaryTerm[];
  /** Records that moved or were split, in the order they are written down: oldest first. */
  readonly moved: readonly Moved[];
  /** First 12 hex digits of the SHA-256 of the loaded list and rules: changes when, and only when, the data do. */
  readonly dataRevision: string;
}
