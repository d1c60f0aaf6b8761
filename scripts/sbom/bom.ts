/** The bill of materials that npm writes (CycloneDX 1.5), made the same for the same lockfile on every machine. */
import { z } from 'zod';

const propertyShape = z.object({ name: z.string(), value: z.string() });

/** Of npm's output only what is changed here; the rest goes through as it is. */
const bomShape = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  metadata: z.looseObject({
    tools: z.array(z.looseObject({ vendor: z.string(), name: z.string() })),
    component: z.looseObject({ 'bom-ref': z.string(), name: z.string(), properties: z.array(propertyShape) }),
  }),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string(),
      name: z.string(),
      version: z.string(),
      scope: z.string(),
      purl: z.string(),
      properties: z.array(propertyShape),
      hashes: z.array(z.object({ alg: z.string(), content: z.string() })),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type Bom = z.infer<typeof bomShape>;

/** What of the lockfile the bill is checked against. */
export const lockfileShape = z.object({
  name: z.string(),
  packages: z.record(z.string(), z.object({ version: z.string(), integrity: z.string().optional() })),
});
export type Lockfile = z.infer<typeof lockfileShape>;

/**
 * Without what differs from run to run (a number by chance, the time, the version of npm, the name of the folder), and
 * with what only this project knows: of which packages something is sent to visitors. They are `required`; all others
 * are `excluded`, which in CycloneDX means: used to build and to test, and not part of what runs.
 * @param printed what `npm sbom` wrote
 * @param sent names of packages; of each the outermost copy is meant, which is the one that bundles take
 * @throws when it is no bill of the kind that is expected
 */
export function reproducible(printed: string, lockfile: Lockfile, sent: readonly string[]): Bom {
  const { serialNumber: _, ...bom } = bomShape.parse(JSON.parse(printed));
  const { timestamp: __, ...metadata } = bom.metadata;
  const runs = new Set(sent.map((name) => `${name}@${lockfile.packages[`node_modules/${name}`]?.version}`));
  return {
    ...bom,
    metadata: {
      ...metadata,
      tools: metadata.tools.map(({ vendor, name }) => ({ vendor, name })),
      component: { ...withoutPath(metadata.component), name: lockfile.name },
    },
    components: bom.components
      .map((component) => ({
        ...withoutPath(component),
        scope: runs.has(component['bom-ref']) ? 'required' : 'excluded',
      }))
      .sort((one, other) => inOrder(one['bom-ref'], other['bom-ref']))
      .filter((component, place, all) => component['bom-ref'] !== all[place - 1]?.['bom-ref']),
    dependencies: bom.dependencies
      .map((dependency) => ({ ...dependency, dependsOn: [...dependency.dependsOn].sort() }))
      .sort((one, other) => inOrder(one.ref, other.ref))
      .filter(({ ref }, place, all) => ref !== all[place - 1]?.ref),
  };
}

/** Older versions of npm name a package once for each folder it lies in. */
function withoutPath<Component extends { properties: z.infer<typeof propertyShape>[] }>(
  component: Component,
): Component {
  return { ...component, properties: component.properties.filter(({ name }) => name !== 'cdx:npm:package:path') };
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
