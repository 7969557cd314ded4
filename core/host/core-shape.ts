/** What a host asks of the core's thread, and hears from it. */
import * as z from 'zod';
import { eventSchema, requestSchema, resultSchema } from '../contract/transport.ts';
import type { ThreadShape } from '../threads/protocol.ts';

export const coreShape = {
  name: 'core',
  data: z.strictObject({
    dataDir: z.string(),
    resourcesDir: z.string(),
    watch: z.string().optional(),
    where: z.string(),
    revision: z.int().optional(),
  }),
  calls: {
    invoke: { input: requestSchema, output: resultSchema },
    offer: {
      input: z.strictObject({ name: z.string(), path: z.string(), isTemporary: z.boolean() }),
      output: z.strictObject({ token: z.string(), name: z.string() }),
    },
    take: {
      input: z.string(),
      output: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
    },
  },
  news: eventSchema,
} as const satisfies ThreadShape;
