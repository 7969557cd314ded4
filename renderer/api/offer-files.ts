/** Hands files over one by one, whatever host takes them: one that cannot be sent does not hold back the others. */
import { AppError } from '../../core/contract/errors.ts';
import type { OfferedFile } from '../../core/contract/host.ts';
import { largestFile, limits } from '../../core/contract/limits.ts';

/**
 * @param send hands over one file
 * @throws AppError the first failure, with what was taken nevertheless as `offered`
 */
export async function offerEach(
  files: readonly File[],
  send: (file: File) => Promise<OfferedFile>,
): Promise<OfferedFile[]> {
  const offered: OfferedFile[] = [];
  const failed: AppError[] = [];
  for (const file of files) {
    await send(file).then(
      (one) => offered.push(one),
      (error: unknown) => failed.push(asFailure(error, file.name)),
    );
  }
  const first = failed[0];
  if (!first) return offered;
  throw new AppError(first.code, first.message, {
    ...first.details,
    offered: offered.map((one) => ({ ...one })),
  });
}

/**
 * Refuses a file that is too large for what it is, before more of it than two letters is read or any of it is sent.
 * @throws AppError
 */
export async function refuseLarge(file: File): Promise<void> {
  if (file.size <= limits.text) return;
  if (file.size <= limits.file) {
    const start = await file
      .slice(0, 2)
      .text()
      .catch((error: unknown) => refuseUnread(error, file));
    if (file.size <= largestFile(start)) return;
  }
  throw new AppError('refused', 'too large', { reason: 'too-large', file: file.name });
}

/** What was dropped may be a folder, or be gone by now. */
export function refuseUnread(error: unknown, { name }: File): never {
  throw new AppError('internal', String(error), { reason: 'not-sent', file: name });
}

function asFailure(error: unknown, file: string): AppError {
  return error instanceof AppError ? error : new AppError('internal', String(error), { file });
}
