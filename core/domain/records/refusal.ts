/** Why a whole file is not loaded, as the one error that the readers throw. */
import type { RefusalReason } from '../../contract/tables.ts';

export class FileRefused extends Error {
  readonly reason: RefusalReason;
  /** What exactly, where the reason alone does not say it (a key, a kind of file, a version). */
  readonly detail: string | null;

  constructor(reason: RefusalReason, detail: string | null = null) {
    super(detail === null ? reason : `${reason}: ${detail}`);
    this.name = 'FileRefused';
    this.reason = reason;
    this.detail = detail;
  }
}
