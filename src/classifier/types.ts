import type {
  Category,
  EditionId,
  Evidence,
  FieldId,
  People,
  Procedure,
  ScenarioId,
  SectorId,
  SourceKey,
  Trigger,
} from '../list/index.ts';

/** How many natural persons: exactly, or a band from `from` (included) up to `to` (not included; absent = open). */
export type Count = number | { readonly from: number; readonly to?: number };

/** The grounds of national articles 3, 4 and 5(1) to 5(3); true when its conditions are met for everything sent. */
export interface Grounds {
  /** Article 3: nothing sent is personal information or important data. */
  readonly noPersonalOrImportantData?: boolean | null;
  /** Article 4: collected abroad, processed in China, sent abroad again, with nothing domestic brought in. */
  readonly collectedAbroad?: boolean | null;
  /** Article 5(1): needed to conclude or perform a contract to which the person is party. */
  readonly contract?: boolean | null;
  /** Article 5(2): cross-border management of employees under lawful labour rules or a collective contract. */
  readonly humanResources?: boolean | null;
  /** Article 5(3): an emergency, to protect life, health or property. */
  readonly emergency?: boolean | null;
}

/** What is known of one transfer. Only `edition` is needed; absent or null means not known. */
export interface Facts {
  readonly edition: EditionId;
  /** Registered where the edition applies: the Beijing pilot free trade zone (2024) or the municipality (2025). */
  readonly registeredInZone?: boolean | null;
  /** Critical information infrastructure operator. */
  readonly ciio?: boolean | null;
  /** Sector id, or `other`. Implied by the scenario. */
  readonly sector?: SectorId | 'other' | null;
  /** Scenario id, or `not-listed`. Implied by the fields when they name one scenario. */
  readonly scenario?: ScenarioId | 'not-listed' | null;
  /** The listed fields that are sent, all of them; [] = none of the listed fields. */
  readonly fields?: readonly FieldId[] | null;
  /** Data that is not on the list is sent too. */
  readonly otherFields?: boolean | null;
  /** Notified or published as important data, other than by this list. */
  readonly importantData?: boolean | null;
  /** Since 1 January of the current year, de-duplicated; `personal` = persons without any sensitive item. */
  readonly people?: { readonly personal?: Count | null; readonly sensitive?: Count | null } | null;
  readonly grounds?: Grounds | null;
}

export const GROUNDS = [
  'important-data',
  'ciio',
  'head-count',
  'outside-list',
  'below-threshold',
  'exempt',
  'other-regime',
] as const;
/** Why a procedure is, or is not, asked for. */
export type Ground = (typeof GROUNDS)[number];

/** Whose head-counts decided: the list's scenario, or the national rules alone. */
export type Basis = 'list' | 'national';

