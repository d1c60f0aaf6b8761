import { join } from 'node:path';
import { build } from 'vite';
import type { BuildFacts } from '../../offline/index.ts';
import { noteShipped } from '../shipped/index.ts';

const ENTRY = join(process.cwd(), 'src/offline/worker/service-worker.ts');

/**
 * The service worker as one script, with what the build knows in it.
 * @throws when the bundler makes anything but one file of it
 */
export async function bundleWorker(facts: BuildFacts): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [noteShipped()],
    define: { QINGDAN_BUILD: JSON.stringify(facts), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry: ENTRY, formats: ['iife'], name: 'qingdan' } },
  });
  const [output, ...more] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (output?.type !== 'chunk' || more.length > 0)
    throw new Error('The service worker did not come out as one script.');
  return output.code;
}
