/** Checking what comes in against its shape. */
import * as z from 'zod';
import { AppError } from './errors.ts';

/** Deeper than anything that the app asks for; whatever walks through a value deeper than that runs out of stack. */
const deepest = 64;

/**
 * Answers the parsed value.
 * @throws AppError `invalid-input` whose details say where and what, never the value itself
 */
export function parseInput<T extends z.ZodType>(shape: T, input: unknown): z.output<T> {
  const parsed = shape.safeParse(wellFormed(input));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const [first] = issues;
  throw new AppError('invalid-input', z.prettifyError(parsed.error), {
    issues: issues.map(({ path, message }) => ({ path: path.map(String), message })),
    ...(first === undefined ? {} : aboutText(first)),
  });
}

/** What a person can mend about a text that was typed. */
function aboutText(issue: z.core.$ZodIssue): AppError['details'] {
  if (issue.code === 'too_big' && issue.origin === 'string') return { mostCharacters: Number(issue.maximum) };
  const isEmpty = issue.code === 'too_small' && issue.origin === 'string';
  return isEmpty || (issue.code === 'invalid_format' && issue.format === 'regex') ? { isEmpty: true } : {};
}

/**
 * The same without halves of signs, as SQLite would write it: else a log and its tables would not say the same. A cut
 * through an emoji leaves such a half.
 */
function wellFormed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (depth > deepest) throw new AppError('invalid-input', 'nested too deeply');
  if (Array.isArray(value)) return value.map((inner) => wellFormed(inner, depth + 1));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toWellFormed(), wellFormed(inner, depth + 1)]),
  );
}
