/** The closed list of what can go wrong, in the one shape that crosses every boundary. */
import * as z from 'zod';

export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'too-new',
  'corrupt',
  'read-only',
  'disk-full',
  'cancelled',
  'refused',
  'not-supported',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const errorSchema = z.strictObject({
  code: z.enum(errorCodes),
  /** For logs and developers. What a person reads is made from the code and the details (`wording.ts`). */
  message: z.string(),
  details: z.record(z.string(), z.json()),
});

export type ErrorShape = z.infer<typeof errorSchema>;

/** Any failure that is an answer and not a fault. Everything else becomes `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorShape['details'];

  constructor(code: ErrorCode, message: string, details: ErrorShape['details'] = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  toShape(): ErrorShape {
    return { code: this.code, message: this.message, details: this.details };
  }
}
