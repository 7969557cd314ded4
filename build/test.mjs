/** `npm test`: everything that `npm run check` checks, then components and journeys in a real browser. */
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { runTools } from './run-tools.mjs';

async function main() {
  let browser;
  try {
    browser = await ensureBrowser();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  process.env.BROWSER_PATH = browser;
  await ensureBuilt();
  return runTools([
    { name: 'Check', command: './build/check.mjs' },
    { name: 'Long tests', command: 'vitest run --config tests/vitest.config.ts --project long' },
    { name: 'Component tests', command: 'vitest run --config tests/vitest-components.config.ts' },
    { name: 'Journeys', command: 'playwright test --config tests/playwright.config.ts' },
    { name: 'Electron', command: './tests/electron/run.mjs' },
  ]);
}

process.exitCode = await main();
