/** What a thread and whoever started it say to each other, the same for every thread: numbered calls, answers, news. */
import * as z from 'zod';
import { errorSchema } from '../contract/errors.ts';

/** What a thread can be asked; every thread can be closed besides. */
export type ThreadCalls = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;

/** What one thread is begun with, what it can be asked, and what it tells by itself. */
export interface ThreadShape<
  Calls extends ThreadCalls = ThreadCalls,
  Data extends z.ZodType = z.ZodType,
  News extends z.ZodType = z.ZodType,
> {
  /** As a log names it. */
  readonly name: string;
  readonly calls: Calls;
  readonly data: Data;
  readonly news: News;
}

export const toThread = z.strictObject({ id: z.int(), call: z.string(), input: z.unknown() });

export const fromThread = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  /** It could not begin. */
  z.strictObject({ kind: z.literal('failed'), error: errorSchema }),
  z.strictObject({ kind: z.literal('done'), id: z.int(), value: z.unknown() }),
  z.strictObject({ kind: z.literal('error'), id: z.int(), error: errorSchema }),
  z.strictObject({ kind: z.literal('news'), news: z.unknown() }),
]);

export type ToThread = z.infer<typeof toThread>;
export type FromThread = z.infer<typeof fromThread>;
