/** The headers as a Caddyfile that serves the built site, with certificates by Caddy itself. */
import { ALWAYS, ELSEWHERE, type Headers, PLACES, SCRIPT_FILES } from './definition.ts';

/** @param base folder of the public address, with a slash at both ends */
export function caddyfile(base: string): string {
  const everywhere = Object.keys(ELSEWHERE.default);
  const here = new Set(
    PLACES.flatMap(({ headers }) => Object.keys(headers)).filter((name) => !everywhere.includes(name)),
  );
  return `# Made by \`npm run deploy:files\` from src/build/headers; change it there.
# SITE_ADDRESS is the host, e.g. list.example.org; with a host name Caddy gets its certificate itself.
# SITE_ROOT is the folder with the files${base === '/' ? '' : `, which lie in ${base} of it`}.

# Of two \`header\` lines for one answer the general one wins, so what varies is looked up by the address.
(answers) {
${everywhere.map((name) => map(name, base)).join('')}  header {
${Object.entries(ALWAYS)
  .map(([name, value]) => `    ${name} "${value}"\n`)
  .join('')}${everywhere.map((name) => `    ${name} {${variable(name)}}\n`).join('')}    -Server
  }
}

{$SITE_ADDRESS::8080} {
  root * {$SITE_ROOT:/srv}
  encode zstd gzip
  import answers
${[...here].map((name) => only(name, base)).join('')}${base === '/' ? '' : `  redir / ${base}\n`}  file_server
  handle_errors {
    import answers
    @missing expression \`{err.status_code} == 404\`
    rewrite @missing ${base}404.html
    file_server
  }
}
`;
}

function variable(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}

/** Which value of a header an address gets. */
function map(header: string, base: string): string {
  const value = (headers: Headers) => `"${headers[header] ?? ''}"`;
  const otherwise = value(ELSEWHERE.default);
  const rules = [
    ...PLACES.map(({ folders, headers }) => [`~^${base}(${folders.join('|')})/`, value(headers)] as const),
    ...SCRIPT_FILES.map((file) => [base + file, value(ELSEWHERE.script)] as const),
  ].filter(([, own]) => own !== otherwise);
  const lines = [...rules, ['default', otherwise] as const].map(([match, own]) => `    ${match} ${own}\n`);
  return `  map {path} {${variable(header)}} {\n${lines.join('')}  }\n`;
}

/** A header that is sent in some places only: Caddy would send an empty one elsewhere. */
function only(header: string, base: string): string {
  return PLACES.flatMap(({ folders, headers }) => {
    const value = headers[header];
    if (value === undefined) return [];
    const name = `${variable(header)}_${folders[0]?.replace(/\W/g, '')}`;
    const paths = folders.map((folder) => `${base}${folder}/*`).join(' ');
    return [`  @${name} path ${paths}\n  header @${name} ${header} "${value}"\n`];
  }).join('');
}
