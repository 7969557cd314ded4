/** What the core and the loader's thread say to each other; one job at a time, so that no answer needs a number. */
import * as z from 'zod';
import { attentionCalls } from '../contract/calls/attention.ts';
import { tableChoicesSchema, recordsCalls } from '../contract/calls/records.ts';
import { errorSchema } from '../contract/errors.ts';

const offeredPath = z.strictObject({ token: z.string(), name: z.string(), path: z.string() });
const choices = z.array(tableChoicesSchema);
const { into, isJointAccepted } = recordsCalls['records.load'].input.shape;

export const toLoader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('preview'), files: z.array(offeredPath), choices }),
  z.strictObject({
    kind: z.literal('load'),
    request: z.strictObject({
      files: z.array(offeredPath.extend({ sha256: z.string().nullable() })),
      choices,
      into,
      isJointAccepted,
      isSample: z.boolean(),
    }),
  }),
  z.strictObject({ kind: z.literal('correct'), request: attentionCalls['records.correctRows'].input }),
  z.strictObject({ kind: z.literal('look-again'), request: attentionCalls['records.lookAtTable'].input }),
  z.strictObject({ kind: z.literal('read-again'), request: attentionCalls['records.readAgain'].input }),
  /** It is the turn of the thread to write. */
  z.strictObject({ kind: z.literal('go') }),
  z.strictObject({ kind: z.literal('close') }),
]);

export const fromLoader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  /** The file that is opened or read next: what stops the thread is about it. */
  z.strictObject({ kind: z.literal('file'), token: z.string() }),
  z.strictObject({ kind: z.literal('progress'), step: z.string(), done: z.number(), total: z.number() }),
  /** It asks for a turn to write, and has had it. */
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({ kind: z.literal('rest') }),
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('error'), error: errorSchema }),
]);

export const loaderPlace = z.strictObject({
  dataDir: z.string(),
  stage: z.instanceof(SharedArrayBuffer),
});

/**
 * How a job stands, in memory that both threads see: whoever takes it on from `running` first has decided whether what
 * was written is kept.
 */
export const stages = { running: 0, stopped: 1, keeping: 2 } as const;

/** @returns false where the other thread has decided otherwise */
export function decide(stage: Int32Array, next: 'stopped' | 'keeping'): boolean {
  return Atomics.compareExchange(stage, 0, stages.running, stages[next]) === stages.running;
}

export type ToLoader = z.input<typeof toLoader>;
export type FromLoader = z.infer<typeof fromLoader>;
