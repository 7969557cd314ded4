/** Reading request bodies within bounds: what is too large is refused by what it says of itself, before it is read. */
import fs from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../contract/errors.ts';
import { limits } from '../contract/limits.ts';
import { isFullDisk } from '../disk/errors.ts';

/** What a body says of its size; unknown ones count as endless. */
export function saidSize({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return Infinity;
  return Number(headers['content-length'] ?? 0);
}

/** The body, as long as it stays within bounds. */
async function* within(request: IncomingMessage, largest: number): AsyncGenerator<Buffer> {
  let size = 0;
  const keep = (more: number): void => {
    size += more;
    if (size > largest) throw new AppError('invalid-input', 'the body is too large', { size });
  };
  keep(Number(request.headers['content-length'] ?? 0));
  size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    keep(chunk.length);
    yield chunk;
  }
}

/** The JSON of a request. @throws AppError `invalid-input` */
export async function readJson(request: IncomingMessage, largest: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new AppError('invalid-input', 'calls are JSON');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of within(request, largest)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new AppError('invalid-input', 'the call is not JSON');
  }
}

/**
 * Streams an upload into a new file; what came of a broken upload is removed.
 * The file is open before the first byte is asked for and shut before a refusal is known: a stream opens
 * its file on its own time, and made one after the refusal had removed it.
 */
export async function saveUpload(request: IncomingMessage, file: string): Promise<void> {
  try {
    await fs.promises.writeFile(file, within(request, limits.file), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    fs.rmSync(file, { force: true });
    throw isFullDisk(error) ? new AppError('disk-full', 'no room for the upload') : error;
  }
}
