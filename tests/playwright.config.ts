/** Whole journeys in a real browser, through the loopback host: one data folder and one port each. */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../build/browser.mjs';

const executablePath = await findBrowser();
if (!executablePath)
  throw new Error('The journeys need a browser: install Chrome, Edge or Chromium, or set BROWSER_PATH.');

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: './results/e2e',
  reporter: [['list'], ['./support/results-reporter.ts']],
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A trace of every journey would take a third of the time: one that fails is walked again for it, and fails all the same.
  retries: 1,
  failOnFlakyTests: true,
  use: {
    viewport: { width: 1920, height: 1080 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    acceptDownloads: true,
    launchOptions: { executablePath, args: chromiumArgs() },
  },
});
