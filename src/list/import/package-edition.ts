import { z } from 'zod';
import { checkYaml, namedSources, type Path } from '../content/index.ts';
import type { EditionFile, SectorFile } from '../schema/index.ts';
import type { Complaints } from './cells.ts';
import type { PackageText, Translations } from './package-tables.ts';

const text = z.string().min(1);
const keys = z.array(text).min(1);
const both = { zh: text, en: text };
const date = z.iso.date('expected a date written YYYY-MM-DD, e.g. 2024-08-30');

/** `edition.yaml` of a package, in its own spelling. */
const packageEdition = z.strictObject({
  id: text,
  names: z.strictObject({ ...both, sources: keys }),
  issuers: z.array(z.strictObject(both)).min(1),
  issuers_sources: keys,
  published: date,
  effective: date.nullable(),
  dates_sources: keys,
  signing_dates_reported: z.array(z.strictObject({ date, sources: keys })).default([]),
  superseded_by: z.strictObject({ id: text, published: date, sources: keys }).nullable().default(null),
  scope: z.strictObject({ ...both, sources: keys }),
  effect: z.strictObject({ ...both, sources: keys }),
  declared_totals: z.strictObject({ sectors: z.int(), scenarios: z.int(), fields: z.int() }),
  declared_totals_sources: keys,
  evidence_levels: z.record(z.string(), text).optional(),
  note: z.strictObject(both),
  sources: keys,
});

/**
 * The edition of a package, checked against the tables that came with it.
 * The packages describe lists of the pilot free trade zone, and what they say of an edition as a whole is reported
 * in the sources each statement names.
 */
export function readEdition(
  { file, text: source }: PackageText,
  sectors: readonly SectorFile[],
  sourceKeys: ReadonlySet<string>,
  complaints: Complaints,
  english: Translations,
): EditionFile | null {
  const read = checkYaml(file, source, packageEdition);
  if (!read.ok) {
    complaints.problems.push(...read.problems);
    return null;
  }
  const { value, locate } = read.authored;
  const complainAt = (path: Path, message: string) => {
    complaints.problems.push({ file, ...locate(path), severity: 'error', message });
  };

  for (const { path, key } of sourceKeys.size === 0 ? [] : namedSources(value)) {
    if (!sourceKeys.has(key)) complainAt(path, `"${key}" is not in sources.csv; correct the key or add the source`);
  }
  const counted = countRecords(sectors);
  for (const kind of ['sectors', 'scenarios', 'fields'] as const) {
    const declared = value.declared_totals[kind];
    // While the tables have errors their totals mean nothing.
    if (complaints.problems.length > 0 || declared === counted[kind]) continue;
    const message = `${kind}: ${declared} declared, ${counted[kind]} in ${kind}.csv; add or remove rows, or correct the total`;
    complainAt(['declared_totals', kind], message);
  }

  const key = (part: string) => `editions.${value.id}.${part}`;
  for (const [index, issuer] of value.issuers.entries()) english.set(key(`issuers.${index}`), issuer.en);
  english.set(key('name'), value.names.en);
  english.set(key('scope'), value.scope.en);
  english.set(key('effect'), value.effect.en);
  english.set(key('note'), value.note.en);
  return {
    id: value.id,
    name: value.names.zh,
    nameIsDescription: false,
    nameSources: value.names.sources,
    issuers: value.issuers.map((issuer) => issuer.zh),
    issuersSources: value.issuers_sources,
    published: value.published,
    effective: value.effective,
    datesSources: value.dates_sources,
    otherDates: value.signing_dates_reported.map(({ date, sources }) => ({ date, kind: 'signed' as const, sources })),
    supersedes: null,
    supersededBy: value.superseded_by?.id ?? null,
    reach: 'free-trade-zone',
    scope: value.scope.zh,
    scopeSources: value.scope.sources,
    effect: value.effect.zh,
    effectSources: value.effect.sources,
    outsideList: 'exempt',
    officialPage: null,
    note: value.note.zh,
    declaredTotals: value.declared_totals,
    declaredTotalsSources: value.declared_totals_sources,
    inherits: null,
    unloadedSectors: [],
    evidence: 'reported',
    sources: value.sources,
  };
}

function countRecords(sectors: readonly SectorFile[]) {
  const scenarios = sectors.flatMap((sector) => sector.scenarios);
  const fields = scenarios.flatMap((scenario) => scenario.fields);
  return { sectors: sectors.length, scenarios: scenarios.length, fields: fields.length };
}
