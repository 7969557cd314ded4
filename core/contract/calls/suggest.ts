/**
 * Suggestions for the board: cards whose words are alike. They propose; nothing moves until somebody says so.
 * Counts of one question in one home are one card: the first of them stands for all.
 */
import * as z from 'zod';
import { query } from '../call.ts';

const id = z.string().min(1).max(100);

/** Whole words in small letters that led to it, most telling first. No name is ever among them. */
const words = z.array(z.string().min(1)).min(1).max(6);

/** From 0 to 1. It orders what is alike; it is no measure of anything to show. */
const score = z.number().min(0).max(1);

const suggestionSchema = z.strictObject({
  /** The most typical first. */
  cardIds: z.array(id).min(2),
  words,
});

const rankedThemeSchema = z.strictObject({ themeId: id, score, words });

const similarCardSchema = z.strictObject({ cardId: id, score, words });

export const suggestCalls = {
  /** Groups the loose cards of the focus areas and of Unsorted. No card is in two suggestions, and many are in none. */
  'suggest.themes': query({
    input: z.strictObject({ walkId: id }),
    output: z.strictObject({
      /** Best first. */
      suggestions: z.array(suggestionSchema),
      /** How many cards were looked at. */
      considered: z.int().nonnegative(),
    }),
    reads: ['board', 'staff'],
  }),
  /** Which of the team's own themes these cards, taken together, are like; the themes count without them. */
  'suggest.rank': query({
    input: z.strictObject({ walkId: id, cardIds: z.array(id).min(1).max(1000) }),
    output: z.strictObject({ themes: z.array(rankedThemeSchema) }),
    reads: ['board', 'staff'],
  }),
  /** "More like this": the cards on the board that are most like one, in a theme or not. */
  'suggest.alike': query({
    input: z.strictObject({ walkId: id, cardId: id }),
    output: z.strictObject({ cards: z.array(similarCardSchema) }),
    reads: ['board', 'staff'],
  }),
} as const;

export type Suggestion = z.infer<typeof suggestionSchema>;
export type RankedTheme = z.infer<typeof rankedThemeSchema>;
export type SimilarCard = z.infer<typeof similarCardSchema>;
