/** `npm run check`: types, Svelte, lint, layout, dead code, quick tests; stops at the first that fails. */
import { hashOf } from '../hash.mjs';
import { runInPairs, runTools } from './run-tools.mjs';

/** What the linter has said of a file holds as long as its rules do. */
const rules = (await hashOf(['build/eslint.config.mjs', 'build/rooms.mjs', 'package-lock.json'])).slice(
  0,
  12,
);

const byContent = '--cache --cache-strategy content --cache-location build/cache';
/** What others wrote stays as they wrote it. */
const ours = '. !tests/fixtures/** !resources/sample-walk/**';

const alone = await runInPairs([
  {
    name: 'Svelte',
    command: 'svelte-check --tsconfig renderer/tsconfig.json --fail-on-warnings --output human',
    restsOn: ['renderer', 'core/contract', 'core/domain', 'build/tsconfig.base.json', 'package-lock.json'],
  },
  { name: 'Types', command: 'tsc -b --pretty false' },
  {
    name: 'Lint',
    command: `eslint --config build/eslint.config.mjs --max-warnings 0 ${byContent}/eslint-${rules} .`,
  },
  {
    name: 'Layout',
    command: `prettier --config build/prettier.config.mjs --ignore-path .gitignore --log-level warn ${byContent}/prettier --check ${ours}`,
  },
  {
    name: 'Dead code',
    command: 'knip --config build/knip.json --no-progress --cache --cache-location build/cache/knip',
  },
]);
process.exitCode =
  alone ||
  (await runTools([
    {
      name: 'Quick tests',
      command: 'vitest run --config tests/vitest.config.ts --project quick --project alone',
    },
  ]));
