/** The walks that are on this machine. */
import * as z from 'zod';
import { command, query } from '../call.ts';

const isoDate = z.iso.date();

export const walkSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  purpose: z.string().nullable(),
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
  'walks.update': command({
    input: z.strictObject({
      walkId: z.string(),
      title: z.string().trim().min(1).max(200),
      purpose: z.string().trim().min(1).max(200).nullable(),
      focus: z.string().trim().min(1).max(500).nullable(),
    }),
    output: z.strictObject({}),
    touches: ['walks', 'figures'],
    undo: 'none',
  }),
  /** What removing a walk would destroy. */
  'walks.describeRemoval': query({
    input: z.strictObject({ walkId: z.string() }),
    output: z.strictObject({
      title: z.string(),
      files: z.int().nonnegative(),
      visits: z.int().nonnegative(),
      cards: z.int().nonnegative(),
      themes: z.int().nonnegative(),
      steps: z.int().nonnegative(),
    }),
    reads: ['walks', 'board'],
  }),
  /** Removes a walk with all its records, after a verified backup of the whole store whose file name it answers. */
  'walks.remove': command({
    input: z.strictObject({ walkId: z.string() }),
    output: z.strictObject({ backup: z.string() }),
    touches: ['walks', 'board', 'figures', 'records'],
    undo: 'none',
  }),
} as const;

/** The purposes a walk may be declared to have; a record file may name another. */
export const walkPurposes = [
  'teaching and learning',
  'ethos and behaviour support',
  'environment',
  'other',
] as const;

export type Walk = z.infer<typeof walkSchema>;
