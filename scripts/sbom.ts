/**
 * `npm run sbom`: writes what the site is built from and which of it visitors are sent, as CycloneDX, to
 * `qingdan.cdx.json` or the file that is named. The same lockfile makes the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SENT } from '../src/build/shipped/index.ts';
import { lockfileShape, reproducible } from './sbom/bom.ts';
import { npmSbom } from './sbom/npm.ts';

const out = process.argv[2] ?? 'qingdan.cdx.json';
const lockfile = lockfileShape.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const bom = reproducible(npmSbom('.'), lockfile, SENT);
writeFileSync(out, `${JSON.stringify(bom, null, 2)}\n`);
const sent = bom.components.filter(({ scope }) => scope === 'required').length;
console.log(`${out}: ${bom.components.length} packages, of ${sent} of them something is sent to visitors.`);
