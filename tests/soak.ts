/** `npm run test:soak`: minutes of files with changed bytes, from a new seed each time, of kills, of stores that are attacked, and of a hundred windows of one host. */
import { spawnSync } from 'node:child_process';

const runs: { args: string[]; env: Record<string, string> }[] = [
  {
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'tests/vitest.config.ts',
      'tests/core/records/reading/fuzz.test.ts',
      'tests/core/store/killed.test.ts',
      'tests/core/store/attacked-files.test.ts',
      'tests/core/store/small-disk.test.ts',
    ],
    env: { SOAK: '1' },
  },
  {
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'tests/playwright.config.ts',
      'windows',
      '--grep',
      'windows of one browser',
    ],
    env: { WINDOWS: '100' },
  },
];

for (const { args, env } of runs) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exitCode = status ?? 1;
}
