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

/** There is a notice, or it is being found out whether there must be one. */
let isBusy = false;

/** @param words address of the notice's words */
export async function announce(registration: ServiceWorkerRegistration, words: string): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  // Asked for when it is told: a still newer one may have taken its place meanwhile.
  const tell = (when: TakeOver['when']) => {
    registration.waiting?.postMessage({ say: 'take-over', when } satisfies TakeOver);
  };
  try {
    if (await hasChanged()) {
      const said: NoticeWords = await (await fetch(words)).json();
      addStyles('notice', styles);
      await answered(said, () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        tell('now');
      });
    } else {
      // What is on the screen is the newest: the worker may change unnoticed, unless another page is open.
      tell('alone');
    }
  } finally {
    isBusy = false;
  }
}

/** Whether the server has another revision of this very page. */
async function hasChanged(): Promise<boolean> {
  const own = document.querySelector<HTMLMetaElement>('meta[name="revision"]')?.content;
  const response = await fetch(location.pathname, { cache: 'no-cache' });
  const [, now] = /<meta name="revision" content="([^"]*)">/.exec(await response.text()) ?? [];
  return now !== undefined && now !== own;
}

/** Shows the notice until the visitor has chosen. */
function answered({ text, reload, later }: NoticeWords, onReload: () => void): Promise<void> {
  return new Promise((resolve) => {
    const notice = document.createElement('aside');
    notice.className = 'revision-notice';
    notice.setAttribute('role', 'status');
    const words = document.createElement('p');
    words.textContent = text;
    const buttons = document.createElement('div');
    for (const [label, look, act] of [
      [reload, 'button', onReload],
      [later, 'button button--quiet', () => notice.remove()],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = look;
      button.textContent = label;
      button.addEventListener('click', () => {
        act();
        resolve();
      });
      buttons.append(button);
    }
    notice.append(words, buttons);
    document.body.append(notice);
  });
}
