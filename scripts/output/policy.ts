/** The content security policy of each page: there in time, and strict enough that it stops what it is there to stop. */
import { createHash } from 'node:crypto';
import type { Page } from './page.ts';
import type { Fault, Site } from './site.ts';

/** What a policy must say, word for word. */
const REQUIRED: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'form-action': "'self'",
};

/** What may stand under `script-src` beside hashes. */
const SCRIPT_SOURCES = new Set(["'self'", "'wasm-unsafe-eval'"]);

/** Faults of the policies. */
export function checkPolicies(site: Site): Fault[] {
  return site.pages.flatMap((page) => checkPolicy(page).map((message) => ({ path: page.path, message })));
}

function checkPolicy({ contentSecurityPolicy: policy, isPolicyFirst, inlineScripts }: Page): string[] {
  if (policy === null) return ['the page has no content security policy'];
  const directives = directivesOf(policy);
  const faults: string[] = [];
  if (!isPolicyFirst) faults.push('the policy comes after something that it should hold for');
  for (const [name, value] of Object.entries(REQUIRED)) {
    if (directives.get(name)?.join(' ') !== value) faults.push(`the policy does not say ${name} ${value}`);
  }
  const sources = directives.get('script-src') ?? [];
  for (const source of sources) {
    if (!SCRIPT_SOURCES.has(source) && !/^'sha256-[\w+/]+=*'$/.test(source))
      faults.push(`the policy allows scripts from ${source}`);
  }
  for (const [name, values] of directives) {
    for (const value of values) {
      if (/^(https?:|wss?:|\*)/.test(value)) faults.push(`the policy allows another origin: ${name} ${value}`);
    }
  }
  for (const script of inlineScripts) {
    const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
    if (!sources.includes(hash)) {
      faults.push(
        `the policy does not allow the inline script that begins ${JSON.stringify(script.trim().slice(0, 60))}`,
      );
    }
  }
  return faults;
}

function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...values]) => [name.toLowerCase(), values]),
  );
}
