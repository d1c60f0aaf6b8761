import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Found, parseQuery, type SearchIndex, search } from '../../search/index.ts';
import type { Translate } from '../../words/index.ts';
import type { ProseHit, SearchProse } from './prose.ts';
import { Marked, RecordOption } from './RecordOption.tsx';

interface Props {
  readonly index: SearchIndex;
  readonly t: Translate;
  readonly searchProse: SearchProse;
  readonly fieldsAddress: string;
  /** The dialog's own input and live region: they are there, and may be typed into, before this is loaded. */
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly close: () => void;
}

const MOST_RECORDS = 20;
const EXAMPLES = ['VIN', '不良事件', 'passport_no', 'chejiahao', 'date of birth'];
/** Guides wait until typing pauses; records answer at once. */
const PROSE_PAUSE = 150;
/** A screen reader is told the number of results when typing pauses, not at each letter. */
const ANNOUNCE_PAUSE = 600;

type Prose =
  | { readonly state: 'idle' | 'loading' | 'failed' }
  | { readonly state: 'found'; readonly hits: readonly ProseHit[] };

/** The live results below the input: records first, guides after, as one listbox the input steers. */
export function SearchPanel({ index, t, searchProse, fieldsAddress, input, status, close }: Props) {
  const [text, setText] = useState(input.value);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const query = useMemo(() => parseQuery(text, index.words), [index, text]);
  const found = useMemo(() => search(index, text), [index, text]);
  const prose = useProse(text, searchProse);
  const records = found.hits.slice(0, MOST_RECORDS);
  const guides = prose.state === 'found' ? prose.hits : [];
  const options = records.length + guides.length;
  const current = Math.min(active, options - 1);

  // Before the first paint, and once at once: what is typed while this is being put in place must not be lost.
  useLayoutEffect(() => {
    const take = () => {
      setText(input.value);
      setActive(0);
    };
    take();
    input.addEventListener('input', take);
    return () => input.removeEventListener('input', take);
  }, [input]);

  useLayoutEffect(() => {
    const steer = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        list.current?.querySelector<HTMLElement>(`#${optionId(current)}`)?.click();
        return;
      }
      const next = nextOption(event.key, current, options);
      if (next === null) return;
      event.preventDefault();
      setActive(next);
    };
    input.addEventListener('keydown', steer);
    return () => input.removeEventListener('keydown', steer);
  }, [input, current, options]);

  useEffect(() => {
    input.setAttribute('aria-expanded', String(options > 0));
    if (current < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', optionId(current));
    list.current?.querySelector(`#${optionId(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [input, current, options]);

  const isAsked = query.terms.length > 0;
  useEffect(() => {
    const said = isAsked ? t('search.announce', { records: found.hits.length, prose: guides.length }) : '';
    const timer = setTimeout(() => {
      status.textContent = said;
    }, ANNOUNCE_PAUSE);
    return () => clearTimeout(timer);
  }, [status, t, isAsked, found, guides.length]);

  if (!isAsked) return <Examples t={t} input={input} />;
  return (
    <>
      <Notice found={found} text={text} hasGuides={guides.length > 0} t={t} />
      {options > 0 && (
        <div ref={list} id="search-results" role="listbox" aria-label={t('search.results')} class="search__results">
          {records.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
            <div role="group" aria-labelledby="search-group-records">
              <div id="search-group-records" role="presentation" class="search__group">
                {t('search.records')}
              </div>
              {records.map((hit, place) => (
                <RecordOption
                  key={hit.record.id}
                  id={optionId(place)}
                  isActive={place === current}
                  onChoose={close}
                  hit={hit}
                  query={query}
                  data={index.data}
                  t={t}
                />
              ))}
            </div>
          )}
          {guides.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
            <div role="group" aria-labelledby="search-group-prose">
              <div id="search-group-prose" role="presentation" class="search__group">
                {t('search.prose')}
              </div>
              {guides.map((guide, place) => (
                <GuideOption
                  key={guide.address}
                  id={optionId(records.length + place)}
                  isActive={records.length + place === current}
                  onChoose={close}
                  guide={guide}
                  t={t}
                />
              ))}
            </div>
          )}
        </div>
      )}
      {found.hits.length > records.length && (
        <p class="search__note">
          {t('search.more', { count: found.hits.length, shown: records.length })}{' '}
          <a href={`${fieldsAddress}?${new URLSearchParams({ q: text })}`}>{t('search.moreFields')}</a>
        </p>
      )}
      {prose.state === 'loading' && <p class="search__note">{t('search.proseLoading')}</p>}
      {prose.state === 'failed' && <p class="search__note">{t('search.proseFailed')}</p>}
    </>
  );
}

function optionId(place: number): string {
  return `search-option-${place}`;
}

/** Where a key leads among the options, round the ends; null for a key that does not steer. */
function nextOption(key: string, current: number, options: number): number | null {
  if (options === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % options;
    case 'ArrowUp':
      return (current - 1 + options) % options;
    case 'Home':
      return 0;
    case 'End':
      return options - 1;
    default:
      return null;
  }
}

/** Guides found for the text, once typing pauses. A late answer to an earlier text is dropped. */
function useProse(text: string, searchProse: SearchProse): Prose {
  const [prose, setProse] = useState<Prose>({ state: 'idle' });
  useEffect(() => {
    if (text.trim() === '') {
      setProse({ state: 'idle' });
      return undefined;
    }
    let isLate = false;
    const timer = setTimeout(() => {
      setProse((before) => (before.state === 'found' ? before : { state: 'loading' }));
      searchProse(text).then(
        (hits) => isLate || setProse({ state: 'found', hits }),
        () => isLate || setProse({ state: 'failed' }),
      );
    }, PROSE_PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text, searchProse]);
  return prose;
}

interface GuideProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly guide: ProseHit;
  readonly t: Translate;
}

function GuideOption({ id, isActive, onChoose, guide, t }: GuideProps) {
  return (
    <a id={id} role="option" aria-selected={isActive} class="hit" href={guide.address} onClick={onChoose} tabIndex={-1}>
      <span class="hit__name">{guide.title}</span>
      <span class="hit__why">
        <Marked stretches={guide.passage} />
      </span>
      <span class="hit__marks">
        <span class="hit__kind">{t('search.kind.guide')}</span>
      </span>
    </a>
  );
}

interface NoticeProps {
  readonly found: Found;
  readonly text: string;
  readonly hasGuides: boolean;
  readonly t: Translate;
}

/** What the reader must know of the results: that they are not what was typed, or that there are none. */
function Notice({ found, text, hasGuides, t }: NoticeProps) {
  switch (found.how) {
    case 'exact':
      return null;
    case 'fuzzy':
      return <p class="search__note">{t('search.fuzzy')}</p>;
    case 'partial':
      return <p class="search__note">{t('search.partial', { word: found.without ?? '' })}</p>;
    case 'nothing':
      return hasGuides ? null : (
        <p class="search__note">
          {t('search.empty', { query: text.trim() })} {t('search.emptyHint')}
        </p>
      );
  }
}

function Examples({ t, input }: { readonly t: Translate; readonly input: HTMLInputElement }) {
  const ask = (example: string) => {
    input.value = example;
    input.focus();
    input.dispatchEvent(new Event('input'));
  };
  return (
    <div class="search__note">
      <p>{t('search.start')}</p>
      <ul class="search__examples">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" lang={/\p{Script=Han}/u.test(example) ? 'zh-CN' : 'en'} onClick={() => ask(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
