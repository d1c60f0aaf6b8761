import type { Answer, Request } from './protocol.ts';
import workerAddress from './worker.ts?worker&url';

/** The worker as the page sees it. */
export interface Client {
  readonly ask: (request: Request) => void;
  /** Says nothing more to this listener; work under way is stopped. */
  readonly close: () => void;
}

let worker: Worker | null = null;
let isBusy = false;
let listener: (answer: Answer) => void = () => {};

/** Trusted Types: this policy gives out the address of this worker and no other. */
const trustedAddress =
  globalThis.trustedTypes
    ?.createPolicy('inventory-worker', { createScriptURL: () => workerAddress })
    .createScriptURL('') ?? workerAddress;

function started(): Worker {
  const fresh = new Worker(trustedAddress, { type: 'module' });
  const hear = (answer: Answer) => {
    if (worker !== fresh) return;
    if (answer.say !== 'rows') isBusy = false;
    listener(answer);
  };
  fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
  fresh.addEventListener('error', ({ message }) => hear({ say: 'failed', what: 'unexpected', detail: message ?? '' }));
  return fresh;
}

/** Fetches what the worker will need, so that files can be given without a connection from then on. */
export function warmUp(matcher: string): void {
  worker ??= started();
  worker.postMessage({ ask: 'warm', matcher } satisfies Request);
}

/** One worker serves file after file, with what it has loaded. `hear` is called with everything it says. */
export function startClient(hear: (answer: Answer) => void): Client {
  listener = hear;
  return {
    ask: (request) => {
      isBusy = true;
      worker ??= started();
      worker.postMessage(request);
    },
    close: () => {
      listener = () => {};
      if (!isBusy) return;
      // The only way to stop what is being computed.
      worker?.terminate();
      worker = null;
      isBusy = false;
    },
  };
}
