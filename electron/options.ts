/** Reads the one option that the desktop app takes. Electron puts options of its own among them, so nothing else is judged. */

/** The folder after `--data` (or in `--data=…`), or null. */
export function readDataOption(argv: readonly string[]): string | null {
  const joined = argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const at = argv.indexOf('--data');
  return joined || (at >= 0 && argv[at + 1]) || null;
}
