/** Component tests: single views over a fake transport, in real Chromium. */
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { patience } from './patience.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  plugins: [svelte({ configFile: false })],
  cacheDir: 'build/cache/vite-components',
  optimizeDeps: { include: ['chart.js', 'zod', 'svelte/reactivity', 'vitest-browser-svelte'] },
  test: {
    include: ['tests/renderer/components/**/*.test.ts'],
    setupFiles: ['tests/renderer/components/set-up.ts'],
    testTimeout: 30_000,
    expect: patience,
    // As for unit tests: Vitest would leave one core idle.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      locators: { exact: false },
      viewport: { width: 1366, height: 768 },
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        contextOptions: { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' },
        launchOptions: {
          executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium',
          args: [
            '--no-sandbox',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
            '--disable-quic',
          ],
        },
      }),
    },
  },
});
