/** The notice that this page has changed on the server. Nothing is reloaded unless the visitor says so. */
import type { TakeOver } from '../../offline/index.ts';
import { addStyles } from '../late-styles.ts';
import styles from './notice.css?inline';

/** What the notice says, made by `notice.json.ts` of the page's language. */
export interface NoticeWords {
  readonly text: string;
  readonly reload: string;
  readonly later: string;
}

/** The worker that is taken over by has been told once, and the page is on its way. */
let isAnnounced = false;

/** @param words address of the notice's words */
export async function announce(waiting: ServiceWorker, words: string): Promise<void> {
  if (isAnnounced) return;
  isAnnounced = true;
  if (!(await hasChanged())) {
    // What is on the screen is the newest: the worker may change unnoticed, unless another page is open.
    waiting.postMessage({ say: 'take-over', when: 'alone' } satisfies TakeOver);
    isAnnounced = false;
    return;
  }
  const said: NoticeWords = await (await fetch(words)).json();
  addStyles('notice', styles);
  show(said, () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage({ say: 'take-over', when: 'now' } satisfies TakeOver);
  });
}

/** Whether the server has another revision of this very page. */
async function hasChanged(): Promise<boolean> {
  const own = document.querySelector<HTMLMetaElement>('meta[name="revision"]')?.content;
  const response = await fetch(location.pathname, { cache: 'no-cache' });
  const [, now] = /<meta name="revision" content="([^"]*)">/.exec(await response.text()) ?? [];
  return now !== undefined && now !== own;
}

function show({ text, reload, later }: NoticeWords, onReload: () => void): void {
  const notice = document.createElement('aside');
  notice.className = 'revision-notice';
  notice.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = text;
  const buttons = document.createElement('div');
  for (const [label, act] of [
    [reload, onReload],
    [later, () => notice.remove()],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = act === onReload ? 'button' : 'button button--quiet';
    button.textContent = label;
    button.addEventListener('click', act);
    buttons.append(button);
  }
  notice.append(words, buttons);
  document.body.append(notice);
}
