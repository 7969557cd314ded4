/** Hands files over one by one, whatever host takes them: one that cannot be sent does not hold back the others. */
import { AppError } from '../../core/contract/errors.ts';
import type { OfferedFile } from '../../core/contract/host.ts';

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

function asFailure(error: unknown, file: string): AppError {
  return error instanceof AppError ? error : new AppError('internal', String(error), { file });
}
