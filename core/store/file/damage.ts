/** Why a store does not open, in the words that the recovery screen knows. */
import type { StoreTrouble } from '../../contract/calls/backups.ts';
import { AppError } from '../../contract/errors.ts';

export function troubled(trouble: StoreTrouble, message: string): AppError {
  return new AppError('corrupt', message, { trouble });
}
