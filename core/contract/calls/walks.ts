/** The walks that are on this machine. */
import * as z from 'zod';
import { query } from '../call.ts';

const isoDate = z.iso.date();

export const walkSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  focus: z.string().nullable(),
  isSample: z.boolean(),
  visits: z.int().nonnegative(),
  observers: z.int().nonnegative(),
  cards: z.int().nonnegative(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  needsAttention: z.int().nonnegative(),
});

export const walksCalls = {
  'walks.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ walks: z.array(walkSchema) }),
    reads: ['walks'],
  }),
} as const;

export type Walk = z.infer<typeof walkSchema>;
