/** The journey in the desktop app itself; `run.mjs` starts it where there is an Electron to start. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'electron.e2e.ts',
  outputDir: '../results/electron',
  reporter: [['list']],
  workers: 1,
  timeout: 60_000,
});
