/** Charts of a walk, made of cleared figures only: the same on the board, in the preview and in the deck. */
import * as z from 'zod';
import { query } from '../call.ts';

/** How much of what was seen something stands for. */
export const prevalenceWords = ['few', 'some', 'many', 'most'] as const;

/**
 * A figure after disclosure control. Code that draws sees nothing else.
 * `count` and `of` are visits; both are null where only the word may stand.
 */
export const clearedFigureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    word: z.enum(prevalenceWords),
    count: z.int().nonnegative().nullable(),
    of: z.int().positive().nullable(),
    /** ISO day of an earlier release whose figure this is, n included; null: of today's visits. */
    asOf: z.iso.date().nullable(),
  }),
  z.strictObject({ kind: z.literal('hidden') }),
]);

export const clearedChartSchema = z.strictObject({
  /** A sentence. */
  title: z.string(),
  /** n and dates. */
  subtitle: z.string(),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      letter: z.string().nullable(),
      figure: clearedFigureSchema,
      /** For the team's own screen: why it is hidden, shortened or kept. Null where there is nothing to say, and in a deck. */
      why: z.string().nullable(),
    }),
  ),
  /** One constant sentence under every chart that leaves; the same whether rows are missing or not. Empty on the team's screen. */
  footnote: z.string(),
  /** The length of a full bar in visits, or null where the number of visits may not stand. */
  scale: z.int().positive().nullable(),
  /** The whole chart in words, for those who hear it and for the deck's alt text. */
  alt: z.string(),
});

export const insightCalls = {
  'insight.charts': query({
    input: z.strictObject({ walkId: z.string() }),
    output: z.strictObject({
      areas: clearedChartSchema,
      themes: clearedChartSchema,
      /** Cards by focus area, and how many of them stand there only by a proposal. For the team's screen, never the deck. */
      proposals: z.array(
        z.strictObject({ id: z.string(), label: z.string(), cards: z.int(), proposed: z.int() }),
      ),
      /** Whether most figures of each phase could be shown, so that phases may be compared; null: the school's rules say never. */
      canComparePhases: z.boolean().nullable(),
    }),
    reads: ['figures', 'walks', 'staff', 'board', 'settings'],
  }),
} as const;

export type PrevalenceWord = (typeof prevalenceWords)[number];
export type ClearedFigure = z.infer<typeof clearedFigureSchema>;
export type ClearedChart = z.infer<typeof clearedChartSchema>;
