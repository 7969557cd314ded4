/** `npm run test:soak`: minutes of files with changed bytes, from a new seed each time, and of kills. */
import { spawnSync } from 'node:child_process';

const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'tests/vitest.config.ts',
  'tests/core/records/fuzz.test.ts',
  'tests/core/killed.test.ts',
];
const { status } = spawnSync(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, SOAK: '1' },
});
process.exitCode = status ?? 1;
