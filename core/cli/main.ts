/** Entry of the command line. */
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

// Built, this file lies in build/out/core.
const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));

const loaderUrl = new URL(
  import.meta.url.endsWith('.ts') ? '../threads/loader-thread.ts' : './loader-thread.js',
  import.meta.url,
);

const stop = new AbortController();
// Once: a second Ctrl+C does not wait.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());

// Whoever reads along may leave early (`| head`); the work is done all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(
  process.argv.slice(2),
  resourcesDir,
  {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
  },
  stop.signal,
  loaderUrl,
);
