import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkPolicies } from './policy.ts';
import { siteOf } from './test-site.ts';

const hash = `'sha256-${createHash('sha256').update('let a').digest('base64')}'`;
const STRICT = `default-src 'self'; script-src 'self' ${hash}; connect-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'`;

const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** What is wrong with a page with this in its head, and one script in its body. */
const check = (head: string) => {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>A</title></head>
    <body><script>let a</script><script type="application/json">{}</script></body></html>`;
  return checkPolicies(siteOf({ '/en/a/': page }))
    .map(({ message }) => message)
    .join('\n');
};

describe('the policy of a page', () => {
  it('is accepted when it names each inline script, and nothing but the site', () => {
    expect(check(meta(STRICT))).toBe('');
    expect(check(meta(`${STRICT}; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'`))).toBe('');
  });

  it.each([
    ['none', '', 'no content security policy'],
    ['one that comes too late', `<link rel="stylesheet" href="a.css">${meta(STRICT)}`, 'comes after something'],
    ['one without the script', meta(STRICT.replace(hash, '')), 'does not allow the inline script'],
    ['a script named elsewhere', meta(`${STRICT.replace(hash, '')}; style-src ${hash}`), 'does not allow the inline'],
    ['any inline script', meta(STRICT.replace(hash, `${hash} 'unsafe-inline'`)), "scripts from 'unsafe-inline'"],
    ['text as script', meta(STRICT.replace(hash, `${hash} 'unsafe-eval'`)), "scripts from 'unsafe-eval'"],
    ['another host', meta(`${STRICT}; img-src https://cdn.example`), 'another origin: img-src https://cdn.example'],
    ['requests to anyone', meta(STRICT.replace("connect-src 'self'", 'connect-src *')), "connect-src 'self'"],
    ['another base', meta(STRICT.replace("base-uri 'none'; ", '')), "base-uri 'none'"],
  ])('is rejected when it allows %s', (_, head, expected) => {
    expect(check(head)).toContain(expected);
  });
});
