/** Takes the result away: as text in the clipboard or a file, or as a Word file made here in the browser. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Paper as PaperSize, reportText, reportWord } from '../../../exports/report/index.ts';
import { download } from '../download.ts';
import type { PanelProps } from '../panels/index.tsx';
import { assembleReport, fileName } from './assemble.ts';
import { extraSections } from './extra.ts';
import { longDate } from './Paper.tsx';
import { usualPaper } from './paper-size.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type State =
  | { readonly kind: 'idle' | 'working' | 'copied' | 'failed' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'refused'; readonly text: string };

export function Keep(props: PanelProps) {
  const { speech, rules, entries, decision, address } = props;
  const { t } = speech;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [paper, setPaper] = useState<PaperSize>(() => usualPaper(speech.data.locale, navigator.languages));
  const box = useRef<HTMLTextAreaElement>(null);
  const paperId = useId();
  // What was kept no longer matches once an answer changes.
  useEffect(() => setState({ kind: 'idle' }), [entries]);
  useEffect(() => {
    if (state.kind === 'refused') box.current?.select();
  }, [state]);

  const report = () =>
    assembleReport({
      speech,
      rules,
      entries,
      decision,
      address,
      date: longDate(speech.data.locale),
      extra: extraSections(props),
    });
  const copy = async () => {
    const text = reportText(report());
    try {
      await navigator.clipboard.writeText(text);
      setState({ kind: 'copied' });
    } catch {
      setState({ kind: 'refused', text });
    }
  };
  const saveText = () => {
    const name = fileName(entries, new Date(), 'txt');
    // The mark at the start tells old editors that the text is UTF-8.
    download(name, new Blob(['\ufeff', reportText(report())], { type: 'text/plain;charset=utf-8' }));
    setState({ kind: 'saved', name });
  };
  const saveWord = async () => {
    setState({ kind: 'working' });
    try {
      const now = new Date();
      const name = fileName(entries, now, 'docx');
      const made = now.toISOString().replace(/\.\d+Z$/, 'Z');
      download(name, new Blob([await reportWord(report(), { paper, made })], { type: WORD }));
      setState({ kind: 'saved', name });
    } catch {
      setState({ kind: 'failed' });
    }
  };

  return (
    <section class="check-block check-keep no-print">
      <h3>{t('report.saved.heading')}</h3>
      <p class="quiet">{t('report.saved.help')}</p>
      <div class="check-actions__row">
        <button type="button" class="button button--quiet" onClick={copy}>
          {t('report.saved.copy')}
        </button>
        <button type="button" class="button button--quiet" onClick={saveText}>
          {t('report.saved.text')}
        </button>
        <button
          type="button"
          class="button button--quiet"
          aria-disabled={state.kind === 'working'}
          onClick={() => (state.kind === 'working' ? undefined : saveWord())}
        >
          {t('report.saved.word')}
        </button>
      </div>
      <div class="check-paper">
        <label for={paperId}>{t('report.saved.paper')}</label>
        <select
          id={paperId}
          value={paper}
          onChange={(event) => setPaper(event.currentTarget.value === 'letter' ? 'letter' : 'a4')}
        >
          <option value="a4">{t('report.saved.a4')}</option>
          <option value="letter">{t('report.saved.letter')}</option>
        </select>
      </div>
      <p class={state.kind === 'failed' ? 'check-error' : 'quiet'} role="status">
        {state.kind === 'working' && t('report.saved.working')}
        {state.kind === 'copied' && t('report.saved.copied')}
        {state.kind === 'saved' && t('report.saved.done', { name: state.name })}
        {state.kind === 'failed' && t('report.saved.failed')}
      </p>
      {state.kind === 'refused' && (
        <label class="check-refused">
          <span>{t('report.saved.refused')}</span>
          <textarea ref={box} readOnly rows={4} value={state.text} />
        </label>
      )}
    </section>
  );
}
