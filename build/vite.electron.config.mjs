/** How the desktop shell is built: `main` as a module; in mode `preload` the preload script as one CommonJS file. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const top = fileURLToPath(new URL('..', import.meta.url));

/** A sandboxed preload script can only be one CommonJS file. */
const preload = {
  input: { preload: 'electron/preload.ts' },
  output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
};

const main = {
  input: { main: 'electron/main.ts' },
  output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
};

export default defineConfig(({ mode }) => ({
  root: top,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'build/out/electron',
    emptyOutDir: false,
    rolldownOptions: mode === 'preload' ? preload : main,
  },
}));
