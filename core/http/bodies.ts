/** Reading request bodies within bounds. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../contract/errors.ts';

const largestJson = 8 * 1024 * 1024;
const largestUpload = 256 * 1024 * 1024;

/** The JSON of a call. @throws AppError `invalid-input` */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new AppError('invalid-input', 'calls are JSON');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestJson) throw new AppError('invalid-input', 'the call is too large');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new AppError('invalid-input', 'the call is not JSON');
  }
}

/** Streams an upload into a file of its own and answers its path; what came of a broken upload is removed. */
export async function saveUpload(request: IncomingMessage, folder: string): Promise<string> {
  const target = path.join(folder, randomUUID());
  let size = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > largestUpload) done(new AppError('invalid-input', 'the file is too large'));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(request, limit, fs.createWriteStream(target, { flags: 'wx', mode: 0o600 }));
    return target;
  } catch (error) {
    fs.rmSync(target, { force: true });
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw isFull ? new AppError('disk-full', 'no room for the upload') : error;
  }
}
