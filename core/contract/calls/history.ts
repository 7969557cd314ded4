/** The history of a board: its steps, as the panel lists them. */
import * as z from 'zod';
import { query } from '../call.ts';

const walkId = z.string().min(1).max(100);

const stepSchema = z.strictObject({
  id: z.int().positive(),
  sentence: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** True for a step that stands: undo has not taken it back. Undo and redo are no steps that stand themselves. */
  isStanding: z.boolean(),
});

export const historyCalls = {
  /** The newest first. */
  'board.listSteps': query({
    input: z.strictObject({ walkId, before: z.int().positive().nullable(), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ steps: z.array(stepSchema), total: z.int().nonnegative() }),
    reads: ['board'],
  }),
} as const;

export type HistoryStep = z.infer<typeof stepSchema>;
