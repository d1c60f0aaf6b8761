/** `npm start`: builds the site and serves it on localhost. */
import { choosePort } from './port.ts';
import { runScript } from './run.ts';
import { fail, serveUntilStopped } from './serve.ts';

// Before the build: nobody should wait for it only to read that the port is taken.
const choice = await choosePort(process.env.PORT);
if (!choice.ok) fail(choice.problem);

const build = await runScript('build', { live: true });
if (build.code !== 0) fail(build.output || 'The build failed; the messages above say why.');

await serveUntilStopped(choice.port);
