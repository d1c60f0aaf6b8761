import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWorkshop } from './test-package.ts';

const FILES = [
  'sectors.csv',
  'scenarios.csv',
  'fields.csv',
  'sources.csv',
  'edition.yaml',
  '../zones.csv',
  '../rules-national.yaml',
] as const;

it('whatever is done to a file, the import ends with problems that say where, or is sound', () => {
  const workshop = openWorkshop();
  const spoil = fc.record({
    name: fc.constantFrom(...FILES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    put: fc.oneof(fc.constantFrom('"', ',', '\n', '|', ':', '{', '- ', '\t', '__proto__', '\u0000'), fc.string()),
  });
  fc.assert(
    fc.property(spoil, ({ name, at, cut, put }) => {
      const before = workshop.source(name);
      const start = Math.floor(before.length * at);
      workshop.replace(name, before.slice(0, start) + put + before.slice(start + cut));
      const result = workshop.import(true);
      workshop.replace(name, before);
      if (result.status !== 'invalid') return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const problem of result.problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.message.length).toBeGreaterThan(20);
      }
    }),
    { numRuns: 30 },
  );
});
