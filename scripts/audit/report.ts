/** What `npm audit --json` says, held against the exceptions that SECURITY.md explains. */
import { z } from 'zod';

const SEVERE = ['high', 'critical'] as const;

const advisoryShape = z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() });

const reportShape = z.object({
  auditReportVersion: z.literal(2),
  // A name among the reasons is another package of this report, which has the advisory itself.
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisoryShape])) })),
});

/** The answer of an audit: what stands against the packages, or why nothing can be said. */
export type Audit =
  | { readonly done: true; readonly advisories: readonly Advisory[] }
  | { readonly done: false; readonly reason: string };

/** A known weakness of high or critical severity. */
export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly title: string;
  readonly severity: string;
  readonly url: string;
}

/** @param printed standard output of `npm audit --json`, which is also JSON where the registry has no audit */
export function auditIn(printed: string): Audit {
  let json: unknown;
  try {
    json = JSON.parse(printed);
  } catch {
    return { done: false, reason: printed.trim() || 'npm said nothing' };
  }
  const report = reportShape.safeParse(json);
  if (!report.success) {
    const failure = z.object({ message: z.string() }).safeParse(json);
    return { done: false, reason: failure.success ? failure.data.message : z.prettifyError(report.error) };
  }
  const advisories = Object.values(report.data.vulnerabilities)
    .flatMap(({ via }) => via.filter((one) => typeof one !== 'string'))
    .filter(({ severity }) => SEVERE.some((one) => one === severity))
    .map(({ name, title, url, severity }) => ({
      id: url.split('/').at(-1) ?? url,
      package: name,
      title,
      severity,
      url,
    }));
  return { done: true, advisories: [...new Map(advisories.map((one) => [`${one.id} ${one.package}`, one])).values()] };
}

/** Ids of the advisories that are explained, wherever in the text they are. */
export function explainedIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\bGHSA(?:-[0-9a-z]{4}){3}\b/g) ?? []);
}

/** What is to be done: a message for each weakness that is not explained, and each explanation that is out of date. */
export function auditFaults(advisories: readonly Advisory[], explained: ReadonlySet<string>): string[] {
  const known = new Set(advisories.map(({ id }) => id));
  return [
    ...advisories
      .filter(({ id }) => !explained.has(id))
      .map(
        (one) =>
          `${one.package}: ${one.title} (${one.severity}, ${one.url}). Update it; where there is no update, say in SECURITY.md why it harms nobody, with ${one.id}.`,
      ),
    ...[...explained]
      .filter((id) => !known.has(id))
      .map((id) => `${id} is explained in SECURITY.md and reported no longer. Take it out there.`),
  ].sort();
}
