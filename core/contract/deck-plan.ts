/** What a person chose for a deck. What nobody chose is not in it: it follows the release. */
import * as z from 'zod';

const id = z.string().min(1).max(100);

/** A slide stays known by its id, whatever the release makes of it. */
const slideId = z.string().min(1).max(200);

/** More than these are remembered of no slide, and of no deck. */
export const mostTexts = 60;
export const mostSlides = 200;

export const deckPlanSchema = z.strictObject({
  id,
  number: z.int().nonnegative(),
  name: z.string().min(1).max(40),
  /** Whether counts stand on theme slides too, where they may. */
  hasThemeCounts: z.boolean(),
  /** Themes that have a slide of their own; null: as the votes say, else those that were seen most. */
  themeIds: z.array(id).max(40).nullable(),
  /** The earlier walk beside which this one stands; null: none. */
  earlierWalkId: id.nullable(),
  /** Ids of slides, as somebody put them; null: the usual order. */
  order: z.array(slideId).max(200).nullable(),
  /** Slides of which something was chosen. */
  slides: z
    .array(
      z.strictObject({
        slideId,
        /** Null: as it usually is. */
        isOn: z.boolean().nullable(),
        notes: z.string().max(5000).nullable(),
        /** Other words in the place of a text; an empty one leaves it out. */
        texts: z
          .array(z.strictObject({ from: z.string().min(1).max(5000), to: z.string().max(2000) }))
          .max(mostTexts),
      }),
    )
    .max(mostSlides),
});

export type DeckPlan = z.infer<typeof deckPlanSchema>;
