/** One row for each language: what is on the device, what it weighs, and what can be done. */
import type { Kept, Progress, Weights } from '../../offline/index.ts';
import { formatDate, formatSize, type Translate } from '../../words/index.ts';
import type { OfflineData } from './data.ts';

export type Action = 'start' | 'update' | 'goOn' | 'stop' | 'remove';

/** A language that is being stored. */
export interface Running {
  readonly tag: string;
  readonly progress: Progress;
}

interface Props {
  readonly data: OfflineData;
  readonly t: Translate;
  /** Null when there is no network to ask. */
  readonly weights: Weights | null;
  /** Not known before the page has come to life. */
  readonly kept: Readonly<Record<string, Kept>> | null;
  readonly running: Running | null;
  readonly onAction: (action: Action, tag: string) => void;
}

export function Languages({ data, t, weights, kept, running, onAction }: Props) {
  return (
    <table class="table-cards offline-languages">
      <thead>
        <tr>
          <th scope="col">{t('offline.keep.language')}</th>
          <th scope="col">{t('offline.keep.state')}</th>
          <th scope="col">{t('offline.keep.action')}</th>
        </tr>
      </thead>
      <tbody>
        {data.languages.map(({ tag, name }) => {
          const own = kept?.[tag] ?? null;
          const now = running?.tag === tag ? running.progress : null;
          const isOutdated =
            own?.state === 'kept' && weights?.[tag] !== undefined && weights[tag].revision !== own.revision;
          return (
            <tr key={tag} data-language={tag} data-state={now ? 'running' : isOutdated ? 'outdated' : own?.state}>
              <th scope="row" lang={tag}>
                {name}
              </th>
              <td data-label={t('offline.keep.state')}>
                <div>
                  <State
                    data={data}
                    t={t}
                    name={name}
                    weight={weights?.[tag]}
                    own={own}
                    now={now}
                    isOutdated={isOutdated}
                  />
                </div>
              </td>
              <td data-label={t('offline.keep.action')}>
                <div class="offline-actions">
                  {actionsOf(own, now, isOutdated).map((action) => (
                    <button
                      key={action}
                      type="button"
                      class={isForemost(action, tag === data.locale) ? 'button' : 'button button--quiet'}
                      aria-label={t(`offline.keep.${action}One`, { language: name })}
                      disabled={isBlocked(action, weights, running, now)}
                      onClick={() => onAction(action, tag)}
                    >
                      {t(`offline.keep.${action}`)}
                    </button>
                  ))}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function actionsOf(own: Kept | null, now: Progress | null, isOutdated: boolean): readonly Action[] {
  if (now) return ['stop'];
  if (own?.state === 'partial') return ['goOn', 'remove'];
  if (own?.state === 'kept') return isOutdated ? ['update', 'remove'] : ['remove'];
  return ['start'];
}

/** What most people come for: their own language, and what they began. */
function isForemost(action: Action, isOwn: boolean): boolean {
  return action === 'update' || action === 'goOn' || (action === 'start' && isOwn);
}

/** One language at a time, and none without a network; removing and stopping need neither. */
function isBlocked(action: Action, weights: Weights | null, running: Running | null, now: Progress | null): boolean {
  if (action === 'stop') return false;
  if (action === 'remove') return running !== null && now !== null;
  return weights === null || running !== null;
}

interface StateProps {
  readonly data: OfflineData;
  readonly t: Translate;
  readonly name: string;
  readonly weight: Weights[string] | undefined;
  readonly own: Kept | null;
  readonly now: Progress | null;
  readonly isOutdated: boolean;
}

function State({ data: { locale }, t, name, weight, own, now, isOutdated }: StateProps) {
  const size = (octets: number) => formatSize(octets, locale);
  if (now) {
    const { done, total, received } = now;
    return (
      <>
        <progress max={total} value={done} aria-label={t('offline.keep.progress', { language: name, done, total })} />
        <span class="quiet">
          {t('offline.keep.received', { size: size(received), total: size(Math.max(received, weight?.download ?? 0)) })}
        </span>
      </>
    );
  }
  if (own?.state === 'kept') {
    return (
      <>
        <span>{isOutdated ? t('offline.keep.outdated') : t('offline.keep.kept', { size: size(own.size) })}</span>
        <span class="quiet">{t('offline.keep.date', { date: formatDate(own.date.slice(0, 10), locale) })}</span>
      </>
    );
  }
  const isPartial = own?.state === 'partial';
  return (
    <>
      <span>
        {isPartial
          ? t('offline.keep.partial', { done: own.done, total: Math.max(own.done, weight?.files ?? 0) })
          : t('offline.keep.not')}
      </span>
      {/* The line is there from the start, so that nothing moves when the size is known. */}
      <span class="quiet">{weight ? t('offline.keep.size', { size: size(weight.download) }) : '\u00a0'}</span>
    </>
  );
}
