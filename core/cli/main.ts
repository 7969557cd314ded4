/** Entry of the command line. */
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

// Built, this file lies in build/out/core.
const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));

process.exitCode = await run(process.argv.slice(2), resourcesDir, {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});
