/** What follows for the lot, scenario by scenario, and the few questions it depends on. */
import { useMemo, useState } from 'preact/hooks';
import type { Context } from '../../../matching/index.ts';
import {
  type Answer,
  type Entries,
  evaluate,
  groundWords,
  headlineOf,
  ProcedureMark,
  readFragment,
  Term,
  writeFragment,
} from '../../check/index.ts';
import type { Summary } from '../review/rows.ts';
import { fieldName, type Words } from '../words.ts';
import { entriesOf, type Group, groupsOf } from './groups.ts';

interface Props {
  readonly words: Words;
  readonly summary: Summary;
  readonly contexts: readonly Context[];
  readonly answers: Entries;
  readonly onAnswers: (answers: Entries) => void;
}

export function Decisions({ words, summary, contexts, answers, onAnswers }: Props) {
  const { t } = words;
  const groups = groupsOf(summary.fields, words.fields, contexts);
  const open = summary.total - summary.decided;
  return (
    <section class="inv-decisions" aria-labelledby="inv-decisions-title">
      <h2 id="inv-decisions-title">{t('inventory.decision.title')}</h2>
      <p class="quiet">
        {t('inventory.decision.basis', { fields: summary.fields.length })}{' '}
        {open > 0 && t('inventory.decision.open', { count: open })}
      </p>
      <Questions words={words} answers={answers} onAnswers={onAnswers} />
      <ul class="inv-groups">
        {groups.map((group) => (
          <GroupResult key={group.scenario ?? ''} words={words} group={group} answers={answers} />
        ))}
      </ul>
      <p class="quiet">{t('inventory.decision.counts')}</p>
    </section>
  );
}

function GroupResult({ words, group, answers }: { words: Words; group: Group; answers: Entries }) {
  const { t, speech, rules, data } = words;
  const sent = group.fields.join();
  // The same fields are decided once, however often the table is drawn.
  const { entries, evaluation } = useMemo(() => {
    const filled = entriesOf(answers, group, words);
    return { entries: filled, evaluation: evaluate(filled, rules, speech) };
  }, [words, answers, group.scenario, sent]);
  const name = group.scenario === null ? undefined : data.scenarios[group.scenario];
  return (
    <li class="inv-group" data-scenario={group.scenario ?? ''}>
      <h3>{name ? <Term speech={speech} name={name} /> : t('inventory.decision.noScenario')}</h3>
      <p class="inv-verdict">
        {evaluation.kind === 'result' && evaluation.decision.procedure && (
          <ProcedureMark speech={speech} procedure={evaluation.decision.procedure} />
        )}{' '}
        <span>{headlineOf(evaluation, speech)}</span>
      </p>
      {evaluation.kind === 'result' && evaluation.decision.procedure && (
        <p class="quiet">{groundWords(speech, evaluation.decision)}</p>
      )}
      {evaluation.kind === 'waiting' &&
        evaluation.corrections.map(({ message }) => (
          <p class="check-error" key={message}>
            {message}
          </p>
        ))}
      <details>
        <summary>{t('inventory.decision.fields', { count: group.fields.length })}</summary>
        <ul>
          {group.fields.map((id) => (
            <li key={id}>{fieldName(words, id)}</li>
          ))}
        </ul>
      </details>
      <a href={`${data.inventory.check}#${writeFragment(entries, speech.readCount)}`} target="_blank" rel="noopener">
        {t('inventory.decision.check')}
      </a>
    </li>
  );
}

const YES_NO = ['zone', 'ciio', 'other', 'important'] as const;

function Questions({ words, answers, onAnswers }: Pick<Props, 'words' | 'answers' | 'onAnswers'>) {
  const { t, rules, data } = words;
  const [link, setLink] = useState('');
  const [taken, setTaken] = useState<boolean | null>(null);
  const take = (text: string) => {
    setLink(text);
    const hash = text.indexOf('#');
    if (hash < 0) {
      setTaken(text.trim() === '' ? null : false);
      return;
    }
    const { entries } = readFragment(text.slice(hash + 1), rules, data.currentEdition);
    setTaken(true);
    onAnswers({ ...entries, edition: data.currentEdition, fields: null, scenario: null, sector: null });
  };
  const wordOf = (answer: Answer) => (answer === null ? 'unsure' : answer ? 'yes' : 'no');
  return (
    <div class="inv-questions">
      {YES_NO.map((key) => (
        <label key={key}>
          <span>{t(`inventory.question.${key}`)}</span>
          <select
            value={wordOf(answers[key])}
            onChange={({ currentTarget: { value } }) =>
              onAnswers({ ...answers, [key]: value === 'unsure' ? null : value === 'yes' })
            }
          >
            <option value="unsure">{t('check.answer.unsure')}</option>
            <option value="yes">{t('check.answer.yes')}</option>
            <option value="no">{t('check.answer.no')}</option>
          </select>
        </label>
      ))}
      {(['sensitive', 'personal'] as const).map((key) => (
        <label key={key}>
          <span>{t(`inventory.question.${key}`)}</span>
          <input
            type="text"
            inputMode="text"
            autocomplete="off"
            value={answers[key]}
            placeholder={t('inventory.question.unknown')}
            onInput={({ currentTarget: { value } }) => onAnswers({ ...answers, [key]: value })}
          />
        </label>
      ))}
      <label class="inv-link">
        <span>{t('inventory.question.link')}</span>
        <input type="text" autocomplete="off" value={link} onInput={({ currentTarget: { value } }) => take(value)} />
        <span class="quiet" role="status">
          {taken === null ? '' : t(taken ? 'inventory.question.taken' : 'inventory.question.notTaken')}
        </span>
      </label>
    </div>
  );
}
