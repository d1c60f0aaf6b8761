/** What the server says with every answer: one definition, and the files that tell each host. */
export { caddyfile } from './caddy.ts';
export { ALWAYS, type Headers, headersFor, PLACES } from './definition.ts';
export { hostHeaders } from './hosts.ts';
export { nginxConfig } from './nginx.ts';
