import { describe, expect, it } from 'vitest';
import { findBrowser, installedPaths } from './browser.ts';

describe('where a browser may be', () => {
  it('is every folder of the PATH on Linux', () => {
    const paths = installedPaths({ PATH: '/a:/b' }, 'linux');
    expect(paths).toContain('/a/google-chrome');
    expect(paths).toContain('/b/chromium');
  });

  it('is among the applications on a Mac', () => {
    const paths = installedPaths({ HOME: '/Users/x' }, 'darwin');
    expect(paths).toContain('/Users/x/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  it('is among the programs on Windows', () => {
    const paths = installedPaths({ PROGRAMFILES: 'C:\\Program Files' }, 'win32');
    expect(paths[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });

  it('is what CHROME_PATH names, or nothing at all', async () => {
    expect(await findBrowser({ CHROME_PATH: process.execPath })).toMatchObject({
      ok: true,
      browser: { executablePath: process.execPath, origin: 'CHROME_PATH' },
    });
    const missing = await findBrowser({ CHROME_PATH: '/nowhere/chrome' });
    expect(missing.ok ? '' : missing.problem).toContain('/nowhere/chrome');
  });
});
