/** What a host and the core's thread say to each other. */
import * as z from 'zod';
import { errorSchema } from '../contract/errors.ts';
import { eventSchema, requestSchema } from '../contract/transport.ts';

const file = z.strictObject({ name: z.string(), path: z.string(), isTemporary: z.boolean() });

export const toThread = z.strictObject({
  id: z.int(),
  job: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('invoke'), request: requestSchema }),
    z.strictObject({ kind: z.literal('offer'), file }),
    z.strictObject({ kind: z.literal('take'), token: z.string() }),
    z.strictObject({ kind: z.literal('close') }),
  ]),
});

export const fromThread = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('failed'), error: errorSchema }),
  z.strictObject({ kind: z.literal('done'), id: z.int(), value: z.unknown() }),
  z.strictObject({ kind: z.literal('error'), id: z.int(), error: errorSchema }),
  z.strictObject({ kind: z.literal('event'), event: eventSchema }),
]);

export const placeSchema = z.strictObject({
  dataDir: z.string(),
  resourcesDir: z.string(),
  watch: z.string().optional(),
  where: z.string(),
  revision: z.int().optional(),
});

export type ToThread = z.infer<typeof toThread>;
export type Job = ToThread['job'];
export type FromThread = z.infer<typeof fromThread>;
