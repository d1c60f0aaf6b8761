/** The checker: facts on one side, the decision on the other, and the address that carries both. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatToday } from '../../words/index.ts';
import { Actions } from './Actions.tsx';
import { type CheckData, type LaterData, unpackRules } from './data.ts';
import { type Entries, isUntouched, noEntries, type Question } from './entries.ts';
import { evaluate, headlineOf } from './evaluate.ts';
import { answered, Form } from './Form.tsx';
import { type Ignored, readFragment, writeFragment } from './fragment.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { ProcedureMark } from './Marks.tsx';
import { Panels, SHOWN_PANELS } from './panels/index.tsx';
import { Overview, partId } from './panels/Overview.tsx';
import { questionId, type Remark } from './Questions.tsx';
import { Result } from './Result.tsx';
import { speechOf } from './speech.ts';

/** How long the result must have stood before it is read out: typing a number is not ten announcements. */
const ANNOUNCE_AFTER = 900;

const fragmentNow = () => window.location.hash.replace(/^#/, '');

/** A fragment that names a place in the page (a skip link), not answers. */
const isPlace = (fragment: string) => !fragment.includes('=') && document.getElementById(fragment) !== null;

export function Check({ data }: { data: CheckData }) {
  const rules = useMemo(() => unpackRules(data.rules), [data]);
  const [later, setLater] = useState<LaterData | undefined>();
  const [isLaterMissing, setLaterMissing] = useState(false);
  const isLaterAsked = useRef(false);
  /** Someone has turned to the form, so answers are to be expected. */
  const [isEntered, setEntered] = useState(false);
  const speech = useMemo(() => speechOf(data, later), [data, later]);
  const { t } = speech;
  const [entries, setEntries] = useState<Entries>(() => noEntries(data.currentEdition));
  const [ignored, setIgnored] = useState<readonly Ignored[]>([]);
  const [ignoredFrom, setIgnoredFrom] = useState<'link' | 'file'>('link');
  const [panels, setPanels] = useState<readonly string[]>([]);
  const addPanel = useCallback((name: string) => setPanels((names) => [...new Set([...names, name])]), []);
  const [announcement, setAnnouncement] = useState('');
  const [address, setAddress] = useState('');
  const [today, setToday] = useState('');
  const typing = useRef(false);
  const evaluation = useMemo(() => evaluate(entries, rules, speech), [entries, rules, speech]);
  const headline = headlineOf(evaluation, speech);

  useEffect(() => {
    let current = fragmentNow();
    const read = () => {
      const fragment = fragmentNow();
      if (isPlace(fragment)) {
        window.history.replaceState(null, '', current === '' ? window.location.pathname : `#${current}`);
        return;
      }
      current = fragment;
      typing.current = false;
      const reading = readFragment(fragment, rules, data.currentEdition);
      setEntries(reading.entries);
      setIgnored(reading.ignored);
      setIgnoredFrom('link');
      setAddress(window.location.href);
    };
    read();
    window.addEventListener('hashchange', read);
    window.addEventListener('popstate', read);
    return () => {
      window.removeEventListener('hashchange', read);
      window.removeEventListener('popstate', read);
    };
  }, [rules, data]);

  useEffect(() => {
    const timer = window.setTimeout(() => setAnnouncement(t('check.result.live', { text: headline })), ANNOUNCE_AFTER);
    return () => window.clearTimeout(timer);
  }, [headline, t]);

  const isLaterWanted = isEntered || evaluation.kind !== 'untouched';
  useEffect(() => {
    if (!isLaterWanted || later || isLaterAsked.current) return;
    isLaterAsked.current = true;
    fetchLater(data.addresses.later).then(setLater, () => {
      // Without it the verdict still stands, and what is missing is said; the next result tries again.
      isLaterAsked.current = false;
      setLaterMissing(true);
    });
  }, [isLaterWanted, later, evaluation, data]);

  // From here on the form answers; tests and styles can tell.
  useEffect(() => {
    document.getElementById('check')?.setAttribute('data-live', '');
  }, []);

  // Only what is answered is worth a date, and setting its format up would hold the untouched form up.
  useEffect(() => {
    if (isLaterWanted) setToday(formatToday(new Date(), data.locale));
  }, [isLaterWanted, data]);

  const change = (next: Entries, typed = false) => {
    const fragment =
      isUntouched(next) && next.edition === data.currentEdition ? '' : writeFragment(next, speech.readCount);
    const where = fragment === '' ? window.location.pathname + window.location.search : `#${fragment}`;
    // Each answer is a step for "back"; the letters of one number are a single step.
    if (typed && typing.current) window.history.replaceState(null, '', where);
    else if (fragment !== fragmentNow()) window.history.pushState(null, '', where);
    typing.current = typed;
    setEntries(next);
    setIgnored(ignored.filter(({ key }) => key === ''));
    setAddress(window.location.href);
  };

  const jump = (question: Question) => {
    const place = document.getElementById(questionId(question));
    const control = ['input:checked', 'input[type="text"]', 'select', 'input']
      .map((selector) => place?.querySelector<HTMLElement>(selector))
      .find((found) => found);
    place?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  };

  const remarkOf = (question: Question): Remark => ({
    error:
      evaluation.kind === 'waiting'
        ? (evaluation.corrections.find((correction) => correction.question === question)?.message ?? null)
        : null,
    ignored: ignored
      .filter(({ key, reason }) => key === question && reason === 'unknown-value')
      .map(({ value }) => value.slice(0, 60)),
  });

  const { count, total } = answered(entries);
  const isLoading =
    evaluation.kind === 'result' && !(later ? SHOWN_PANELS.every((name) => panels.includes(name)) : isLaterMissing);
  return (
    <div class="check">
      <div class="check-facts no-print" onFocusIn={() => setEntered(true)}>
        <IgnoredNotice speech={speech} from={ignoredFrom} ignored={ignored} onDismiss={() => setIgnored([])} />
        <p class="quiet">
          {t('check.form.answered', { answered: count, total })} · {t('check.privacy')}
        </p>
        <Form speech={speech} rules={rules} entries={entries} remarkOf={remarkOf} onChange={change} />
        <div class="check-bar">
          {/* A phone has room for the name of a procedure; the sentence about it fills half the window in some languages. */}
          <span>
            {evaluation.kind === 'result' && evaluation.decision.procedure ? (
              <ProcedureMark speech={speech} procedure={evaluation.decision.procedure} />
            ) : (
              headline
            )}
          </span>
          <button
            type="button"
            class="button"
            onClick={() => {
              const result = document.getElementById('check-result');
              result?.scrollIntoView({ block: 'start' });
              result?.focus({ preventScroll: true });
            }}
          >
            {t('check.result.bar')}
          </button>
        </div>
      </div>
      <section
        class="check-result"
        id="check-result"
        aria-labelledby="check-result-title"
        data-loading={isLoading ? '' : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls on its own, so the keyboard must reach it
        tabIndex={0}
      >
        <div class="print-only check-printed">
          <p>{t('check.labelled', { label: t('check.result.address'), text: address })}</p>
          {today !== '' && <p>{t('check.labelled', { label: t('check.result.date'), text: today })}</p>}
        </div>
        <div class="check-result__head">
          <h2 id="check-result-title">{t('check.result.heading')}</h2>
          {evaluation.kind === 'result' && <Overview speech={speech} names={SHOWN_PANELS} loaded={panels} />}
        </div>
        <div class="check-shown" id={partId('verdict')} tabIndex={-1}>
          <Result speech={speech} entries={entries} evaluation={evaluation} onJump={jump} />
        </div>
        {evaluation.kind === 'result' && !later && isLaterMissing && (
          <p class="quiet no-print">{t('check.result.panelMissing')}</p>
        )}
        {evaluation.kind === 'result' && later && (
          <Panels
            speech={speech}
            rules={rules}
            entries={entries}
            decision={evaluation.decision}
            warnAt={later.warnAt}
            address={address}
            onChange={change}
            onLoad={addPanel}
          />
        )}
        <Actions
          speech={speech}
          rules={rules}
          entries={entries}
          address={address}
          onReset={() => change(noEntries(data.currentEdition))}
          onOpen={(saved, left) => {
            change(saved);
            setIgnored(left);
            setIgnoredFrom('file');
          }}
        />
      </section>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}

async function fetchLater(address: string): Promise<LaterData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  // Made by `later.json.ts` of the same build.
  return (await answer.json()) as LaterData;
}
