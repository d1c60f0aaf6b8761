import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Authored } from './yaml-file.ts';

/** A guide as it is written, in one language. */
export interface GuideText {
  /** Its name in every language, e.g. `important-data`. */
  readonly name: string;
  readonly locale: string;
  /** Line by line. */
  readonly lines: readonly string[];
}

/** The guides under `root`. A place in a guide is the path `[line]`, counted from 1. */
export function readGuides(root: string): Authored<GuideText>[] {
  return globSync('content/guides/*/*.mdx', { cwd: root })
    .sort()
    .map((path) => {
      const file = path.replaceAll('\\', '/');
      const [, , locale = ''] = file.split('/');
      return guideOf(file, locale, readFileSync(join(root, path), 'utf8'));
    });
}

/** A guide from its text. */
export function guideOf(file: string, locale: string, text: string): Authored<GuideText> {
  return {
    file,
    value: { name: basename(file, '.mdx'), locale, lines: text.split(/\r?\n/) },
    locate: ([line]) => ({ line: typeof line === 'number' ? line : 1, column: 1 }),
  };
}
