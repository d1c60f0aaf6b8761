/**
 * The `test` of every browser test: a visit on which nothing goes wrong unnoticed. What violates the policy of the page
 * (scripts, styles, Trusted Types), what is thrown and not caught, and every error on the console fails the test.
 */
import { test as base } from '@playwright/test';

export { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

interface Visit {
  /** Names an error that belongs to the test, e.g. of an address that is not there. */
  readonly forgive: (pattern: RegExp) => void;
}

export const test = base.extend<Visit>({
  forgive: [
    async ({ context }, use) => {
      const troubles: string[] = [];
      const forgiven: RegExp[] = [];
      context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error') troubles.push(`console: ${message.text()} ${message.location().url}`);
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
        });
      });
      await use((pattern) => forgiven.push(pattern));
      base.expect(troubles.filter((trouble) => !forgiven.some((pattern) => pattern.test(trouble)))).toEqual([]);
    },
    { auto: true },
  ],
});
