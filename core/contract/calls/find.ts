/** Finding on the board: cards by what they say, and who the observers behind the numbers are. */
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

export const findCalls = {
  /**
   * The cards on the board that hold every word of a text, the last one as it begins, without case and accents. The
   * words are words and nothing else: no sign in them is an instruction. A text without any word finds nothing. Where
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
