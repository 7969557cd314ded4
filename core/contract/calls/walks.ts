/** The walks that are on this machine. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { stages } from './debrief.ts';

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
  /** The walk that leads the debrief of which this one is part; null: it has a debrief of its own. */
  debriefedWith: z.string().nullable(),
  /** How its debrief stands (for one of several walks: the debrief of them all); null before anybody opened it. */
  debrief: z
    .strictObject({
      title: z.string().nullable(),
      stage: z.enum(stages),
      openedAt: z.iso.datetime(),
      closedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** Whether it was shared with the staff (with its whole debrief), or how many days its last visit is ago. Null: nothing to say. */
  sharing: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.enum(['shared', 'planned']), on: isoDate }),
      z.strictObject({ state: z.literal('unshared'), days: z.int().nonnegative(), isLate: z.boolean() }),
    ])
    .nullable(),
});

export const walksCalls = {
  'walks.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ walks: z.array(walkSchema) }),
    // Who is one observer is said on the People page, and by the staff list.
    reads: ['walks', 'staff', 'debrief'],
  }),
  /** The purpose is that of its whole debrief. */
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
  /** Removes a walk with all its records (refused while others are debriefed with it), after a verified backup of the whole store whose file name it answers. */
  'walks.remove': command({
    input: z.strictObject({ walkId: z.string() }),
    output: z.strictObject({ backup: z.string() }),
    touches: ['walks', 'board', 'debrief', 'figures', 'records'],
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
