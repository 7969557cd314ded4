/** The staff deck: looked at first, then written, checked and handed to the host. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { clearedChartSchema, clearedFigureSchema } from './insight.ts';

const slideSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('title'),
    title: z.string(),
    lines: z.array(z.string()),
    footer: z.string(),
  }),
  z.strictObject({ kind: z.literal('chart'), chart: clearedChartSchema, footer: z.string() }),
  z.strictObject({
    kind: z.literal('theme'),
    title: z.string(),
    figure: clearedFigureSchema,
    subtitle: z.string(),
    footer: z.string(),
  }),
]);

export const deckSchema = z.strictObject({ title: z.string(), slides: z.array(slideSchema) });

/** Something that must not leave: the text, why, and where it stands. */
const findingSchema = z.strictObject({
  part: z.string(),
  text: z.string(),
  reason: z.enum([
    'name',
    'email',
    'class-or-room',
    'unexpected-part',
    'not-well-formed',
    'metadata',
    'uncleared-number',
  ]),
  /** The whole text in which it stands, as a person would read it; null where it is no text. */
  within: z.string().nullable(),
});

/** What disclosure control and the check of the written file say, as a page a person can read. */
export const verdictSchema = z.strictObject({
  slides: z.int().nonnegative(),
  figures: z.int().nonnegative(),
  hidden: z.int().nonnegative(),
  /** Per hidden or shortened figure, for the team and never on a slide. */
  reasons: z.array(z.strictObject({ figure: z.string(), why: z.string() })),
  parts: z.int().nonnegative(),
  findings: z.array(findingSchema),
  outcome: z.enum(['clear', 'all-hidden', 'found']),
});

const input = z.strictObject({
  walkId: z.string(),
  /** Whole texts that a person has read and declared to name nobody ("Autumn 1" beside Ms Autumn Keel). */
  approved: z.array(z.string().max(2000)).max(100),
});

export const slidesCalls = {
  'slides.preview': query({
    input,
    output: z.strictObject({ deck: deckSchema, verdict: verdictSchema }),
    reads: ['figures', 'walks', 'staff'],
  }),
  /** Writes the deck and checks the file. Refused (`refused`, with the verdict) unless the outcome is `clear`. */
  'slides.export': command({
    input,
    output: z.strictObject({ token: z.string(), name: z.string(), verdict: verdictSchema }),
    touches: [],
    undo: 'none',
  }),
} as const;

export type Slide = z.infer<typeof slideSchema>;
export type Deck = z.infer<typeof deckSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
