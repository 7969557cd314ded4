/** Finding: cards of a board by what they say, cards and themes of every walk, and who the observers behind the numbers are. */
import * as z from 'zod';
import { query } from '../call.ts';

const id = z.string().min(1).max(100);

/** In characters: more than anybody types, and what is pasted by mistake is answered too. */
export const longestSearch = 10_000;

/** So many cards at most are found: nobody goes through more, and a common word is answered at once. */
export const mostFound = 1000;

const foundCardSchema = z.strictObject({
  id,
  /** Where the words stand in the text that the card shows, from and up to, in order and apart. */
  spans: z.array(z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() })),
});

/** Of each kind so many are answered: whoever does not see it among them types another word. */
export const mostFoundCards = 12;
export const mostFoundThemes = 6;

const stretch = z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() });

/** A text, or a part of it, with a sign in place of each name: where words were found in it, and where those signs stand. */
const shownTextSchema = z.strictObject({
  text: z.string(),
  found: z.array(stretch),
  veiled: z.array(stretch),
});

/** Where something stands: the walk that leads the debrief, what that is called, and the column. */
const where = { id, walkId: id, walk: z.string(), area: z.string(), said: shownTextSchema };

export const findCalls = {
  /**
   * Cards and themes of every walk that hold every word, or the beginning or a part of one, in any order, best first;
   * those of the walk that is open before others that are as good. Names that the board hides are neither found nor
   * answered. A text without any word finds nothing; an empty one has the core read what the first word will need.
   */
  'find.anything': query({
    input: z.strictObject({
      /** The walk that is open; null: none. */
      walkId: id.nullable(),
      text: z.string().max(longestSearch),
    }),
    output: z.strictObject({
      cards: z.array(z.strictObject({ ...where, theme: shownTextSchema.nullable() })).max(mostFoundCards),
      themes: z.array(z.strictObject({ ...where, cards: z.int().nonnegative() })).max(mostFoundThemes),
      /** Whether more hold the words than are answered. */
      isMore: z.boolean(),
      /** False where there are so many cards that only the latest were looked through. */
      isWhole: z.boolean(),
    }),
    reads: ['board', 'walks', 'staff', 'debrief', 'settings'],
  }),
  /**
   * The cards on the board that hold every word of a text, the last one as it begins, without case and accents. Names
   * that the board hides are not found. The words are words and nothing else: no sign in them is an instruction. A text without any word finds nothing. Where
   * more cards hold them than are answered, those that were recorded first are, and it says so.
   */
  'find.cards': query({
    input: z.strictObject({ walkId: id, text: z.string().max(longestSearch) }),
    output: z.strictObject({ cards: z.array(foundCardSchema), isMore: z.boolean() }),
    reads: ['board', 'walks'],
  }),
  /** Private: the names behind the numbers of observers. Asked only when somebody opens the private view. */
  'find.observers': query({
    input: z.strictObject({ walkId: id }),
    output: z.strictObject({
      observers: z.array(z.strictObject({ number: z.int().nonnegative(), name: z.string() })),
    }),
    reads: ['walks', 'staff'],
  }),
} as const;

export type ShownText = z.infer<typeof shownTextSchema>;
