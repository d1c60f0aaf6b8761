import {
  displayName,
  type Hit,
  highlight,
  type Query,
  reason,
  recordAddress,
  type SearchData,
  type SearchRecord,
  type Stretch,
} from '../../search/index.ts';
import type { Translate } from '../../words/index.ts';

interface OptionProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

export function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, met }) => (met ? <mark>{text}</mark> : text))}</>;
}

interface Props extends OptionProps {
  readonly hit: Hit;
  readonly query: Query;
  readonly data: SearchData;
  readonly t: Translate;
}

/** One record among the results: its name and Chinese term, where it is, why it was found and how it is known. */
export function RecordOption({ id, isActive, onChoose, hit, query, data, t }: Props) {
  const { record, met } = hit;
  const mark = (text: string) => <Marked stretches={highlight(text, met, query.terms)} />;
  const path = record.within.map((outer) => nameOf(data, outer)).join(' › ');
  return (
    <a
      id={id}
      role="option"
      aria-selected={isActive}
      class="hit"
      href={recordAddress(data, record)}
      onClick={onChoose}
      tabIndex={-1}
    >
      <span class="hit__name">{mark(displayName(record))}</span>
      {record.name !== undefined && (
        <span class="hit__term" lang="zh-CN">
          {mark(record.zh)}
        </span>
      )}
      {path !== '' && <span class="hit__path">{path}</span>}
      <Why hit={hit} query={query} t={t} />
      <span class="hit__marks">
        <span class="hit__kind">{t(`search.kind.${record.kind}`)}</span>
        {record.category !== undefined && (
          <span class={`category category--${record.category}`}>{t(`category.${record.category}.name`)}</span>
        )}
        <span class={`evidence evidence--${record.evidence}`}>{t(`evidence.${record.evidence}.name`)}</span>
      </span>
    </a>
  );
}

/** Said only where the name shown does not show it by itself. */
function Why({ hit, query, t }: { readonly hit: Hit; readonly query: Query; readonly t: Translate }) {
  const { by, text } = reason(hit, query);
  const marked = <Marked stretches={highlight(text, hit.met, query.terms)} />;
  switch (by) {
    case 'name':
    case 'zh':
      return null;
    case 'en':
      return (
        <span class="hit__why" lang="en">
          {marked}
        </span>
      );
    case 'alias':
      return (
        <span class="hit__why">
          {t('search.alias')} <code>{marked}</code>
        </span>
      );
    case 'sound':
      return (
        <span class="hit__why">
          {t('search.sound')} <span lang="zh-Latn">{text}</span>
        </span>
      );
    case 'text':
      return <span class="hit__why">{t('search.description')}</span>;
  }
}

function nameOf(data: SearchData, id: string): string {
  const record = data.records.find((other: SearchRecord) => other.kind !== 'field' && other.id === id);
  return record === undefined ? id : displayName(record);
}
