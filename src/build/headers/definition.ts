/**
 * What the server says with every answer, defined once: the preview server, the browser tests and the files for every
 * host (`_headers`, nginx, Caddy) are made from this.
 */
import { ANSWER_DIRECTIVES, SCRIPT_DIRECTIVES } from '../content-security-policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** Features of a browser that nothing here asks for, so that nothing ever can. */
const FEATURES = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'serial', 'usb'],
];

/** Sent with every answer, whatever it is. */
export const ALWAYS: Headers = {
  // Two years. Without `includeSubDomains` and `preload`: whoever publishes below another's name cannot speak for that.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  // What was searched without script is in the address: other sites learn neither it nor the page.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What differs by place. Every answer has one value of each. */
export interface PlaceHeaders extends Headers {
  readonly 'Cache-Control': string;
  readonly 'Content-Security-Policy': string;
  readonly 'Cross-Origin-Resource-Policy': string;
}

/** Folders at the top of the site, and what is sent for every file in them. */
export interface Place {
  readonly folders: readonly string[];
  readonly headers: PlaceHeaders;
}

/** For names with a hash of the content: what is behind such an address never changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Asked for anew each time; an unchanged file costs an empty answer. */
const ASK_AGAIN = 'no-cache';
const A_DAY = 'public, max-age=86400';

/**
 * A page carries its own policy with the hashes of its scripts (`content-security-policy.ts`); where both apply, both
 * must allow. This one says what a page cannot say of itself, and covers what is no page.
 */
const ANYWHERE: PlaceHeaders = {
  'Cache-Control': ASK_AGAIN,
  'Content-Security-Policy': ANSWER_DIRECTIVES.join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A worker is bound by the policy its own file comes with. */
const SCRIPT_POLICY = [...SCRIPT_DIRECTIVES, ...ANSWER_DIRECTIVES].join('; ');

/** For other programs and the pages of others: anyone may read it. Nothing here depends on who asks. */
const OPEN: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };

export const PLACES: readonly Place[] = [
  {
    folders: ['_astro'],
    headers: { ...ANYWHERE, 'Cache-Control': FOR_GOOD, 'Content-Security-Policy': SCRIPT_POLICY },
  },
  { folders: ['data', 'classifier'], headers: { ...ANYWHERE, ...OPEN } },
  // Shown where a link is shared, on pages that are not ours.
  {
    folders: ['cards', 'icons'],
    headers: { ...ANYWHERE, 'Cache-Control': A_DAY, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
];

/** Single files whose policy is that of a script: the worker that serves the site without a network. */
export const SCRIPT_FILES = ['service-worker.js'] as const;
const SCRIPT_FILE: PlaceHeaders = { ...ANYWHERE, 'Content-Security-Policy': SCRIPT_POLICY };

/** Everything in no folder of `PLACES`. */
export const ELSEWHERE = { default: ANYWHERE, script: SCRIPT_FILE } as const;

/** All headers of one answer. `path` begins with the slash of the site's own folder. */
export function headersFor(path: string): Headers {
  const inner = path.replace(/^\//, '');
  const place = PLACES.find(({ folders }) => folders.some((folder) => inner.startsWith(`${folder}/`)));
  const own = place?.headers ?? (isScriptFile(inner) ? ELSEWHERE.script : ELSEWHERE.default);
  return { ...ALWAYS, ...own };
}

function isScriptFile(name: string): boolean {
  return SCRIPT_FILES.some((file) => file === name);
}
