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
    ['Check', './build/check.mjs', []],
    ['Component tests', 'vitest/vitest.mjs', ['run', '--config', 'tests/vitest-components.config.ts']],
    ['Journeys', '@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts']],
    ['Electron', './tests/electron/run.mjs', []],
  ]);
}

process.exitCode = await main();
