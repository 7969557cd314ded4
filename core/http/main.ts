/** Entry of the loopback host: `--port N` (0: any), `--data DIR`, `--watch DIR`; prints an address that opens the app once, another as soon as it was used, and runs. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { errorSentence } from '../contract/wording.ts';
import { AppError } from '../contract/errors.ts';
import { startCore } from '../host/start-core.ts';
import { startHttpHost } from './host.ts';

// Built, this file lies in build/out/core.
const top = new URL('../../../', import.meta.url);

/** A long call may be running; SQLite keeps what was committed however we end. */
const longestClose = 5_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      watch: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new AppError('invalid-input', '--port takes 0 to 65535');
  if (!values.data) throw new AppError('invalid-input', '--data DIR is missing');
  const dataDir = path.resolve(values.data);
  const watch = values.watch && path.resolve(values.watch);
  const host = await startHttpHost({
    port,
    rendererDir: fileURLToPath(new URL('build/out/renderer', top)),
    dataDir,
    startCore: (where) =>
      startCore({
        workerUrl: new URL('./core-thread.js', import.meta.url),
        place: { dataDir, resourcesDir: fileURLToPath(new URL('resources', top)), watch, where },
      }),
    onNewAddress: (address) => console.log(`To open it once more: ${address}`),
  });
  console.log(`Listening on ${host.address()}`);
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => process.exit(0), longestClose);
    void host.close().then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

main().catch((error: unknown) => {
  console.error(
    error instanceof AppError
      ? errorSentence(error.toShape())
      : error instanceof Error
        ? error.message
        : String(error),
  );
  process.exitCode = 2;
});
