import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules, decide, parseFacts, RULE_IDS, type Step } from '../../classifier/index.ts';
import { reportText } from '../../exports/report/index.ts';
import { loadList } from '../../list/load/index.ts';
import { formatPeople } from '../../words/index.ts';
import { locales } from '../../words/load/index.ts';
import { type Entries, factsOf, noEntries, withScenario } from './entries.ts';
import { evaluate } from './evaluate.ts';
import { assembleReport } from './report/assemble.ts';
import { speechIn } from './speech.test-support.ts';
import { clauseWords, reasonWords } from './speech.ts';

const rules = compileRules(loadList());
const [newest] = rules.editions;
if (!newest) throw new Error('No edition.');

const LATIN = ['en', 'fr', 'id', 'de', 'pt', 'es', 'it', 'fi', 'la'];

/** Forms in which the scenario is known, so that a decision is quick. */
const answer = fc.constantFrom(true, false, null);
const count = fc.constantFrom('', '0', '1', '9999', '10000', '1万-5万', '100001', '1000000', '20000000');
const form: fc.Arbitrary<Entries> = fc.constantFrom(...newest.scenarios).chain((scenario) =>
  fc
    .record({
      zone: answer,
      ciio: answer,
      other: answer,
      important: answer,
      personal: count,
      sensitive: count,
      fields: fc.option(
        fc.subarray(
          newest.fields.filter((field) => field.scenario === scenario.id).map(({ id }) => id),
          { maxLength: 4 },
        ),
      ),
      contract: answer,
    })
    .map(({ contract, ...answers }) => {
      const start = withScenario(noEntries(newest.id), scenario.id, rules);
      return { ...start, ...answers, grounds: { ...start.grounds, contract } };
    }),
);

describe.each(locales.map(({ tag }) => tag))('the words of the checker in %s', (locale) => {
  const speech = speechIn(locale);

  test('every rule has its reason, whether it holds, does not hold or is not known', () => {
    for (const rule of RULE_IDS) {
      for (const holds of [true, false, null]) {
        const step: Step = {
          rule,
          clause: '',
          holds,
          facts: [],
          values: { threshold: 12345, basis: 'list', fields: ['a', 'b'], sectors: ['c'] },
          sources: [],
          evidence: 'reported',
        };
        const reason = reasonWords(speech, step);
        expect(reason).not.toMatch(/[{}]|undefined/);
        if (/12\D?345/.test(reason)) expect(reason).toContain(formatPeople(12_345, locale));
      }
    }
  });

  test('whatever is answered, the whole result can be said, with every caveat, duty and clause in words', () => {
    fc.assert(
      fc.property(form, (entries) => {
        const parsed = parseFacts(factsOf(entries, speech.readCount).facts, rules);
        if (parsed.ok) {
          const { because } = decide(parsed.facts, rules);
          for (const { clause } of because) {
            const words = clauseWords(speech, clause);
            // What is left as it stands in the rules is English, in whatever script.
            if (locale !== 'en') expect(words).not.toContain(clause);
            if (!LATIN.includes(locale)) expect(words, clause).not.toMatch(/[a-z]{3}/);
            expect(words).not.toContain('art.');
          }
        }
        const evaluation = evaluate(entries, rules, speech);
        if (evaluation.kind !== 'result') return;
        const { decision } = evaluation;
        const address = 'https://qingdan.example/';
        const report = assembleReport({ speech, rules, entries, decision, address, date: '' });
        expect(reportText(report)).not.toMatch(/[{}]|undefined|NaN/);
      }),
      { numRuns: 150 },
    );
  });

  test('a reason says whose figure it is', () => {
    const step = (basis: string): Step => ({
      rule: 'contract-sensitive',
      clause: '',
      holds: true,
      facts: [],
      values: { threshold: 10_000, basis },
      sources: [],
      evidence: 'derived',
    });
    expect(reasonWords(speech, step('list'))).not.toBe(reasonWords(speech, step('national')));
  });
});

test('articles are named as each language names them', () => {
  expect(clauseWords(speechIn('zh-CN'), 'national art. 7(2)')).toBe('《促进和规范数据跨境流动规定》第七条第（二）项');
  expect(clauseWords(speechIn('zh-CN'), 'national art. 12')).toContain('第十二条');
  expect(clauseWords(speechIn('en'), 'national art. 5(1)')).toMatch(/article 5\(1\)$/);
  expect(clauseWords(speechIn('en'), 'a clause nobody knows')).toBe('a clause nobody knows');
});
