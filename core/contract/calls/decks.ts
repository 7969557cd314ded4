/** Decks of a debrief: what of the slides that its release makes stands in each of them, in what order and in whose words. */
import * as z from 'zod';
import { command, query, type Command } from '../call.ts';
import { boardStepSchema, typed, typedOrNone } from './board.ts';
import { deckPlanSchema } from '../deck-plan.ts';

const id = z.string().min(1).max(100);
const slideId = deckPlanSchema.shape.slides.element.shape.slideId;

/** The deck that is there without a click; it has no row until something of it is changed. */
export const usualDeckId = 'staff';

/** A step of the debrief's one history, which undo takes back like any other. */
function step<Shape extends z.ZodRawShape>(
  shape: Shape,
): Command<
  z.ZodObject<{ walkId: typeof id; deckId: typeof id } & Shape, z.core.$strict>,
  typeof boardStepSchema
> {
  return command({
    input: z.strictObject({ walkId: id, deckId: id, ...shape }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  });
}

/** Beside which earlier walks a deck may stand. */
export const comparisonSchema = z.strictObject({
  /** Of the same purpose, and over before this one began: of the same focus question first, then the latest. */
  walks: z.array(
    z.strictObject({
      walkId: z.string(),
      /** As it may stand on the shared screen. */
      title: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      isSameFocus: z.boolean(),
    }),
  ),
  /** Why the one that is chosen cannot be compared, in plain words; null: it can, or none is chosen. */
  why: z.string().nullable(),
});

export const decksCalls = {
  /** Every deck of a debrief; the usual one first, then by number. */
  'decks.list': query({
    input: z.strictObject({ walkId: id }),
    output: z.strictObject({ decks: z.array(deckPlanSchema) }),
    reads: ['board'],
  }),
  /** Makes a deck, like another one or as decks are by themselves. Its name is its own within the debrief. */
  'decks.make': step({ name: typed(40), likeId: id.nullable() }),
  'decks.rename': step({ name: typed(40) }),
  /** Refused for the usual deck. */
  'decks.remove': step({}),
  /** Chooses what stands in the whole deck; what is left out stays as it is. */
  'decks.choose': step({
    hasThemeCounts: deckPlanSchema.shape.hasThemeCounts.optional(),
    themeIds: deckPlanSchema.shape.themeIds.optional(),
    earlierWalkId: deckPlanSchema.shape.earlierWalkId.optional(),
  }),
  /** Puts the slides in this order; one that is not named stands where it usually stands. */
  'decks.arrange': step({ order: z.array(slideId).min(1).max(200) }),
  /** Switches slides on or off. */
  'decks.switchSlides': step({ slideIds: z.array(slideId).min(1).max(200), isOn: z.boolean() }),
  /**
   * Puts other words in the place of a text of a slide.
   * @param from the text as the deck has it by itself
   * @param to null: as it was; empty: left out
   */
  'decks.writeText': step({
    slideId,
    from: z.string().min(1).max(5000),
    to: typedOrNone(2000).nullable(),
  }),
  /** What the speaker reads on a slide, one paragraph a line; null: as the deck has it by itself. */
  'decks.writeNotes': step({ slideId, notes: typedOrNone(5000).nullable() }),
} as const;
