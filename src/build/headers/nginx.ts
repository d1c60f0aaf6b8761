/** The headers as a configuration of nginx that serves the built site. */
import { ALWAYS, ELSEWHERE, type Headers, PLACES, SCRIPT_FILES } from './definition.ts';

/** Types nginx's own list lacks, or has for something else. They matter, since `nosniff` forbids browsers to guess. */
const TYPES: Readonly<Record<string, string>> = {
  cff: 'text/yaml',
  csv: 'text/csv',
  'd.ts': 'text/plain',
  ics: 'text/calendar',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle',
  webmanifest: 'application/manifest+json',
};

/** @param base folder of the public address, with a slash at both ends */
export function nginxConfig(base: string): string {
  const varying = [...new Set([ELSEWHERE.default, ...PLACES.map(({ headers }) => headers)].flatMap(Object.keys))];
  const always = Object.entries(ALWAYS).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const own = varying.map((name) => `  add_header ${name} $${variable(name)} always;`);
  const types = Object.entries(TYPES).map(
    ([ending, type]) =>
      `  location ~ \\.${ending.replace('.', '\\.')}$ { types {} default_type ${type}; charset utf-8; charset_types ${type}; }`,
  );
  const root =
    base === '/'
      ? []
      : [`  # The files of the site lie in the folder ${base} of the root.`, `  location = / { return 302 ${base}; }`];
  return `# Made by \`npm run deploy:files\` from src/build/headers; change it there. Goes into /etc/nginx/conf.d/.
# TLS is not set up here: add it, or put this behind what ends TLS.

${varying.map((name) => map(name, base)).join('\n')}
server {
  listen 8080;
  listen [::]:8080;
  server_tokens off;
  root /usr/share/nginx/html;
  index index.html;
  charset utf-8;
  # Redirects name no host and no port, which a proxy in front would know better.
  absolute_redirect off;
  error_page 404 ${base}404.html;

  gzip on;
  gzip_vary on;
  gzip_min_length 512;
  gzip_types text/css text/plain text/csv text/calendar text/turtle text/yaml text/javascript application/javascript
    application/json application/ld+json application/manifest+json application/schema+json application/xml
    application/atom+xml image/svg+xml;

${always.join('\n')}
  # A header whose value is empty is not sent.
${own.join('\n')}

${[...root, '  location / { try_files $uri $uri/ =404; }', ...types].join('\n')}
}
`;
}

function variable(header: string): string {
  return `qingdan_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** Which value of a header an address gets. */
function map(header: string, base: string): string {
  const value = (headers: Headers) => `"${headers[header] ?? ''}"`;
  const otherwise = value(ELSEWHERE.default);
  const rules = [
    ...PLACES.map(({ folders, headers }) => [`~^${base}(?:${folders.join('|')})/`, value(headers)] as const),
    ...SCRIPT_FILES.map((file) => [base + file, value(ELSEWHERE.script)] as const),
  ].filter(([, own]) => own !== otherwise);
  const lines = [['default', otherwise] as const, ...rules].map(([match, own]) => `  ${match} ${own};\n`);
  return `map $uri $${variable(header)} {\n${lines.join('')}}\n`;
}
