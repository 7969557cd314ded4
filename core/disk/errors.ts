/** What a system says where it does not do what a program wants of a file. */

/** The system's own code of an error, and no text for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isFullDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

/** Something else has the file open. Elsewhere than on Windows, what is not permitted now will not be in a moment. */
export function isHeld(error: unknown, platform: string = process.platform): boolean {
  return (platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']).includes(codeOf(error));
}
