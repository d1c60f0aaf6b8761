import { expect, it } from 'vitest';
import { placeholdersIn, withFigures } from './figures.ts';
import type { Validity } from './procedures.ts';

const known = { evidence: 'reported', sources: ['CAC-16'] } as const;
const validity: Validity = {
  assessment: {
    ...known,
    article: '9',
    years: 3,
    workingDaysBeforeExpiry: 60,
    extensionYears: 3,
    effective: '2024-03-22',
  },
  certificate: { ...known, years: 4, effective: '2026-01-01' },
};

it('writes figures and dates the way it is told', () => {
  const write = (figure: number | string) => `<${figure}>`;
  expect(withFigures('{assessmentYears}年，{certificateYears}年，自{certificationFrom}起', validity, write)).toBe(
    '<3>年，<4>年，自<2026-01-01>起',
  );
});

it('leaves alone what is no figure, so that the lint can name it', () => {
  expect(withFigures('{penalty}', validity, String)).toBe('{penalty}');
  expect(placeholdersIn('{penalty} and {assessmentYears}')).toEqual(['penalty', 'assessmentYears']);
});
