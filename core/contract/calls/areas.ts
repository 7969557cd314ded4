/** The focus areas: the school's own list, in its order, with what each is recognised by. */
import * as z from 'zod';
import { canBeOption, isTakenName, nameKey } from '../area-names.ts';
import { command, query } from '../call.ts';

/** Colours that can be told apart and bear white letters; what each looks like is for the window to say. */
export const areaColours = [
  ...(['blue', 'green', 'ochre', 'rust', 'plum', 'steel'] as const),
  ...(['violet', 'crimson', 'olive', 'teal', 'brown', 'indigo'] as const),
] as const;

/** The app's own words, by what they speak of. */
const vocabularies = [
  ...(['curriculum-match', 'participation', 'learning-environment'] as const),
  ...(['clear-goals', 'progress', 'pupil-voice'] as const),
] as const;

export const mostAreas = 12;
export const longestAreaName = 60;
export const mostAreaWords = 80;
export const longestAreaWord = 60;
export const mostPrompts = 6;
export const longestPrompt = 200;

const id = z.string().min(1).max(100);
const hasLetter = /[\p{L}\p{N}]/u;
const line = (most: number): z.ZodString => z.string().trim().min(1).max(most).regex(hasLetter);

const areaNameSchema = line(longestAreaName)
  .refine(canBeOption, 'parts options')
  .refine((name) => !isTakenName(name), 'is taken');

export const focusAreaSchema = z.strictObject({
  /** Stays when the area is renamed; never given twice. */
  id,
  name: areaNameSchema,
  colour: z.enum(areaColours),
  /** What speaks for it in a text, and what forms call it besides; `*` behind a word stands for any ending. */
  words: z.array(line(longestAreaWord).refine(canBeOption)).max(mostAreaWords),
  /** The app's own words that speak for it besides; null: none. */
  vocabulary: z.enum(vocabularies).nullable(),
  /** Questions that help observers to see. */
  prompts: z.array(line(longestPrompt)).max(mostPrompts),
  /** Whether pupils' own words go there unless a record says otherwise; of one area at most. */
  isForPupils: z.boolean(),
  /** What it was called before: forms and files that say so are understood. */
  formerNames: z.array(z.string()),
});

/** An area as a person writes it; a new one has no id yet. */
const writtenAreaSchema = focusAreaSchema.omit({ formerNames: true }).extend({ id: id.nullable() });

const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const writtenAreas = z
  .array(writtenAreaSchema)
  .min(1)
  .max(mostAreas)
  .refine((areas) => isDistinct(areas.map(({ name }) => nameKey(name))), 'two areas have one name')
  .refine((areas) => isDistinct(areas.flatMap((area) => area.id ?? [])), 'two areas have one id')
  .refine((areas) => areas.filter(({ isForPupils }) => isForPupils).length <= 1, 'two areas are for pupils');

const count = z.int().nonnegative();

export const areasCalls = {
  'areas.get': query({
    input: z.strictObject({}),
    output: z.strictObject({
      /** In order, each with the letter that its place gives it. */
      areas: z.array(focusAreaSchema.extend({ letter: z.string() })),
      /** The change that can be taken back; `id` 0: there was none. */
      last: z.strictObject({ id: count, sentence: z.string().nullable() }),
    }),
    reads: ['settings'],
  }),
  /** Where each area is in use: asked before one is removed. */
  'areas.listUses': query({
    input: z.strictObject({}),
    output: z.strictObject({
      uses: z.array(
        z.strictObject({
          areaId: id,
          /** Cards and themes of debriefs that are not closed, and how many debriefs these are. */
          cards: count,
          themes: count,
          debriefs: count,
          /** Cards of closed debriefs, which keep them where they are. */
          closedCards: count,
        }),
      ),
    }),
    reads: ['settings', 'board', 'walks', 'debrief'],
  }),
  /**
   * Keeps the list as it is written. Refused with reason `area-in-use` where an area that goes has cards or themes in a
   * debrief that is not closed and nobody has said where they go; `conflict` where the list was changed since it was read.
   */
  'areas.save': command({
    input: z.strictObject({
      /** The last change when the list was read. */
      after: count,
      areas: writtenAreas,
      /** For areas that go: the place in `areas` of the one that takes their cards; null: Unsorted. */
      moves: z
        .array(z.strictObject({ areaId: id, to: count.nullable() }))
        .max(100)
        .refine((moves) => isDistinct(moves.map(({ areaId }) => areaId)), 'one area goes twice'),
    }),
    output: z.strictObject({ sentence: z.string() }),
    touches: ['settings', 'board', 'walks', 'figures'],
    undo: 'none',
  }),
  /** Takes the last change back: the list as it was, and cards that it moved, where they still are. */
  'areas.undo': command({
    input: z.strictObject({ id: count }),
    output: z.strictObject({ sentence: z.string() }),
    touches: ['settings', 'board', 'walks', 'figures'],
    undo: 'none',
  }),
} as const;

export type AreaColour = (typeof areaColours)[number];
export type Vocabulary = (typeof vocabularies)[number];
export type FocusArea = z.infer<typeof focusAreaSchema>;
export type WrittenArea = z.infer<typeof writtenAreaSchema>;
export type AreaUse = z.infer<(typeof areasCalls)['areas.listUses']['output']>['uses'][number];
