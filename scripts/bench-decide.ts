/**
 * Measures how many transfers the classifier decides per second: with every fact known, and with most of them unknown.
 * `npm run bench:decide`. Hundreds of different facts in turn, so that nothing is answered from memory; the median of
 * several rounds after a warm-up, in seconds of one core. Targets: 100,000 and 5,000 per second.
 */
import { cpus } from 'node:os';
import { loadCases } from '../src/cases/index.ts';
import { compileRules, decide, type Facts, parseFacts, type RuleEdition, type Rules } from '../src/classifier/index.ts';
import { loadList } from '../src/list/load/index.ts';
import { report } from './bench/report.ts';

const ROUNDS = 9;
/** Long enough for a round that the clock and one collection of garbage do not count. */
const MILLISECONDS = 400;
const GENERATED = 600;

interface Kind {
  readonly name: string;
  readonly target: number;
  readonly facts: readonly Facts[];
}

/** Numbers that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomNumbers(2026);
const one = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
const chance = (share: number) => random() < share;
/** As many small numbers of people as large ones. */
const people = () => Math.floor(10 ** (random() * 7.5)) - 1;

/** Facts that leave nothing open, in some scenario of the edition or in none. */
function knownFacts(edition: RuleEdition): Facts {
  const scenario = chance(0.9) ? one(edition.scenarios) : undefined;
  const own = edition.fields.filter((field) => field.scenario === scenario?.id);
  const fields = own.filter(() => chance(0.4));
  const sensitive = fields.some(({ category }) => category === 'sensitive-personal-information');
  return {
    edition: edition.id,
    registeredInZone: chance(0.8),
    ciio: chance(0.1),
    sector: scenario?.sector ?? 'other',
    scenario: scenario?.id ?? 'not-listed',
    fields: scenario ? fields.map(({ id }) => id) : [],
    otherFields: chance(0.3),
    importantData: chance(0.05),
    people: { personal: people(), sensitive: sensitive ? people() + 1 : 0 },
    grounds: {
      noPersonalOrImportantData: false,
      collectedAbroad: chance(0.05),
      contract: chance(0.1),
      humanResources: chance(0.05),
      emergency: chance(0.02),
    },
  };
}

/** Facts of which a few are known, as at the start of a check: any edition, scenarios mostly open. */
function unknownFacts(edition: RuleEdition): Facts {
  const band = () => {
    const from = people();
    return chance(0.5) ? from : { from, to: from + people() + 1 };
  };
  const facts: { -readonly [name in keyof Facts]: Facts[name] } = { edition: edition.id };
  if (chance(0.5)) facts.registeredInZone = chance(0.8);
  if (chance(0.3)) facts.ciio = chance(0.2);
  if (chance(0.2)) facts.sector = one([...edition.sectors, ...edition.unloadedSectors, 'other']) ?? null;
  else if (chance(0.25)) facts.scenario = one(edition.scenarios)?.id ?? null;
  if (chance(0.3)) facts.otherFields = chance(0.5);
  if (chance(0.2)) facts.importantData = chance(0.1);
  if (chance(0.6))
    facts.people = { ...(chance(0.7) && { personal: band() }), ...(chance(0.5) && { sensitive: band() }) };
  if (chance(0.3)) facts.grounds = { contract: chance(0.5), ...(chance(0.5) && { emergency: false }) };
  return facts;
}

/** Different facts of one make, each accepted by the classifier. */
function manyFacts(rules: Rules, make: (edition: RuleEdition) => Facts): readonly Facts[] {
  const found = new Map<string, Facts>();
  while (found.size < GENERATED) {
    const edition = one(rules.editions);
    if (!edition) throw new Error('The rules have no edition.');
    const parsed = parseFacts(make(edition), rules);
    if (parsed.ok) found.set(JSON.stringify(parsed.facts), parsed.facts);
  }
  return [...found.values()];
}

/** Whether facts leave nothing to ask: every key is there and no head-count is a band. */
function areComplete({ people: counts, grounds, ...facts }: Facts): boolean {
  const { registeredInZone, ciio, scenario, fields, otherFields, importantData } = facts;
  const given = [registeredInZone, ciio, scenario, fields, otherFields, importantData];
  const numbers = [counts?.personal, counts?.sensitive];
  const answers = Object.values(grounds ?? {});
  return (
    given.every((value) => value !== undefined && value !== null) &&
    numbers.every((value) => typeof value === 'number') &&
    answers.length === 5 &&
    answers.every((value) => typeof value === 'boolean')
  );
}

/** Decisions per second over one round. */
function rate(facts: readonly Facts[], rules: Rules): number {
  const started = threadTime();
  let count = 0;
  let steps = 0;
  let spent = 0;
  while (spent < MILLISECONDS) {
    // The clock is asked once in a while: asking it each time would be measured too.
    for (let turn = 0; turn < 50; turn++) {
      const next = facts[count % facts.length];
      // The result is used, so that no engine leaves the work out.
      if (next) steps += decide(next, rules).because.length;
      count++;
    }
    spent = threadTime() - started;
  }
  if (steps === 0) throw new Error('No decision had a reason.');
  return (count / spent) * 1000;
}

/** Milliseconds of one core that this thread has had: what else the machine does is not counted. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const rules = compileRules(loadList());
const complete = loadCases(rules)
  .map((decided) => decided.facts)
  .filter(areComplete);
const kinds: readonly Kind[] = [
  { name: 'known', target: 100_000, facts: [...complete, ...manyFacts(rules, knownFacts)] },
  { name: 'unknown-heavy', target: 5_000, facts: manyFacts(rules, unknownFacts) },
];

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const [processor] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}`);
console.log(`${complete.length} of the known facts are decided cases; the rest is generated, the same in every run.`);
console.log('facts          different  decided  per second  lowest    highest   target');
let isFastEnough = true;
for (const { name, target, facts } of kinds) {
  const decided = facts.filter((each) => decide(each, rules).status === 'decided').length;
  rate(facts, rules);
  const rates = Array.from({ length: ROUNDS }, () => rate(facts, rules));
  const typical = median(rates);
  if (typical < target) isFastEnough = false;
  report([
    {
      what: `Decide, facts ${name}`,
      ours: `${number.format(typical)} per second`,
      ratio: `${(typical / target).toFixed(1)} × the target`,
      budget: `≥ ${number.format(target)} per second`,
      holds: typical >= target,
    },
  ]);
  const cells = [
    name.padEnd(13),
    number.format(facts.length).padEnd(9),
    `${Math.round((decided / facts.length) * 100)} %`.padEnd(7),
    number.format(typical).padEnd(10),
    number.format(Math.min(...rates)).padEnd(8),
    number.format(Math.max(...rates)).padEnd(8),
    number.format(target),
  ];
  console.log(cells.join('  '));
}
console.log(isFastEnough ? 'Both targets are met.' : 'Below target.');
process.exitCode = isFastEnough ? 0 : 1;
