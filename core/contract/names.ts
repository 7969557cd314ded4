/** The spellings that the names of a walk have, as plain data: what a text is veiled by. */
import * as z from 'zod';

const spelling = z.string().min(1);

export const walkNamesSchema = z.strictObject({
  /** The staff list, for what its columns say of each word. */
  staff: z.array(
    z.strictObject({
      title: z.string().nullable(),
      firstName: z.string(),
      surname: z.string(),
      initials: z.string().nullable(),
      knownAs: z.array(z.string()),
    }),
  ),
  /** Who was visited, as the records write it. */
  teachers: z.array(spelling),
  /** Observers, coaches and anybody else, as written. */
  others: z.array(spelling),
  classes: z.array(spelling),
  rooms: z.array(spelling),
});

export type WalkNames = z.infer<typeof walkNamesSchema>;
