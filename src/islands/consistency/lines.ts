/** Each difference in one line, the same on the page, on paper and in Word. */
import type { Line, Run } from '../../exports/report/index.ts';
import { formatPeople } from '../../words/index.ts';
import type { Name } from '../check/index.ts';
import { fieldName, type Words } from '../inventory/index.ts';
import type { Difference } from './compare.ts';

/** Columns named beside a field; the rest is counted. */
const MOST_COLUMNS = 5;

export function scenarioName({ data }: Words, id: string | null): string {
  return id === null ? '' : (data.scenarios[id]?.text ?? id);
}

/** A name with the official Chinese one beside a translation. */
function nameRuns({ text, lang, zh }: Name): Run[] {
  return [{ text, lang, strong: true }, ...(zh === undefined ? [] : [' ', { text: zh, lang: 'zh-CN' }])];
}

export function lineOf(difference: Difference, words: Words): Line {
  const { t, data, fields } = words;
  const people = (count: number) => formatPeople(count, data.locale);
  switch (difference.kind) {
    case 'sent-not-filed':
    case 'filed-not-sent': {
      const { field, columns } = difference;
      const known = fields.get(field);
      const name = data.fields[field];
      const more = columns.length - MOST_COLUMNS;
      const about = [
        ...(known ? [t(`category.${known.category}.name`), scenarioName(words, known.scenario)] : []),
        columns.slice(0, MOST_COLUMNS).join(', ') + (more > 0 ? t('consistency.more', { count: more }) : ''),
      ];
      return [...(name ? nameRuns(name) : [field]), t('check.labelled', { label: '', text: about.join(' · ') })];
    }
    case 'list-changed': {
      const { field, kind, before, now, columns } = difference.change;
      const named = (id: string) => (kind === 'category' ? t(`category.${id}.name`) : scenarioName(words, id));
      return t(`inventory.change.${kind}`, {
        field: fieldName(words, field),
        count: columns,
        before: named(before),
        now: kind === 'gone' ? '' : named(now),
      });
    }
    case 'more-people':
      return t('consistency.people', {
        count: t(`inventory.question.${difference.count}`),
        filed: people(difference.filed),
        actual: people(difference.actual),
      });
    case 'near-threshold':
      return t('consistency.near', {
        scenario: scenarioName(words, difference.scenario),
        count: t(`inventory.question.${difference.count}`),
        threshold: people(difference.threshold),
        remaining: people(difference.remaining),
        procedure: t(`procedure.${difference.to}.name`),
      });
    case 'other-procedure':
      return t('consistency.procedure', {
        scenario: scenarioName(words, difference.scenario),
        before: t(`procedure.${difference.before}.name`),
        now: t(`procedure.${difference.now}.name`),
      });
    default:
      return difference satisfies never;
  }
}
