/** The port of `npm start` and `npm run preview`: `PORT` as told, else 4321 or the next free one. */
import { isPortFree } from './server.ts';

const DEFAULT_PORT = 4321;
const TRIES = 20;

/** A port, or what is wrong and what to do. */
export type PortChoice =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly problem: string };

/** Chooses a port; `wanted` is the value of `PORT`, undefined when it is not set. */
export async function choosePort(wanted: string | undefined): Promise<PortChoice> {
  if (wanted !== undefined && wanted !== '') {
    const port = Number(wanted);
    if (!/^\d+$/.test(wanted) || port < 1 || port > 65535) {
      return { ok: false, problem: `PORT must be a whole number from 1 to 65535, not "${wanted}".` };
    }
    if (await isPortFree(port)) return { ok: true, port };
    return {
      ok: false,
      problem: `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1}`,
    };
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) {
    if (await isPortFree(port)) return { ok: true, port };
  }
  return {
    ok: false,
    problem: `Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} are all in use. Choose another with PORT=…`,
  };
}
