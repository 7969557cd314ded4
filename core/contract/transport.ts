/** What a window and the core say to each other, whatever carries it. */
import * as z from 'zod';
import { tags } from './call.ts';
import { errorSchema } from './errors.ts';
import { sightSchema } from './sight.ts';

export const requestSchema = z.strictObject({
  id: z.string().min(1).max(100),
  call: z.string().min(1).max(100),
  input: z.unknown(),
});

export const resultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: errorSchema }),
]);

export const eventSchema = z.discriminatedUnion('type', [
  /** A command was committed. */
  z.strictObject({ type: z.literal('changed'), tags: z.array(z.enum(tags)), revision: z.int() }),
  /** How far a long call has come. `total` is 0 while it is not known. */
  z.strictObject({
    type: z.literal('progress'),
    requestId: z.string(),
    step: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  /** The driver of a debrief, said by the walk that leads it, looks elsewhere. Nothing was written, and nobody keeps it. */
  z.strictObject({ type: z.literal('sight'), walkId: z.string(), sight: sightSchema }),
  /** The driver of a debrief shows other cards than before. */
  z.strictObject({ type: z.literal('narrowed'), walkId: z.string() }),
  /** A second display shows the debrief from now on, and is to be told where its driver looks. */
  z.strictObject({ type: z.literal('followed'), walkId: z.string() }),
  /** The host is closing; nothing further will be answered. */
  z.strictObject({ type: z.literal('closing') }),
  /** The core has ended by a fault and is not started again; every call is refused from now on. */
  z.strictObject({ type: z.literal('stopped') }),
]);

export type Request = z.infer<typeof requestSchema>;
export type Result = z.infer<typeof resultSchema>;
export type CoreEvent = z.infer<typeof eventSchema>;

/** Two functions. IPC, HTTP with its event stream, in-process and the tests' fake all offer just these. */
export interface Transport {
  invoke(request: Request): Promise<Result>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
}
