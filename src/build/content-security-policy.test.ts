import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyFor, withPolicy } from './content-security-policy.ts';

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('the policy of a page', () => {
  test('allows its inline scripts by hash, modules included', () => {
    const policy = policyFor('<script>one()</script><script type="module">two()</script>');
    expect(policy).toContain(hash('one()'));
    expect(policy).toContain(hash('two()'));
  });

  test('gives no permission for data blocks and for scripts in files', () => {
    const html = '<script type="application/json">{"a":1}</script><script src="/a.js"></script>';
    expect(policyFor(html)).not.toContain('sha256');
  });

  test('never allows inline scripts as such, nor other origins', () => {
    const [scripts] = policyFor('<script>one()</script>')
      .split('; ')
      .filter((directive) => directive.startsWith('script-src'));
    expect(scripts).not.toContain("'unsafe-inline'");
    expect(scripts).not.toContain('http');
  });
});

test('the policy stands before any script of the page', () => {
  const html = withPolicy('<head><meta charset="utf-8"><script>one()</script></head>');
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
  expect(html.indexOf('Content-Security-Policy')).toBeGreaterThan(html.indexOf('charset'));
});
