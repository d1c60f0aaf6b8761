import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePort } from './port.ts';
import { freePort, normaliseBase, type SiteServer, serveSite } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(folder, { recursive: true }));

function builtSite(): string {
  const directory = join(folder, 'built');
  mkdirSync(join(directory, 'en/list'), { recursive: true });
  for (const [path, text] of [
    ['index.html', 'root'],
    ['404.html', 'nothing here'],
    ['en/index.html', 'home'],
    ['en/list/index.html', 'list'],
    ['style.css', 'a{}'],
  ] as const) {
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

describe('serving a built site below a folder', () => {
  let site: SiteServer;
  beforeAll(async () => {
    site = await serveSite({ directory: builtSite(), base: '/sub', port: await freePort() });
  });
  afterAll(() => site.close());
  const get = (path: string) => fetch(new URL(path, site.url), { redirect: 'manual' });

  it('answers pages and files with their types', async () => {
    expect(await (await get('en/list/')).text()).toBe('list');
    expect((await get('style.css')).headers.get('content-type')).toContain('text/css');
  });

  it('sends an address without its slash to the one with it, query kept', async () => {
    const response = await get('en/list?q=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/sub/en/list/?q=1']);
    expect((await get('/sub')).headers.get('location')).toBe('/sub/');
  });

  it.each(['nowhere/', '/en/', '/', '%E0%A4%A', '..%2f..%2fetc/passwd'])('answers 404.html to %s', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, 'nothing here']);
  });

  it('refuses a port that is taken, and says what to do', async () => {
    const choice = await choosePort(new URL(site.url).port);
    expect(choice.ok ? '' : choice.problem).toMatch(/in use.*PORT=/);
  });
});

describe('settings of the server', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['sub', '/sub/'],
    ['/a/b', '/a/b/'],
  ])('reads the base %j as %s', (base, normal) => {
    expect(normaliseBase(base)).toBe(normal);
  });

  it.each(['0', '65536', '4.5', 'abc', '-1'])('refuses the port %s', async (port) => {
    expect((await choosePort(port)).ok).toBe(false);
  });

  it('says that there is nothing to serve', async () => {
    await expect(serveSite({ directory: join(folder, 'empty'), base: '/', port: 0 })).rejects.toThrow('npm run build');
  });
});
