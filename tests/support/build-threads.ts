/**
 * Builds the programs that tests run in threads and processes of their own, once before all tests. Node could run their
 * sources, but strips types by WebAssembly, which ends the whole process now and then when such a thread is ended.
 */
import path from 'node:path';
import { build } from 'vite';

export default async function buildThreads(): Promise<void> {
  await build({
    configFile: path.resolve(import.meta.dirname, '../../build/vite.core.config.mjs'),
    logLevel: 'warn',
    build: {
      outDir: 'build/cache/test-threads',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: {
          'loader-thread-double': 'tests/support/loader-thread-double.ts',
          'at-work': 'tests/support/interrupted/at-work.ts',
          fill: 'tests/support/interrupted/fill.ts',
        },
      },
    },
  });
}
