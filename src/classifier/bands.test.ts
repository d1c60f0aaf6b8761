import { describe, expect, it } from 'vitest';
import { bandsFor } from './bands.ts';
import { smallList } from './small-list.test-support.ts';

const shortly = (scenario: string, count: 'personal' | 'sensitive') =>
  bandsFor(smallList, 'newer', scenario)[count].map(
    ({ from, to, procedure, ground, figure }) =>
      `${from}-${to ?? ''} ${procedure} ${ground} ${figure ? `${figure.basis} ${figure.sources.join()}` : 'no figure'}`,
  );

describe('the stretches of head-counts', () => {
  it('of a scenario with figures of its own', () => {
    expect(shortly('trial', 'sensitive')).toEqual([
      '1-50 none below-threshold no figure',
      '50-500 standard-contract-or-certification head-count list l-cs',
      '500-2000 security-assessment head-count list l-as',
      '2000- security-assessment important-data list a-s',
    ]);
    expect(shortly('trial', 'personal')).toEqual([
      '1-200 none below-threshold no figure',
      '200-1000 standard-contract-or-certification head-count national n-cp',
      '1000-10000 security-assessment head-count national n-ap',
      '10000- security-assessment important-data list a-p',
    ]);
  });

  it('of the automobile sector, where so many people are important data', () => {
    expect(shortly('repair', 'personal')).toEqual([
      '1-200 none below-threshold no figure',
      '200-251 standard-contract-or-certification head-count national n-cp',
      '251- security-assessment important-data national c-cars',
    ]);
  });

  it('outside the list, by the national figures alone', () => {
    expect(shortly('not-listed', 'sensitive')).toEqual([
      '1-100 standard-contract-or-certification head-count national n-cs',
      '100- security-assessment head-count national n-as',
    ]);
  });

  it('of a scenario that is not there are refused', () => {
    expect(() => bandsFor(smallList, 'newer', 'voyage')).toThrow('No scenario "voyage" in newer.');
  });
});
