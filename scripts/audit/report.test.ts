import { describe, expect, it } from 'vitest';
import { auditFaults, auditIn, explainedIn } from './report.ts';

const advisory = (id: string, severity: string) => ({
  source: 1,
  name: 'bad',
  dependency: 'bad',
  title: 'Runs what it reads',
  url: `https://github.com/advisories/${id}`,
  severity,
  range: '<2.0.0',
});
const report = (...via: unknown[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      bad: { name: 'bad', severity: 'high', via },
      user: { name: 'user', severity: 'high', via: ['bad'] },
    },
  });
const HIGH = 'GHSA-aaaa-bbbb-cccc';
const found = {
  id: HIGH,
  package: 'bad',
  title: 'Runs what it reads',
  severity: 'high',
  url: `https://github.com/advisories/${HIGH}`,
};

describe('an audit', () => {
  it('gives each advisory of high or critical severity once, and none below', () => {
    const printed = report(
      advisory(HIGH, 'high'),
      advisory(HIGH, 'high'),
      advisory('GHSA-dddd-eeee-ffff', 'critical'),
      advisory('GHSA-gggg-hhhh-jjjj', 'moderate'),
    );
    expect(auditIn(printed)).toEqual({
      done: true,
      advisories: [
        found,
        {
          ...found,
          id: 'GHSA-dddd-eeee-ffff',
          severity: 'critical',
          url: 'https://github.com/advisories/GHSA-dddd-eeee-ffff',
        },
      ],
    });
  });

  it.each([
    ['{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}', '405 Method Not Allowed'],
    ['', 'npm said nothing'],
    ['<html>', '<html>'],
    ['{"auditReportVersion":3,"vulnerabilities":{}}', 'auditReportVersion'],
  ])('says that nothing is known where the answer is %j', (printed, reason) => {
    expect(auditIn(printed)).toEqual({ done: false, reason: expect.stringContaining(reason) });
  });
});

describe('what is to be seen to', () => {
  it('is what nobody has explained, and nothing else', () => {
    expect(auditFaults([found], new Set())).toEqual([expect.stringMatching(/^bad: Runs what it reads \(high/)]);
    expect(auditFaults([found], explainedIn(`| [${HIGH}](https://x.example/${HIGH}) | bad | is never run |`))).toEqual(
      [],
    );
  });

  it('is an explanation of what is reported no longer', () => {
    expect(auditFaults([], new Set([HIGH]))).toEqual([expect.stringContaining(`${HIGH} is explained`)]);
  });
});
