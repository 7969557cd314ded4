/** Where the driver of a debrief looks, as second displays are told of it: ids of places and items, and nothing else. */
import * as z from 'zod';

const id = z.string().min(1).max(100);

/** Places of the board that are no focus area: the row of themes, one theme large; of decisions each kind is a place. */
export const themesPlace = 'themes';
export const largePlace = 'theme';

export const sightSchema = z.strictObject({
  /** The card, theme or decision at the top of what is seen of each place that stands open, by its id. */
  tops: z.array(z.strictObject({ place: id, item: id })).max(60),
  /** The theme in hand: the one that has the focus, or is shown large. */
  themeId: id.nullable(),
  /** The closed round by whose votes the themes stand, most first; null: as they stand on the board. */
  orderedBy: z.int().positive().nullable(),
});

export type Sight = z.infer<typeof sightSchema>;
