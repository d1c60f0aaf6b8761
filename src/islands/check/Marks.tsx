/** The badges and names of the site, as the Astro components draw them, for use inside the checker. */
import type { Category, Evidence, Procedure } from '../../list/index.ts';
import type { RecordText } from '../../words/index.ts';
import type { Name } from './data.ts';
import type { Speech } from './speech.ts';

export function EvidenceMark({ speech: { t }, level }: { speech: Speech; level: Evidence }) {
  return (
    <span class={`evidence evidence--${level}`} title={t(`evidence.${level}.meaning`)}>
      {t(`evidence.${level}.name`)}
    </span>
  );
}

export function CategoryMark({ speech: { t }, category }: { speech: Speech; category: Category }) {
  return (
    <span class={`category category--${category}`} title={t(`category.${category}.meaning`)}>
      {t(`category.${category}.name`)}
    </span>
  );
}

export function ProcedureMark({ speech: { t }, procedure }: { speech: Speech; procedure: Procedure }) {
  return <span class={`procedure procedure--${procedure}`}>{t(`procedure.${procedure}.short`)}</span>;
}

/** A text that may be in another language than the page. */
export function Text({ speech, of }: { speech: Speech; of: RecordText }) {
  return of.lang === speech.data.locale ? of.text : <span lang={of.lang}>{of.text}</span>;
}

/** A record's name, with the official Chinese term beside a translation. */
export function Term({ speech, name }: { speech: Speech; name: Name }) {
  return (
    <>
      <Text speech={speech} of={name} />
      {name.zh !== undefined && (
        <>
          {' '}
          <span lang="zh-CN" class="check-zh">
            {name.zh}
          </span>
        </>
      )}
    </>
  );
}
