/** What the loader's thread is asked, and what it tells meanwhile: of the file that it is at, and that it wants to write. */
import * as z from 'zod';
import { attentionCalls } from '../contract/calls/attention.ts';
import { loadReportSchema, recordsCalls } from '../contract/calls/records.ts';
import { tableChoicesSchema } from '../contract/tables.ts';
import type { ThreadShape } from './protocol.ts';

const offeredPath = z.strictObject({ token: z.string(), name: z.string(), path: z.string() });
const choices = z.array(tableChoicesSchema).readonly();
const { into, isJointAccepted } = recordsCalls['records.load'].input.shape;

export const loaderShape = {
  name: 'loader',
  data: z.strictObject({ dataDir: z.string(), stage: z.instanceof(SharedArrayBuffer) }),
  calls: {
    preview: {
      input: z.strictObject({ files: z.array(offeredPath).readonly(), choices }),
      output: recordsCalls['records.preview'].output,
    },
    load: {
      input: z.strictObject({
        files: z.array(offeredPath.extend({ sha256: z.string().nullable() })).readonly(),
        choices,
        into,
        isJointAccepted,
        isSample: z.boolean(),
      }),
      output: loadReportSchema,
    },
    correct: attentionCalls['records.correctRows'],
    lookAgain: attentionCalls['records.lookAtTable'],
    readAgain: attentionCalls['records.readAgain'],
    /** It is the thread's turn to write; answered when it has written. */
    write: { input: z.null(), output: z.unknown() },
  },
  news: z.discriminatedUnion('kind', [
    /** The file that is opened or read next: what stops the thread is about it. */
    z.strictObject({ kind: z.literal('file'), token: z.string() }),
    z.strictObject({ kind: z.literal('progress'), step: z.string(), done: z.number(), total: z.number() }),
    /** It asks for a turn to write. */
    z.strictObject({ kind: z.literal('turn') }),
  ]),
} as const satisfies ThreadShape;

export type LoaderShape = typeof loaderShape;
export type LoaderNews = z.infer<LoaderShape['news']>;

/**
 * How a job stands, in memory that both threads see: whoever takes it on from `running` first has decided whether what
 * was written is kept.
 */
export const stages = { running: 0, stopped: 1, keeping: 2 } as const;

/** @returns false where the other thread has decided otherwise */
export function decide(stage: Int32Array, next: 'stopped' | 'keeping'): boolean {
  return Atomics.compareExchange(stage, 0, stages.running, stages[next]) === stages.running;
}
