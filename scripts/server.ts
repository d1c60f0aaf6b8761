/**
 * Serves a built site the way a static host does: trailing slashes, 404.html, right types, under a base path, and with
 * the headers that every host is to send (src/build/headers).
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../src/build/headers/index.ts';

export interface SiteServer {
  /** Address of the front page, base path included. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface SiteServerOptions {
  /** Folder of the built site. */
  readonly directory: string;
  /** Path the site was built for, e.g. `/` or `/list/`. */
  readonly base: string;
  readonly port: number;
}

/** The loopback addresses `localhost` can mean; a machine may lack the second. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

/** `/a/b/` for any of `a/b`, `/a/b`, `/a/b/`; `/` for the empty path. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Starts the server on the loopback addresses only.
 * @throws when the folder holds no built site, or the port cannot be bound.
 */
export async function serveSite({ directory, base, port }: SiteServerOptions): Promise<SiteServer> {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(`There is no built site in ${directory}. Build it first: npm run build`);
  }
  const handler = siteHandler(directory, normaliseBase(base));
  const servers: Server[] = [await listen(handler, port, LOOPBACK[0])];
  try {
    servers.push(await listen(handler, port, LOOPBACK[1]));
  } catch {
    // No IPv6 here, or another program has the port there: localhost still answers on 127.0.0.1.
  }
  return {
    url: `http://localhost:${port}${normaliseBase(base)}`,
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

/** Whether a port of this machine can be bound. */
export async function isPortFree(port: number): Promise<boolean> {
  try {
    await stop(await listen(() => {}, port, LOOPBACK[0]));
    return true;
  } catch {
    return false;
  }
}

/** A port no program uses at the moment. */
export async function freePort(): Promise<number> {
  const server = await listen(() => {}, 0, LOOPBACK[0]);
  const address = server.address();
  await stop(server);
  if (address === null || typeof address === 'string') throw new Error('The system gave no port number.');
  return address.port;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function siteHandler(directory: string, base: string): Handler {
  const notFoundFile = join(directory, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : Buffer.from('Not found');
  const notFound = (response: ServerResponse): void => {
    response.writeHead(404, { ...headersFor('/404.html'), 'Content-Type': 'text/html;charset=utf-8' });
    response.end(notFoundPage);
  };
  const files = sirv(directory, {
    etag: true,
    // Sent in place of a file where a packed copy (`.gz`) lies beside it, as most hosts do; the build makes none.
    gzip: true,
    extensions: ['html'],
    onNoMatch: (_request, response) => notFound(response),
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
    },
  });

  return (request, response) => {
    const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    if (base !== '/' && `${pathname}/` === base) return redirect(response, base, query);
    if (!pathname.startsWith(base)) return notFound(response);
    const inner = `/${pathname.slice(base.length)}`;
    if (isFolderWithoutSlash(directory, inner)) return redirect(response, `${pathname}/`, query);
    request.url = query === undefined ? inner : `${inner}?${query}`;
    files(request, response);
  };
}

/** A static host sends `/en` to `/en/`, so that relative links on the page mean the same. */
function isFolderWithoutSlash(directory: string, pathname: string): boolean {
  if (pathname.endsWith('/') || pathname.includes('..') || pathname.includes('\0')) return false;
  try {
    return existsSync(join(directory, decodeURIComponent(pathname), 'index.html'));
  } catch {
    return false; // broken percent-encoding: no such folder
  }
}

function redirect(response: ServerResponse, pathname: string, query: string | undefined): void {
  // One leading slash only: `//host/` would send the visitor to another site.
  const location = pathname.replace(/^\/+/, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(301, { Location: location });
  response.end();
}

function listen(handler: Handler, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen({ port, host }, () => resolve(server));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
