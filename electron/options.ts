/** Reads the options that the desktop app takes. Electron puts options of its own among them, so nothing else is judged. */

/** The folder after `--data` or `--watch` (or in `--data=…`), or null. */
export function readFolderOption(argv: readonly string[], name: 'data' | 'watch'): string | null {
  const joined = argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
  const at = argv.indexOf(`--${name}`);
  return joined || (at >= 0 && argv[at + 1]) || null;
}
