/** The app itself: its version, and stopping long work. */
import * as z from 'zod';
import { query } from '../call.ts';

export const appCalls = {
  'app.info': query({
    input: z.strictObject({}),
    output: z.strictObject({ version: z.string(), schemaVersion: z.int() }),
    reads: [],
  }),
  /** Asks a running call to stop. It answers `cancelled` if it could; nothing of it is kept. */
  'app.cancel': query({
    input: z.strictObject({ requestId: z.string() }),
    output: z.strictObject({ wasRunning: z.boolean() }),
    reads: [],
  }),
} as const;
