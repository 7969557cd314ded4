/** What this machine remembers about how the team works. */
import * as z from 'zod';
import { command, query } from '../call.ts';

export const settingsCalls = {
  'settings.get': query({
    input: z.strictObject({}),
    output: z.strictObject({
      /** The folder whose new files are offered for loading: its name, never its path. */
      watchedFolder: z.strictObject({ name: z.string(), isReachable: z.boolean() }).nullable(),
      dismissedWords: z.array(z.string()),
    }),
    reads: ['settings'],
  }),
  /** Watches the folder behind a token that the host gave, or (null) none. */
  'settings.watchFolder': command({
    input: z.strictObject({ token: z.string().min(1).max(100).nullable() }),
    output: z.strictObject({}),
    touches: ['settings', 'waiting'],
    undo: 'none',
  }),
  /** Marks a word of judging no more, on any card, or marks it again. */
  'settings.dismissWord': command({
    input: z.strictObject({ word: z.string().trim().min(1).max(100), isDismissed: z.boolean() }),
    output: z.strictObject({}),
    touches: ['settings', 'board'],
    undo: 'none',
  }),
} as const;
