/** What the disk says when it refuses to write. */
const fullDisk = new Set(['ENOSPC', 'EDQUOT']);

export function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && fullDisk.has(String(error.code));
}
