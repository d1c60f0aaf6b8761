/** Licences of what visitors are sent, and whether all of it may be sent to them. */

/** One package of which something reaches a browser. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says: an SPDX expression. Empty when it says nothing that can be read. */
  readonly license: string;
  /** Its licence file, which must go with every copy. */
  readonly text: string;
  /** Notices that stand in its code, mostly of others from whom it was taken. */
  readonly inCode: readonly string[];
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

const PLACE = 'src/build/shipped';

/** Whether an SPDX expression leaves a way with allowed licences only: one side of `OR`, both of `AND`. */
export function isAllowed(expression: string): boolean {
  const parts = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  // No exception (`WITH`) is allowed: as it is no operator here, it is what follows the end, which is a fault.
  const either = (): boolean => {
    let allowed = both();
    while (/^or$/i.test(parts[at] ?? '')) {
      at += 1;
      allowed = both() || allowed;
    }
    return allowed;
  };
  const both = (): boolean => {
    let allowed = one();
    while (/^and$/i.test(parts[at] ?? '')) {
      at += 1;
      allowed = one() && allowed;
    }
    return allowed;
  };
  const one = (): boolean => {
    const part = parts[at++];
    if (part !== '(') return part !== undefined && ALLOWED.has(part);
    const allowed = either();
    return parts[at++] === ')' && allowed;
  };
  return either() && at === parts.length;
}

/**
 * What stands against sending the packages to visitors: a message for each fault, with what to do.
 * @param expected names of all packages that are known to be sent
 */
export function licenceFaults(packages: readonly ShippedPackage[], expected: readonly string[]): string[] {
  const names = new Set(packages.map(({ name }) => name));
  const faults = packages.flatMap(({ name, version, license, text }) => [
    ...(expected.includes(name)
      ? []
      : [`${name} ${version} (${license}) is new. Look at what it does; then add its name to ${PLACE}/sent.ts.`]),
    ...(isAllowed(license)
      ? []
      : [
          `${name} ${version} is under ${license === '' ? 'no licence it names' : `"${license}"`}, which is not in the list of allowed ones. Use another package; or, if that licence asks for no more than its notice, add it to ALLOWED in ${PLACE}/licences.ts.`,
        ]),
    ...(text === ''
      ? [
          `${name} ${version} (${license}) has no licence file, so its notice cannot be sent along. Use another package.`,
        ]
      : []),
  ]);
  const gone = expected.filter((name) => !names.has(name));
  return [...faults, ...gone.map((name) => `${name} is sent no longer. Take it out of ${PLACE}/sent.ts.`)].sort();
}

/** The notices as one text, package by package in the order of names. */
export function noticesOf(packages: readonly ShippedPackage[]): string {
  const key = ({ name, version }: ShippedPackage) => `${name} ${version}`;
  const parts = packages
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
    .map(({ name, version, license, text, inCode }) =>
      [`${'-'.repeat(78)}\n${name} ${version} (${license})`, text, ...inCode].join('\n\n'),
    );
  const head =
    'What this site sends to its visitors is in part the work of others: code, styles and icons of these packages.';
  return `${[head, ...parts].join('\n\n')}\n`;
}
