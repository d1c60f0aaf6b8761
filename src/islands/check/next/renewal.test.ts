import { describe, expect, it } from 'vitest';
import { loadList } from '../../../list/load/index.ts';
import { renewalOf } from './renewal.ts';

const { validity } = loadList().national;

describe('the renewal of an assessment', () => {
  it('ends three years after the result, and can be applied for within the 60 working days before', () => {
    expect(renewalOf('assessment', '2026-05-10', validity)).toEqual({
      state: 'known',
      issued: '2026-05-10',
      expires: '2029-05-10',
      window: { opens: '2029-02-15', workingDays: 60, extensionYears: 3 },
      leapDay: false,
    });
  });

  it('says where 29 February has become 28 February', () => {
    expect(renewalOf('assessment', '2028-02-29', validity)).toMatchObject({ expires: '2031-02-28', leapDay: true });
  });

  it('is not worked out for results from before the provisions applied', () => {
    expect(renewalOf('assessment', '2024-03-21', validity)).toEqual({
      state: 'earlier-rules',
      effective: '2024-03-22',
    });
    expect(renewalOf('assessment', '2024-03-22', validity)).toMatchObject({ state: 'known', expires: '2027-03-22' });
  });
});

describe('the renewal of a certificate', () => {
  it('has an end, and no known time for an application', () => {
    expect(renewalOf('certificate', '2026-01-01', validity)).toMatchObject({ expires: '2029-01-01', window: null });
  });

  it('is not worked out for certificates from before the measures applied', () => {
    expect(renewalOf('certificate', '2025-12-31', validity)).toMatchObject({ state: 'earlier-rules' });
  });
});

it('asks for nothing while nothing is typed, and for a date when it is none', () => {
  expect(renewalOf('assessment', '', validity)).toEqual({ state: 'empty' });
  expect(renewalOf('assessment', '2025-02-29', validity)).toEqual({ state: 'no-date' });
});
