/** `npm run check`: types, Svelte, lint, layout, dead code, unit and API tests; stops at the first that fails. */
import { runInPairs, runTools } from './run-tools.mjs';

const alone = await runInPairs([
  ['Types', 'typescript/bin/tsc', ['-b', '--pretty', 'false']],
  [
    'Svelte',
    'svelte-check/bin/svelte-check',
    ['--tsconfig', 'renderer/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  [
    'Lint',
    'eslint/bin/eslint.js',
    [
      '--config',
      'build/eslint.config.mjs',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'build/cache/eslint',
      '.',
    ],
  ],
  [
    'Layout',
    'prettier/bin/prettier.cjs',
    [
      '--config',
      'build/prettier.config.mjs',
      '--ignore-path',
      '.gitignore',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      'build/cache/prettier',
      '--check',
      '.',
      // What others wrote stays as they wrote it.
      '!tests/fixtures/**',
      '!resources/sample-walk/**',
    ],
  ],
  ['Dead code', 'knip/bin/knip.js', ['--config', 'build/knip.json', '--no-progress']],
]);
process.exitCode =
  alone ||
  (await runTools([
    ['Unit and API tests', 'vitest/vitest.mjs', ['run', '--config', 'tests/vitest.config.ts']],
  ]));
