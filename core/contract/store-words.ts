/** What a person reads about the file of the records: why it is not open, where it may not lie, what was kept. */
import { storeTroubles, type BackupReason, type StoreNotice, type StoreTrouble } from './calls/backups.ts';
import type { ErrorShape } from './errors.ts';

/** What happened, in one sentence. */
export const troubleSentences: Record<StoreTrouble, string> = {
  missing: 'The file of the records is gone from the data folder.',
  empty: 'The file of the records is empty.',
  foreign: 'In the place of the records lies a file of another program.',
  changed:
    'The file of the records is not as the app left it: another program wrote to it, an older copy was put in its place, or the disk is failing.',
  damaged: 'The file of the records is damaged and cannot be read.',
  'foreign-log': 'Beside the records lies a log that belongs to other records, or to an older copy of these.',
  lost: 'While the records were open, another program removed or replaced their file, so the last step was not kept there.',
};

/** What is told beside records that are open. */
export const noticeSentences: Record<StoreNotice, string> = {
  'steps-lost':
    'The last steps before the app ended could not be read any more. Look at the board as it is now; what was left of them lies in the data folder, in the folder “kept”.',
  'no-backup':
    'No backup could be made. See whether the disk is full; the app tries again in a few hours, and when it is started next.',
  'temporary-profile':
    'Windows has signed you in with a temporary profile and deletes its files when you sign out, with all records that you load now. Sign out, sign in again, and ask your technician if it happens again.',
};

export const backupReasonWords: Record<BackupReason, string> = {
  start: 'when the app was started',
  clock: 'while the app was open',
  update: 'before an update',
  removal: 'before a walk was removed',
  load: 'before many records were loaded',
  restore: 'before another backup was put back',
  erasure: 'when all earlier ones were deleted',
  rescued: 'of what was open when the file was lost',
};

/** Of a call that needs records while none are open. */
export function corruptSentence(details: ErrorShape['details']): string {
  if (details['trouble'] === 'backup')
    return 'This backup is no longer as it was made, so it was not put back. Choose another.';
  const trouble = storeTroubles.find((one) => one === details['trouble']) ?? 'damaged';
  const folder = details['dataFolder'];
  const where = typeof folder === 'string' && folder !== '' ? ` The data folder is ${folder}.` : '';
  return `${troubleSentences[trouble]} Nothing was thrown away.${where} Open the app’s window to put back a backup.`;
}

/** Why the store may not lie where the start wants it. */
export function placeSentence(details: ErrorShape['details']): string {
  const [folder, name, safe] = ['dataFolder', 'name', 'safeFolder'].map((key) => String(details[key] ?? ''));
  const why =
    details['what'] === 'share'
      ? `is on a network share (${name}), where two machines can write at once`
      : `is kept in step by ${name}, which can put an older file in the place of a newer one`;
  // Where all that is the person's lies on a share, only the technician knows a place that does not.
  const offer =
    safe === ''
      ? 'Ask your technician for a folder on a disk of this machine that only you can open, and start the app with it: --data FOLDER.'
      : `Start the app without naming a folder: it then uses ${safe}.`;
  return `The data folder ${folder} ${why}. That destroys records, so the app does not use it. ${offer} Files of records may stay where they are.`;
}
