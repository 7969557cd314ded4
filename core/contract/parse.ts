/** Checking what comes in against its shape. */
import * as z from 'zod';
import { AppError } from './errors.ts';

/**
 * Answers the parsed value.
 * @throws AppError `invalid-input` whose details say where and what, never the value itself
 */
export function parseInput<T extends z.ZodType>(shape: T, input: unknown): z.output<T> {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', z.prettifyError(parsed.error), {
    issues: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
  });
}
