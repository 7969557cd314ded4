/** How the core is built: plain Node modules in build/out/core, everything but the database's binary bundled. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const top = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root: top,
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'build/out/core',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        'core-thread': 'core/core-thread.ts',
        'loader-thread': 'core/threads/loader-thread.ts',
        'suggester-thread': 'core/threads/suggester-thread.ts',
        'http-main': 'core/http/main.ts',
        cli: 'core/cli/main.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
