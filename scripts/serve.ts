/** `npm run preview`: serves the built site and prints its address. `DIST`, `BASE` and `PORT` are read from the environment. */
import { resolve } from 'node:path';
import { choosePort } from './port.ts';
import { serveSite } from './server.ts';

/** Serves the built site on a port until the process is told to stop. Prints what is wrong and exits when it cannot. */
export async function serveUntilStopped(port: number): Promise<void> {
  try {
    const site = await serveSite({
      directory: resolve(process.env.DIST ?? 'dist'),
      base: process.env.BASE ?? '/',
      port,
    });
    console.log(`\n  Qingdan is at ${site.url}\n  Press Ctrl+C to stop.\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void site.close().then(() => process.exit(0));
      });
    }
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** Prints a message for the person at the terminal and ends the process. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (import.meta.main) {
  const choice = await choosePort(process.env.PORT);
  if (!choice.ok) fail(choice.problem);
  await serveUntilStopped(choice.port);
}
