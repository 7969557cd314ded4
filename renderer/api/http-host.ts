/** What an ordinary browser can do for the app: choose, send and save files, open a second tab. */
import * as z from 'zod';
import { AppError, errorSchema } from '../../core/contract/errors.ts';
import type { Host, OfferedFile } from '../../core/contract/host.ts';
import { refuseLargePicture } from '../../core/contract/logo-words.ts';
import { offerEach, refuseLarge } from './offer-files.ts';

const offeredSchema = z.strictObject({ token: z.string(), name: z.string() });
const refusedSchema = z.object({ error: errorSchema });

/** How long a file may be on its way, in milliseconds; the largest takes a second. */
const longestTransfer = 60_000;

/** How long a file that was handed over is kept for the browser to read, in milliseconds. */
const keptFor = 60_000;

export interface HttpHostPlace {
  readonly fetch: typeof fetch;
  readonly document: Document;
}

export function httpHost({ fetch, document }: HttpHostPlace) {
  const offerFiles = (files: readonly File[]): Promise<OfferedFile[]> =>
    offerEach(files, (file) => send(fetch, file));
  return {
    offerFiles,
    chooseFiles: async () => offerFiles(await askForFiles(document)),
    choosePicture: async () => {
      const [picture] = await askForFiles(document, 'image/png,image/jpeg');
      if (picture === undefined) return null;
      refuseLargePicture(picture);
      return send(fetch, picture);
    },
    saveFile: async (token, name) => {
      // A link by itself would not bring the key.
      const address = URL.createObjectURL(await fetchMade(fetch, token));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The browser reads it after the click.
      setTimeout(() => URL.revokeObjectURL(address), keptFor);
      return true;
    },
    openWall: async (walkId) => {
      const link = document.createElement('a');
      link.href = `#/walks/${encodeURIComponent(walkId)}/wall`;
      link.target = '_blank';
      // The two know nothing of each other but what the core tells them.
      link.rel = 'noopener';
      link.click();
      return true;
    },
  } satisfies Host<File>;
}

async function send(fetch: HttpHostPlace['fetch'], file: File): Promise<OfferedFile> {
  await refuseLarge(file);
  const response = await fetch(`api/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    signal: AbortSignal.timeout(longestTransfer),
  }).catch((error: unknown) => {
    // A browser says the same for a dropped folder, a file that has gone and a host that has gone.
    throw new AppError('internal', String(error), { reason: 'not-sent', file: file.name });
  });
  if (!response.ok) throw await refusalOf(response, { file: file.name });
  return offeredSchema.parse(await response.json());
}

async function fetchMade(fetch: HttpHostPlace['fetch'], token: string): Promise<Blob> {
  const response = await fetch(`api/files/${encodeURIComponent(token)}`, {
    signal: AbortSignal.timeout(longestTransfer),
  }).catch((error: unknown) => {
    throw new AppError('internal', String(error), { reason: 'unreachable' });
  });
  if (!response.ok) throw await refusalOf(response, {});
  return response.blob();
}

/** What the host said instead of what was asked for, beside what is known here. */
async function refusalOf(response: Response, known: AppError['details']): Promise<AppError> {
  const refused = refusedSchema.safeParse(await response.json().catch(() => null));
  if (!refused.success) return new AppError('internal', `status ${response.status}`, known);
  const { code, message, details } = refused.data.error;
  return new AppError(code, message, { ...known, ...details });
}

/** @param kind of the one file that is wanted, as `accept` says it; left out, any number of any files */
function askForFiles(document: Document, kind?: string): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  if (kind === undefined) input.multiple = true;
  else input.accept = kind;
  input.hidden = true;
  document.body.append(input);
  return new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  }).finally(() => input.remove());
}
