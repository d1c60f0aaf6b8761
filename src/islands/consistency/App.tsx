/** The comparison once both files are read. */
import { formatPeople } from '../../words/index.ts';
import { CategoryMark, Term } from '../check/index.ts';
import { fieldName, type Words } from '../inventory/index.ts';
import { correctionsOf, type Difference, differencesOf, type Side } from './compare.ts';

interface Props {
  readonly words: Words;
  readonly filed: Side;
  readonly actual: Side;
}

/** Columns named beside a field; the rest is counted. */
const MOST_COLUMNS = 5;

export function Comparison({ words, filed, actual }: Props) {
  const { t } = words;
  const differences = differencesOf(filed, actual, words);
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return (
    <section class="consistency" aria-labelledby="consistency-title">
      <h2 id="consistency-title">{t('consistency.result.title')}</h2>
      <dl class="facts">
        {(
          [
            ['filed', filed],
            ['actual', actual],
          ] as const
        ).map(([which, side]) => (
          <div key={which} class="consistency-side">
            <dt>{t(`consistency.side.${which}`)}</dt>
            <dd>{t('consistency.side.of', { name: side.name, fields: side.fields.size, open: side.open })}</dd>
          </div>
        ))}
      </dl>
      {[filed, actual].flatMap((side) =>
        correctionsOf(side, words).map((message) => (
          <p class="notice" key={side.name + message}>
            {t('consistency.result.undecided', { name: side.name, message })}
          </p>
        )),
      )}
      <p role="status">{t('consistency.result.count', { count: differences.length })}</p>
      {kinds.map((kind) => (
        <section key={kind} class="consistency-kind" data-kind={kind}>
          <h3>{t(`consistency.kind.${kind}.title`)}</h3>
          <p class="notice">{t(`consistency.kind.${kind}.means`)}</p>
          <ul>
            {differences
              .filter((difference) => difference.kind === kind)
              .map((difference) => (
                <li key={JSON.stringify(difference)}>
                  <Line words={words} difference={difference} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p class="quiet">{t('consistency.result.caution')}</p>
      <p class="no-print">
        <button type="button" class="button" onClick={() => window.print()}>
          {t('consistency.print')}
        </button>
      </p>
    </section>
  );
}

function Line({ words, difference }: { words: Words; difference: Difference }) {
  const { t, speech, data, fields } = words;
  const people = (count: number) => formatPeople(count, data.locale);
  const scenario = (id: string | null) => (id === null ? '' : (data.scenarios[id]?.text ?? id));
  switch (difference.kind) {
    case 'sent-not-filed':
    case 'filed-not-sent': {
      const field = fields.get(difference.field);
      const name = data.fields[difference.field];
      const { columns } = difference;
      return (
        <>
          {name ? <Term speech={speech} name={name} /> : difference.field}{' '}
          {field && <CategoryMark speech={speech} category={field.category} />}
          <br />
          <span class="quiet">
            {scenario(field?.scenario ?? null)} · <code>{columns.slice(0, MOST_COLUMNS).join(', ')}</code>
            {columns.length > MOST_COLUMNS && t('consistency.more', { count: columns.length - MOST_COLUMNS })}
          </span>
        </>
      );
    }
    case 'list-changed': {
      const { field, kind, before, now, columns } = difference.change;
      const named = (id: string) => (kind === 'category' ? t(`category.${id}.name`) : scenario(id));
      return (
        <>
          {t(`inventory.change.${kind}`, {
            field: fieldName(words, field),
            count: columns,
            before: named(before),
            now: kind === 'gone' ? '' : named(now),
          })}
        </>
      );
    }
    case 'more-people':
      return (
        <>
          {t('consistency.people', {
            count: t(`inventory.question.${difference.count}`),
            filed: people(difference.filed),
            actual: people(difference.actual),
          })}
        </>
      );
    case 'near-threshold':
      return (
        <>
          {t('consistency.near', {
            scenario: scenario(difference.scenario),
            count: t(`inventory.question.${difference.count}`),
            threshold: people(difference.threshold),
            remaining: people(difference.remaining),
            procedure: t(`procedure.${difference.to}.name`),
          })}
        </>
      );
    case 'other-procedure':
      return (
        <>
          {t('consistency.procedure', {
            scenario: scenario(difference.scenario),
            before: t(`procedure.${difference.before}.name`),
            now: t(`procedure.${difference.now}.name`),
          })}
        </>
      );
    default:
      return difference satisfies never;
  }
}