/** One rule that was asked, and what came of it. */
export interface Step {
  /** Rule id; its plain-language reason is the message `rules.<rule>`. */
  readonly rule: RuleId;
  /** The clause the rule comes from, e.g. `national art. 7(2)`. */
  readonly clause: string;
  /** null: the facts do not settle it. */
  readonly holds: boolean | null;
  /** Paths of the facts the rule looked at, e.g. `people.sensitive`. */
  readonly facts: readonly string[];
  /** Figures and ids the reason names, e.g. `threshold`, `fields`. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  readonly sources: readonly SourceKey[];
  readonly evidence: Evidence;
}

export const RULE_IDS = [
  'other-regime-only',
  'other-regime-part',
  'important-listed',
  'important-listed-by-people',
  'important-notified',
  'important-annex-personal',
  'important-annex-sensitive',
  'important-annex-accounts',
  'important-annex-ciio',
  'important-automotive',
  'exempt-no-personal-data',
  'exempt-collected-abroad',
  'exempt-contract',
  'exempt-human-resources',
  'exempt-emergency',
  'ciio',
  'in-zone',
  'scenario-listed',
  'table-not-loaded',
  'outside-list',
  'assessment-sensitive',
  'assessment-personal',
  'contract-sensitive',
  'contract-personal',
  'below-threshold',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Result of a completion of the facts, or null where completions disagree. */
export interface Outcome {
  readonly procedure: Procedure | null;
  readonly ground: Ground | null;
}

/** A fact that can still change the procedure, and what each answer would leave possible. */
export interface Change {
  /** Path of the fact, e.g. `registeredInZone`, `people.sensitive`. */
  readonly fact: string;
  readonly outcomes: readonly { readonly value: boolean | string | Count; readonly candidates: readonly Procedure[] }[];
}

export interface Headroom {
  readonly to: Procedure;
  readonly count: 'personal' | 'sensitive';
  /** From this number of people the procedure applies. */
  readonly threshold: People;
  /** How many more people until the threshold is reached; at least 1. */
  readonly remaining: People;
}

export interface Part {
  readonly fields: readonly FieldId[];
  readonly procedure: Procedure | null;
  readonly ground: Ground | null;
}

export interface Decision {
  readonly status: 'decided' | 'undetermined';
  readonly procedure: Procedure | null;
  readonly ground: Ground | null;
  readonly basis: Basis | null;
  /** What is still possible, strictest first; one when decided. */
  readonly candidates: readonly Procedure[];
  readonly because: readonly Step[];
  readonly wouldChange: readonly Change[];
  /** The same facts outside the zone; null when the facts do not settle it. */
  readonly national: Outcome | null;
  readonly headroom: readonly Headroom[];
  /** Per group of fields, when they differ. */
  readonly parts: readonly Part[];
  /** Ids of what the reader must be told, e.g. `miit-ota`, `table-not-loaded`, `national-figure`. */
  readonly caveats: readonly string[];
  /** Ids of duties that go with the result, e.g. `notice`, `impact-assessment`. */
  readonly obligations: readonly string[];
  /** The weakest level among the facts that decided. */
  readonly evidence: Evidence;
  readonly edition: EditionId;
  readonly dataRevision: string;
}

/** One problem in the facts: where, what was expected, and what to do. */
export interface FactError {
  /** Path of the value, e.g. `people.personal.from`; empty for the whole. */
  readonly path: string;
  readonly code: FactErrorCode;
  /** What was expected, in English, for the command line and programs. */
  readonly expected: string;
  /** What was found, as short JSON. */
  readonly found: string;
}
export type FactErrorCode =
  | 'type'
  | 'unknown-key'
  | 'missing-edition'
  | 'unknown-edition'
  | 'unknown-sector'
  | 'unknown-scenario'
  | 'unknown-field'
  | 'not-a-count'
  | 'empty-band'
  | 'several-scenarios'
  | 'field-of-other-scenario'
  | 'scenario-of-other-sector'
  | 'contradiction';

/** A head-count figure the classifier uses, and whether it is the list's own. */
export interface Figure {
  readonly from: People;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
  /** `national` = the list gives none, the national figure stands in. */
  readonly basis: Basis;
}

export interface RuleField {
  readonly id: FieldId;
  readonly scenario: ScenarioId;
  readonly sector: SectorId;
  readonly category: Category;
  readonly reach: 'scenario' | 'sector';
  readonly peopleFrom: People | null;
  readonly trigger: Trigger | null;
  readonly exception: string | null;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
}

export interface RuleScenario {
  readonly id: ScenarioId;
  readonly sector: SectorId;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
  readonly figures: {
    readonly assessment: { readonly personal: Figure; readonly sensitive: Figure };
    readonly contract: { readonly personal: Figure; readonly sensitive: Figure };
  };
}

/** A clause with its figure. */
export interface Clause {
  readonly clause: string;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
}

export interface RuleEdition {
  readonly id: EditionId;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
  readonly sectors: readonly SectorId[];
  readonly unloadedSectors: readonly SectorId[];
  /** The edition that has replaced this one, or null while it is in force. */
  readonly supersededBy: EditionId | null;
  /** How data outside the list goes out: with none of the three procedures, or, as reported, by a filing. */
  readonly outsideList: 'exempt' | 'filing';
  /** Records were left out for their evidence: what is not here may still be on the list. */
  readonly isCut: boolean;
  readonly scenarios: readonly RuleScenario[];
  readonly fields: readonly RuleField[];
}

/** Everything `decide` needs, as plain JSON, made from the list by `compileRules`. */
export interface Rules {
  readonly dataRevision: string;
  readonly editions: readonly RuleEdition[];
  /** Every sector some edition has; in an edition without it, a sector counts as `other`. */
  readonly sectors: readonly SectorId[];
  /** Ids that records had before, and what each stands for now: several where a record was split. */
  readonly moved: Readonly<Record<string, readonly string[]>>;
  readonly national: {
    readonly figures: RuleScenario['figures'];
    readonly assessment: { readonly personal: Clause; readonly sensitive: Clause };
    readonly contract: { readonly personal: Clause; readonly sensitive: Clause };
    readonly ciio: Clause;
    readonly importantData: Clause;
    readonly zone: Clause;
    readonly exemptions: Readonly<Record<keyof Grounds, Clause>>;
    readonly smallVolume: Clause;
  };
  readonly annex: {
    readonly personal: Clause & { readonly from: People };
    readonly sensitive: Clause & { readonly from: People };
    readonly accounts: Clause & { readonly from: People };
    readonly ciio: Clause & { readonly from: People };
  };
  readonly automotive: Clause & { readonly sector: SectorId; readonly above: People };
  readonly otherRegime: Clause;
}

/** A stretch of head-counts with one procedure; `to` is not included, null = open. */
export interface Band {
  readonly from: People;
  readonly to: People | null;
  readonly procedure: Procedure;
  readonly ground: Ground;
  readonly figure: Figure | null;
}
