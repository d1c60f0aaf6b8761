/** The headers as the file `_headers`, which Cloudflare and Netlify read in the folder that is published. */
import { ALWAYS, ELSEWHERE, type Headers, PLACES, SCRIPT_FILES } from './definition.ts';

/**
 * The two hosts differ where two rules match one address: one joins the values with a comma, the other takes the
 * narrower rule's. So what varies is written for places that do not overlap, which is what `topLevel` is for.
 * @param topLevel names in the published folder; a folder's ends with a slash
 * @param base folder of the public address, with a slash at both ends
 */
export function hostHeaders(topLevel: readonly string[], base: string): string {
  const rules: [string, Headers][] = [[`${base}*`, ALWAYS]];
  for (const { folders, headers } of PLACES) {
    for (const folder of folders) rules.push([`${base}${folder}/*`, headers]);
  }
  for (const file of SCRIPT_FILES) rules.push([base + file, ELSEWHERE.script]);
  const placed = PLACES.flatMap(({ folders }) => folders);
  rules.push([base, ELSEWHERE.default]);
  for (const name of [...topLevel].sort()) {
    const isFolder = name.endsWith('/');
    const plain = name.replace(/\/$/, '');
    const isOurs = plain.startsWith('_') || (!isFolder && SCRIPT_FILES.some((file) => file === plain));
    if (!isOurs && !placed.includes(plain)) rules.push([base + name + (isFolder ? '*' : ''), ELSEWHERE.default]);
  }
  return `# Made by the build from src/build/headers. Read by Cloudflare and Netlify.\n${rules.map(block).join('')}`;
}

function block([path, headers]: readonly [string, Headers]): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
