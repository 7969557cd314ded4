/** Unit, API and shell tests: everything that needs no browser. */
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * Files that need a process of their own: each of the shell's has its own Electron, to which the shell's modules are bound as
 * they load, and the expressions that the code builds are seen while it loads.
 */
const alone = ['tests/electron/**/*.test.ts', 'tests/core/linear-expressions.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [svelte({ configFile: false })],
  // State classes run as in the browser: Svelte's server build has no reactivity.
  resolve: { conditions: ['browser'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...alone, 'tests/renderer/components/**'],
          globalSetup: ['tests/support/build-threads.ts'],
          // Every file of a worker finds loaded what another has loaded: a fifth of the time went into loading.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    setupFiles: ['tests/support/same-draws.ts'],
    // Vitest leaves one core idle by itself, which is half of a machine with two.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    testTimeout: 30_000,
    env: { TZ: 'Europe/London' },
  },
});
