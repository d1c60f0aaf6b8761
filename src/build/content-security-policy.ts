/**
 * A content security policy per page, with the hash of every inline script of that page and of no other.
 * Astro's own policy leaves some of Starlight's inline scripts without a hash, so it is written after the build.
 */
import { createHash } from 'node:crypto';

/** Script types a browser runs; anything else, e.g. `application/json`, is a data block and needs no permission. */
const RUNNABLE = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules']);

/**
 * Names of the Trusted Types policies, each the only way to one thing: no text becomes a script, markup or the address
 * of a script by any other way. They are made in `src/islands`: `offline/register.ts`, `inventory/worker/client.ts`.
 */
export const TRUSTED_POLICIES = ['service-worker', 'inventory-worker'] as const;

/** What holds for every page alike, whatever its scripts. */
const DIRECTIVES = [
  // Style attributes cannot be hashed; pictures set their geometry with them.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_POLICIES.join(' ')}`,
];

// Pagefind compiles its index reader from WebAssembly.
const SCRIPTS = "script-src 'self' 'wasm-unsafe-eval'";

/** For the header of any answer: a page in a frame of another site cannot be forbidden in the page itself. */
export const ANSWER_DIRECTIVES: readonly string[] = [...DIRECTIVES, "frame-ancestors 'none'"];

/** For the header of a script that may run as a worker: it has no page around it to name its scripts. */
export const SCRIPT_DIRECTIVES: readonly string[] = ["default-src 'self'", SCRIPTS];

/** The policy of one page: nothing but the site itself, and its own inline scripts by hash. */
export function policyFor(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes = '', content = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (/\ssrc\s*=/i.test(attributes)) continue;
    const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1]?.toLowerCase() ?? '';
    if (!RUNNABLE.has(type)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  }
  return ["default-src 'self'", [SCRIPTS, ...[...hashes].sort()].join(' '), ...DIRECTIVES].join('; ');
}

/** Puts the policy of a page at the start of its head, right after the character set. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  const charset = /<meta charset=[^>]*>/i.exec(html);
  if (charset === null) return html;
  const end = charset.index + charset[0].length;
  return html.slice(0, end) + meta + html.slice(end);
}
