/** A copy of `content/` to import a printed list into; nothing of it is ever published. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readContent } from '../content/index.ts';
import { lintContent } from '../lint/index.ts';
import type { SectorFile } from '../schema/index.ts';
import { documentOf, type Kind, type TestTable } from './document/test-documents.ts';
import type { OfficialImport } from './index.ts';
import { SYNTHETIC_EDITION, SYNTHETIC_SOURCE, syntheticEdition } from './test-synthetic.ts';

/** Who says to have compared what. */
export const COMPARISON = { document: 'SYNTHETIC', by: '测试', on: '2026-11-30' };

/** A copy of `content/` with a made-up document among its sources, and an edition without tables. */
export function workshop() {
  const root = mkdtempSync(join(tmpdir(), 'qingdan-official-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('content', join(root, 'content'), {
    recursive: true,
    filter: (path) => !/content\/(guides|samples|cases|words\/(?!en\b))/.test(path),
  });
  const sources = join(root, 'content/sources.yaml');
  writeFileSync(sources, `${readFileSync(sources, 'utf8').trimEnd()}\n${SYNTHETIC_SOURCE}`);
  const at = (file: string) => join(root, file);
  return {
    root,
    read: (file: string) => readFileSync(at(file), 'utf8'),
    addEdition: () => {
      cpSync(at('content/lists/beijing-2025'), at(`content/lists/${SYNTHETIC_EDITION}`), { recursive: true });
      writeFileSync(at(`content/lists/${SYNTHETIC_EDITION}/edition.yaml`), syntheticEdition(null));
    },
    document: async (tables: readonly TestTable[], kind: Kind) => {
      const path = at(`document.${kind}`);
      writeFileSync(path, await documentOf(tables, kind));
      return path;
    },
    decisions: (text: string) => {
      writeFileSync(at('decisions.yaml'), text);
      return at('decisions.yaml');
    },
    sectors: (edition: string): SectorFile[] => {
      const read = readContent(root);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const entry = read.content.editions.find((one) => one.edition.value.id === edition);
      return (entry?.sectors ?? []).map(({ value }) => value);
    },
    problems: () => {
      const read = readContent(root);
      return read.ok ? lintContent(read.content).filter(({ severity }) => severity === 'error') : read.problems;
    },
  };
}

/** What was written; anything else is a failure of the test. */
export function written(result: OfficialImport): Extract<OfficialImport, { status: 'written' }> {
  if (result.status !== 'written') throw new Error(JSON.stringify(result).slice(0, 2_000));
  return result;
}
