/** Licences of what visitors are sent, and whether all of it may be sent to them. */

/** One package of which code reaches a browser. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says: an SPDX expression. */
  readonly license: string;
  /** Its licence file, which must go with every copy. */
  readonly text: string;
}

/** Licences that let anyone pass the code on with its notice, and ask nothing of the code around it (SPDX ids). */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

/** Whether an SPDX expression leaves a way with allowed licences only: one side of `OR`, both of `AND`. */
export function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((license) => ALLOWED.has(license.trim())));
}

/** What stands against sending the packages to visitors: a message for each fault. */
export function licenceFaults(packages: readonly ShippedPackage[]): string[] {
  return packages.flatMap(({ name, license, text }) => [
    ...(isAllowed(license)
      ? []
      : [`${name} is sent to visitors under "${license}"; replace it, or allow that licence in src/build/shipped`]),
    ...(text.trim() === '' ? [`${name} has no licence file to send along; name its text in src/build/shipped`] : []),
  ]);
}

/** The notices as one text, package by package. */
export function noticesOf(packages: readonly ShippedPackage[]): string {
  const parts = packages.map(
    ({ name, version, license, text }) => `${'-'.repeat(78)}\n${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  return [
    'This site sends code of the following packages to its visitors. Each is under its own licence.\n',
    ...parts,
  ].join('\n');
}
