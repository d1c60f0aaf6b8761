import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decide } from './decide.ts';
import { parseFacts } from './parse.ts';
import { cutList, smallList } from './small-list.test-support.ts';
import type { Decision, Facts, Rules } from './types.ts';

/**
 * Whole decisions on the made-up list, in words, beside what they should be. After a change that is meant, look at each
 * difference and write the new ones with `npx vitest run src/classifier/transcript.test.ts --update`.
 */
const questions: Readonly<Record<string, Facts>> = parse(
  readFileSync(new URL('./transcript.facts.yaml', import.meta.url), 'utf8'),
);

describe('a whole decision', () => {
  it('is as it was', async () => {
    const transcripts = Object.entries(questions).map(([title, facts]) => {
      const rules: Rules = title.startsWith('cut:') ? cutList : smallList;
      const parsed = parseFacts(facts, rules);
      const said = parsed.ok ? transcriptOf(decide(parsed.facts, rules)) : JSON.stringify(parsed.errors, null, 1);
      return `# ${title}\n${said}\n`;
    });
    await expect(transcripts.join('\n')).toMatchFileSnapshot('./transcript.txt');
  });
});

/** A decision as text: all of it, one thing a line. */
function transcriptOf(decision: Decision): string {
  const { because, wouldChange, headroom, parts, ...rest } = decision;
  const state = (holds: boolean | null) => (holds === null ? '?' : holds ? '+' : '-');
  return [
    ...Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ...because.map(({ rule, clause, holds, facts, values, sources, evidence }) =>
      [`${state(holds)} ${rule}`, clause, facts.join(), JSON.stringify(values), sources.join(), evidence].join(' | '),
    ),
    ...wouldChange.map(
      ({ fact, outcomes }) =>
        `> ${fact}: ${outcomes.map(({ value, candidates }) => `${JSON.stringify(value)} ${candidates.join('/')}`).join('; ')}`,
    ),
    ...headroom.map((room) => `room ${JSON.stringify(room)}`),
    ...parts.map((part) => `part ${JSON.stringify(part)}`),
  ].join('\n');
}
