/** What this machine remembers about how the team works. */
import * as z from 'zod';
import { command, query } from '../call.ts';

/** A colour, as six hexadecimal digits. */
const colourSchema = z.string().regex(/^[0-9A-Fa-f]{6}$/u);

const coloursSchema = z.strictObject({
  /** Of titles' bars and grounds. */
  first: colourSchema,
  /** Of an earlier walk's bars; null: the app's own. */
  second: colourSchema.nullable(),
});

/** Where it stands, on the first slide, it shares a line with the walk's title. */
export const longestSchoolName = 80;

const schoolNameSchema = z.string().trim().max(longestSchoolName);

export const schoolSchema = z.strictObject({ name: schoolNameSchema, colours: coloursSchema.nullable() });

export type School = z.infer<typeof schoolSchema>;

/** A picture that was checked and made anew. */
export const pictureSchema = z.strictObject({
  base64: z.base64(),
  type: z.enum(['png', 'jpeg']),
  width: z.int().positive(),
  height: z.int().positive(),
});

const roles = ['ink', 'ink2', 'paper', 'accent', 'soft', 'rest', 'earlier', 'line'] as const;

/** The staff list; what was said of who is who; words that are not marked. */
const rememberedKinds = ['staff', 'people', 'words'] as const;

export type RememberedKind = (typeof rememberedKinds)[number];

const rememberedSchema = z.strictObject({
  count: z.int().nonnegative(),
  /** What was removed last can be put back, until the app closes. */
  isHeld: z.boolean(),
});

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
  /** How decks of the school look. */
  'settings.getLook': query({
    input: z.strictObject({}),
    output: z.strictObject({
      /** Empty: none. */
      school: z.string(),
      /** As they were chosen; null: the app's own. */
      colours: coloursSchema.nullable(),
      logo: pictureSchema.nullable(),
      /** As it is drawn: its colours are mended until all can be read. */
      look: z.strictObject({
        school: z.string(),
        logo: pictureSchema.nullable(),
        colours: z.record(z.enum(roles), colourSchema),
      }),
      /** What was changed, or could not be read, in plain words. */
      mended: z.array(z.string()),
    }),
    reads: ['settings'],
  }),
  /** An empty name: none. */
  'settings.setSchool': command({
    input: schoolSchema,
    output: z.strictObject({}),
    touches: ['settings', 'figures'],
    undo: 'none',
  }),
  /** Takes the picture behind a token that the host gave, or (null) none. Refused with reason `logo` and why. */
  'settings.setLogo': command({
    input: z.strictObject({ token: z.string().min(1).max(100).nullable() }),
    output: z.strictObject({}),
    touches: ['settings', 'figures'],
    undo: 'none',
  }),
  /** Marks a word of judging no more, on any card, or marks it again. */
  'settings.dismissWord': command({
    input: z.strictObject({ word: z.string().trim().min(1).max(100), isDismissed: z.boolean() }),
    output: z.strictObject({}),
    touches: ['settings', 'board'],
    undo: 'none',
  }),
  /** How much is remembered of the whole school, beside the records. */
  'settings.getRemembered': query({
    input: z.strictObject({}),
    output: z.strictObject({ staff: rememberedSchema, people: rememberedSchema, words: rememberedSchema }),
    reads: ['settings', 'staff'],
  }),
  /** Removes all of a kind, or puts back what was removed last. */
  'settings.setRemembered': command({
    input: z.strictObject({ kind: z.enum(rememberedKinds), to: z.enum(['nothing', 'as-before']) }),
    output: z.strictObject({}),
    touches: ['settings', 'staff', 'figures', 'board', 'records', 'walks'],
    undo: 'none',
  }),
} as const;
