import { join } from 'node:path';
import { build } from 'vite';
import { noteShipped } from '../shipped/index.ts';

/** The public face of the module, as a file of this project. */
export const ENTRY = join(process.cwd(), 'src/build/classifier-module/entry.ts');

/**
 * The classifier as one ES module without imports, left readable: people will want to see what decides.
 * @throws when the bundler makes anything but one file of it.
 */
export async function bundleScript(header: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [noteShipped()],
    build: {
      write: false,
      // What Node 20 and browsers since 2022 understand.
      target: 'es2022',
      minify: false,
      lib: { entry: ENTRY, formats: ['es'] },
    },
  });
  const [output, ...more] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (output?.type !== 'chunk' || more.length > 0 || output.imports.length > 0) {
    throw new Error('The classifier did not come out as one module without imports.');
  }
  return `${header}${output.code}`;
}
