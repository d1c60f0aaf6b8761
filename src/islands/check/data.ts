/** What the page gives the checker: the compiled rules and every word it needs, as plain JSON. */
import type { RuleEdition, RuleField, Rules } from '../../classifier/index.ts';
import type { Evidence } from '../../list/index.ts';
import type { LocaleTag, NumberWords, RecordText } from '../../words/index.ts';
import type { GroundKey, Question } from './entries.ts';
import type { CompiledMessages } from './messages.ts';
import type { NextData } from './next/data.ts';

/** A record's name in the visitor's language, and the Chinese one where that is another. */
export interface Name extends RecordText {
  readonly zh?: string;
}

export interface SourceNote {
  readonly title: RecordText;
  readonly publisher: string | null;
  /** Whether the title is an editor's description of the document. */
  readonly described: boolean;
  readonly url: string | null;
  /** Whether a copy was read; otherwise it is cited from a quotation. */
  readonly opened: boolean;
}

export type SourceNotes = Readonly<Record<string, SourceNote>>;

/** A file of its own, fetched as soon as someone turns to the form, since the untouched form needs nothing of it. */
export interface LaterData {
  readonly fields: Readonly<Record<string, Name>>;
  /** The sources by key. */
  readonly sources: SourceNotes;
  /** The messages of the explanation and the panels below a result. */
  readonly messages: CompiledMessages;
  /** Percentages of a threshold from which the projection warns (content/settings.yaml). */
  readonly warnAt: readonly number[];
  /** What to do next, procedure by procedure; null where the content says nothing of it. */
  readonly next: NextData | null;
}

export interface CheckData {
  readonly locale: LocaleTag;
  readonly rules: PackedRules;
  /** The edition in force, chosen until the visitor chooses another. */
  readonly currentEdition: string;
  /** The questions that settle most when nothing is answered: worked out in the build, since it is the widest question. */
  readonly firstQuestions: readonly Question[];
  readonly messages: CompiledMessages;
  /** How people of the language write numbers. */
  readonly numbers: NumberWords;
  readonly editions: Readonly<Record<string, { readonly name: Name; readonly reach: string }>>;
  readonly sectors: Readonly<Record<string, { readonly name: Name; readonly evidence: Evidence }>>;
  readonly scenarios: Readonly<Record<string, Name>>;
  /** The condition of each ground in the words of the national rules. */
  readonly conditions: Readonly<Record<GroundKey, RecordText>>;
  readonly addresses: { readonly list: string; readonly later: string; readonly record: string };
}

/** A field below its scenario, without what most fields have in common: half the page would repeat it. */
type PackedField = Omit<RuleField, keyof typeof USUAL | 'scenario' | 'sector'> & Partial<RuleField>;
type PackedFields = Readonly<Record<string, readonly PackedField[]>>;

const USUAL = { reach: 'scenario', peopleFrom: null, trigger: null, exception: null } as const;

/** An edition that takes over another's scenarios or fields unchanged names it instead of repeating them. */
type PackedEdition = Omit<RuleEdition, 'scenarios' | 'fields'> & {
  readonly scenarios: RuleEdition['scenarios'] | string;
  readonly fields: PackedFields | string;
};
export type PackedRules = Omit<Rules, 'editions'> & { readonly editions: readonly PackedEdition[] };

/** The rules without repetition, for the page. */
export function packRules(rules: Rules): PackedRules {
  const sameAs = (index: number, part: 'scenarios' | 'fields') => {
    const own = JSON.stringify(rules.editions[index]?.[part]);
    return rules.editions.slice(0, index).find((edition) => JSON.stringify(edition[part]) === own)?.id;
  };
  return {
    ...rules,
    editions: rules.editions.map((edition, index) => ({
      ...edition,
      scenarios: sameAs(index, 'scenarios') ?? edition.scenarios,
      fields: sameAs(index, 'fields') ?? packFields(edition.fields),
    })),
  };
}

function packFields(fields: readonly RuleField[]): PackedFields {
  const packed: Record<string, PackedField[]> = {};
  for (const { scenario, sector: _, reach, peopleFrom, trigger, exception, ...field } of fields) {
    packed[scenario] ??= [];
    packed[scenario].push({
      ...field,
      ...(reach === USUAL.reach ? {} : { reach }),
      ...(peopleFrom === null ? {} : { peopleFrom }),
      ...(trigger === null ? {} : { trigger }),
      ...(exception === null ? {} : { exception }),
    });
  }
  return packed;
}

/** The fields as the classifier takes them, in the order of the list. */
function unpackFields(packed: PackedFields, scenarios: RuleEdition['scenarios']): RuleField[] {
  return scenarios.flatMap(({ id: scenario, sector }) =>
    (packed[scenario] ?? []).map((field) => ({ ...USUAL, ...field, scenario, sector })),
  );
}

/** The rules as the classifier takes them. */
export function unpackRules(packed: PackedRules): Rules {
  const scenariosOf = (id: string): RuleEdition['scenarios'] => {
    const found = packed.editions.find((edition) => edition.id === id)?.scenarios ?? [];
    return typeof found === 'string' ? scenariosOf(found) : found;
  };
  const fieldsOf = (id: string): RuleEdition['fields'] => {
    const found = packed.editions.find((edition) => edition.id === id)?.fields ?? {};
    return typeof found === 'string' ? fieldsOf(found) : unpackFields(found, scenariosOf(id));
  };
  return {
    ...packed,
    editions: packed.editions.map((edition) => ({
      ...edition,
      scenarios: scenariosOf(edition.id),
      fields: fieldsOf(edition.id),
    })),
  };
}
