/** Unit, API and shell tests: everything that needs no browser. */
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { patience } from './patience.ts';

/**
 * Files that need a process of their own: each of the shell's has its own Electron, to which the shell's modules are bound as
 * they load, and the expressions that the code builds are seen while it loads.
 */
const alone = ['tests/electron/**/*.test.ts', 'tests/core/linear-expressions.test.ts'];

/**
 * Tests that try much and take seconds each: whole programs, disks, attacks on what leaves, sequences that are drawn. They
 * are left to `npm test`, so that `npm run check` takes less than a minute.
 */
export const long = [
  'build/{build,dev,electron,start}',
  'core/{api,cli/*,files/*,http/*}',
  'core/board/{any-call,go-back,store-invariants}',
  'core/{debrief/several-walks-invariants,decks/*,forms/*,settings/*}',
  'core/find/find',
  'core/lines/{calls,credit}',
  'core/loading/{foreseen,grown-exports,*-again}',
  'core/people/{counted,name-index,nobody,numbers-of-people,people,spellings}',
  'core/records/{preview,forms/forms-accuracy}',
  'core/records/reading/{any-dialect,bad-input,csv-quoting,fuzz,workbook-cells}',
  'core/release/{attacker-brute-force,by-the-letter,ledger/{five-exports,ledger},order,renaming,sequences-*}',
  'core/slides/{deck-choices,elmfield-then-and-now,generated-decks,leaks/*,pptx-rules/pptx-rules,write-deck}',
  'core/store/{attacked-files,backup-clock,*-upgrade,full-disk,killed,open-file-lost,opening,removed-*,small-disk,upgrade}',
  'core/suggest/suggest-{calls,themes}',
  'core/threads/{core-thread,loader-thread,start-loader,suggester-thread}',
  'core/veil/properties',
  'electron/packed',
  'renderer/board/{hands,two-windows}',
].map((files) => `tests/${files}.test.ts`);

/** Every file of a worker finds loaded what another has loaded: a fifth of the time went into loading. */
const unit = (name: string, include: string[], exclude: string[]) => ({
  extends: true as const,
  test: { name, include, exclude, globalSetup: ['tests/support/build-threads.ts'], isolate: false },
});

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [svelte({ configFile: false })],
  // State classes run as in the browser: Svelte's server build has no reactivity.
  resolve: { conditions: ['browser'] },
  test: {
    projects: [
      unit('quick', ['tests/**/*.test.ts'], [...alone, ...long, 'tests/renderer/components/**']),
      unit('long', long, []),
      { extends: true, test: { name: 'alone', include: alone, exclude: long } },
    ],
    setupFiles: ['tests/support/same-draws.ts'],
    // Vitest leaves one core idle by itself, which is half of a machine with two.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    testTimeout: 30_000,
    expect: patience,
    env: { TZ: 'Europe/London' },
  },
});
