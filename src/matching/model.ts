import type { FieldId, ScenarioId, SectorId } from '../list/index.ts';

/** A column of somebody's table: its name as written, and what the table says about it, if anything. */
export interface Column {
  readonly name: string;
  readonly comment: string;
}

/** What is known of the table's use. Without it the scenario is inferred from all columns. */
export interface Hint {
  readonly scenario?: ScenarioId | undefined;
  readonly sector?: SectorId | undefined;
}

/** Why a column was given a field or none: a message of `matching.reason` and the values it shows. */
export interface Reason {
  readonly message: `matching.reason.${'standard' | 'name' | 'words' | 'weak' | 'standard-none' | 'technical' | 'nothing'}`;
  readonly values: Readonly<Record<string, string>>;
}

export interface Match {
  /** Null where the column denotes nothing listed, or nothing that can be told. */
  readonly field: FieldId | null;
  /** How likely the field is right, 0 to 1; for none, how likely the best field would have been. */
  readonly score: number;
  readonly reason: Reason;
  /** The next best fields, best first, for a person to choose from. */
  readonly others: readonly { readonly field: FieldId; readonly score: number }[];
}

/** The use a table was matched for, and whether it was told or inferred; null where no column pointed anywhere. */
export interface Context {
  readonly scenario: ScenarioId | null;
  readonly sector: SectorId | null;
  readonly inferred: boolean;
}

export interface TableMatch {
  readonly context: Context;
  /** One for each column, in their order. */
  readonly matches: readonly Match[];
}

/** What a word can be: someone a datum is about, a kind of datum, a word that says little alone, or a sign of no datum. */
export type MeaningKind = 'whose' | 'what' | 'common' | 'technical';

export interface MeaningEntry {
  readonly name: string;
  readonly kind: MeaningKind;
  /** How strongly a technical word speaks against any datum, 0 to 1; 0 for the other kinds. */
  readonly strength: number;
  readonly words: readonly string[];
}

export interface FieldEntry {
  readonly id: FieldId;
  readonly scenario: ScenarioId;
  readonly sector: SectorId;
  /** The field may be meant in every scenario of its sector. */
  readonly everywhere: boolean;
  /** Names of meanings: whose datum it may be; empty where that does not matter. */
  readonly whose: readonly string[];
  /** Only a column that says whose datum it is can be the field. */
  readonly named: boolean;
  /** It records what only its own scenario does, such as its orders: another scenario's table rarely holds it. */
  readonly own: boolean;
  /** It is one datum, such as a name or a number: a date of it is something else. */
  readonly single: boolean;
  /** Phrases in the notation of `content/matching/fields.yaml`. */
  readonly what: readonly string[];
  /** In the languages whose words the lexicon has; also read word by word. */
  readonly names: readonly string[];
  /** In the other languages: found as a whole only. */
  readonly otherNames: readonly string[];
  /** Column names and other words for the same datum. */
  readonly aliases: readonly string[];
}

/** Names that a public standard gives, by field; `none` are the standard's keys, units and flags. */
export interface StandardEntry {
  readonly standard: string;
  readonly fields: Readonly<Record<FieldId, readonly string[]>>;
  readonly none: readonly string[];
}

/** Everything the matcher knows; built once from `content/`, plain JSON, so that it can be sent to a browser. */
export interface MatchData {
  readonly dataRevision: string;
  readonly meanings: readonly MeaningEntry[];
  readonly fillers: readonly string[];
  /** First parts of column names that only say what control or type the column belongs to. */
  readonly prefixes: readonly string[];
  /** What short words stand for, from `content/words/abbreviations.yaml`. */
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
  /** Pinyin initials and the Chinese words they stand for. */
  readonly initials: Readonly<Record<string, string>>;
  /** Readings of the Chinese words of `meanings`, syllables written together. */
  readonly sounds: Readonly<Record<string, string>>;
  readonly fields: readonly FieldEntry[];
  readonly standards: readonly StandardEntry[];
}
