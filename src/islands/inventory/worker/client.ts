import type { Answer, Request } from './protocol.ts';

/** The worker as the page sees it. */
export interface Client {
  readonly ask: (request: Request) => void;
  /** Stops whatever is under way; the next request starts anew. */
  readonly stop: () => void;
}

/** The worker is started with the first request. `hear` is called with everything it says. */
export function startClient(hear: (answer: Answer) => void): Client {
  let worker: Worker | null = null;
  const started = (): Worker => {
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
    fresh.addEventListener('error', ({ message }) =>
      hear({ say: 'failed', what: 'unexpected', detail: message ?? '' }),
    );
    return fresh;
  };
  return {
    ask: (request) => {
      worker ??= started();
      worker.postMessage(request);
    },
    stop: () => {
      worker?.terminate();
      worker = null;
    },
  };
}
