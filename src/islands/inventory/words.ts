/** The words and names of the inventory, in the visitor's language. */

import type { Rules } from '../../classifier/index.ts';
import type { Category, Evidence, FieldId } from '../../list/index.ts';
import type { Translate } from '../../words/index.ts';
import { type Speech, speechOf, unpackRules } from '../check/index.ts';
import type { InventoryData } from './data.ts';
import type { Row } from './review/rows.ts';

export interface Field {
  readonly id: FieldId;
  readonly sector: string;
  readonly scenario: string;
  readonly reach: 'scenario' | 'sector';
  readonly category: Category;
  readonly evidence: Evidence;
}

export interface Words {
  readonly t: Translate;
  readonly speech: Speech;
  readonly data: InventoryData;
  readonly rules: Rules;
  /** The fields of the edition in force. */
  readonly fields: ReadonlyMap<FieldId, Field>;
}

export function wordsOf(data: InventoryData): Words {
  const rules = unpackRules(data.rules);
  const speech = speechOf(data, { fields: data.fields, sources: {}, messages: {}, warnAt: [], next: null });
  const edition = rules.editions.find(({ id }) => id === data.currentEdition);
  return {
    t: speech.t,
    speech,
    data,
    rules,
    fields: new Map((edition?.fields ?? []).map((field) => [field.id, field])),
  };
}

export function fieldName({ data }: Words, id: FieldId): string {
  return data.fields[id]?.text ?? id;
}

export function reasonText(words: Words, { reason }: Row): string {
  const { field, ...values } = reason.values;
  return words.t(reason.message, {
    words: '',
    word: '',
    standard: '',
    ...values,
    field: fieldName(words, field ?? ''),
  });
}
