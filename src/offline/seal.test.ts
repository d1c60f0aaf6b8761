import { expect, test } from 'vitest';
import { DIGEST, isSound, seal } from './seal.ts';

test('a sealed copy is sound, keeps its headers, and says nothing of the transfer', async () => {
  const headers = {
    'content-type': 'text/html',
    'content-encoding': 'gzip',
    'content-security-policy': "base-uri 'none'",
  };
  const copy = await seal(new Response('content', { headers }));
  expect(copy && (await isSound(copy))).toBe(true);
  expect(copy?.headers.get('content-security-policy')).toBe("base-uri 'none'");
  expect(copy?.headers.has('content-encoding')).toBe(false);
  expect(await copy?.text()).toBe('content');
});

test('a copy that was cut short, changed or never sealed is not sound', async () => {
  const copy = await seal(new Response('content'));
  const headers = { [DIGEST]: copy?.headers.get(DIGEST) ?? '' };
  expect(await isSound(new Response('conte', { headers }))).toBe(false);
  expect(await isSound(new Response('content', { headers, status: 206 }))).toBe(false);
  expect(await isSound(new Response('content'))).toBe(false);
});

test.each([404, 500, 206, 204])('an answer of status %i is not kept', async (status) => {
  expect(await seal(new Response(null, { status }))).toBeNull();
});
