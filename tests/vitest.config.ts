/** Unit, API and shell tests: everything that needs no browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/renderer/components/**'],
    testTimeout: 30_000,
    env: { TZ: 'Europe/London' },
  },
});
