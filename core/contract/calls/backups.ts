/** Whether the records are open, and why not; the backups of them, and how one is put back. */
import * as z from 'zod';
import { command, query } from '../call.ts';

/**
 * Why the records are not open. `missing`, `empty`: the file is gone or holds nothing. `foreign`: it belongs to another
 * program. `changed`: it is not as the app left it. `damaged`: it cannot be read as a store. `foreign-log`: what stands
 * beside it belongs to another store. `lost`: it was removed, replaced or written to while it was open.
 */
export const storeTroubles = [
  'missing',
  'empty',
  'foreign',
  'changed',
  'damaged',
  'foreign-log',
  'lost',
] as const;
export type StoreTrouble = (typeof storeTroubles)[number];

/**
 * What a person is told although the records are open. `steps-lost`: the last steps could not be read; what was left of
 * them is kept. `no-backup`: the last one could not be made. `temporary-profile`: Windows will remove this account's files.
 */
export const storeNotices = ['steps-lost', 'no-backup', 'temporary-profile'] as const;
export type StoreNotice = (typeof storeNotices)[number];

/**
 * What made a backup. `clock`: hours have passed in which something has changed. `erasure`: all earlier ones were deleted.
 * `rescued`: the records as they were open while their file vanished.
 */
export const backupReasons = [
  'start',
  'clock',
  'update',
  'removal',
  'load',
  'restore',
  'erasure',
  'rescued',
] as const;
export type BackupReason = (typeof backupReasons)[number];

const nameSchema = z.string().regex(/^[\w-]{1,100}\.sqlite$/);

const backupSchema = z.strictObject({
  name: nameSchema,
  /** To the second, as in the name. */
  madeAt: z.iso.datetime(),
  reason: z.enum(backupReasons).nullable(),
  bytes: z.int().nonnegative(),
  /** Null: it cannot be read any more, and cannot be put back. */
  holds: z
    .strictObject({
      walks: z.int().nonnegative(),
      visits: z.int().nonnegative(),
      cards: z.int().nonnegative(),
    })
    .nullable(),
});
export type Backup = z.infer<typeof backupSchema>;

export const backupsCalls = {
  'backups.getStanding': query({
    input: z.strictObject({}),
    output: z.strictObject({
      isOpen: z.boolean(),
      trouble: z.enum(storeTroubles).nullable(),
      /** Whether what lies there can be opened all the same, once it is put aside. */
      canOpenAsItIs: z.boolean(),
      /** How often records were opened since the start: after a further time, all that a window holds is of others. */
      openings: z.int().nonnegative(),
      notices: z.array(z.enum(storeNotices)),
    }),
    reads: ['store'],
  }),
  /** The newest first. */
  'backups.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ backups: z.array(backupSchema) }),
    reads: ['store', 'walks'],
  }),
  /** Keeps the present state, then opens this backup in its place. */
  'backups.putBack': command({
    input: z.strictObject({ name: nameSchema }),
    output: z.strictObject({}),
    touches: ['store'],
    undo: 'none',
  }),
  /**
   * Makes a backup of now and answers its name, then deletes every other, what was put aside, and files that were lent for
   * loading: what was removed from the records is in none of them any more. Refused while no records are open.
   */
  'backups.removeEarlier': command({
    input: z.strictObject({}),
    output: z.strictObject({ backup: nameSchema }),
    touches: ['store'],
    undo: 'none',
  }),
  /** Keeps a copy of the file that lies there, then opens it; refused where it is no store of this app. */
  'backups.openAsItIs': command({
    input: z.strictObject({}),
    output: z.strictObject({}),
    touches: ['store'],
    undo: 'none',
  }),
  /** Puts aside what lies there, then begins with empty records. Refused while records are open. */
  'backups.beginAnew': command({
    input: z.strictObject({}),
    output: z.strictObject({}),
    touches: ['store'],
    undo: 'none',
  }),
  /** The person has read it. */
  'backups.dismissNotice': command({
    input: z.strictObject({ notice: z.enum(storeNotices) }),
    output: z.strictObject({}),
    touches: ['store'],
    undo: 'none',
  }),
} as const;
