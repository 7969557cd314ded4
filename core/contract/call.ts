/** How a call is declared: once, with its shapes, the tags it reads or touches and its undo policy. */
import type * as z from 'zod';

/** What a call reads or touches. Windows refetch what they read when a command touched its tag. */
export const tags = [
  'walks',
  'board',
  'figures',
  'debrief',
  'staff',
  'records',
  'settings',
  'waiting',
  'store',
] as const;
export type Tag = (typeof tags)[number];

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly type: 'query';
  readonly input: I;
  readonly output: O;
  readonly reads: readonly Tag[];
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly type: 'command';
  readonly input: I;
  readonly output: O;
  readonly touches: readonly Tag[];
  /** `step`: one step of the board's history. `none`: cannot be undone, and the interface says so first. */
  readonly undo: 'step' | 'none';
}

export type Call = Query | Command;

export function query<I extends z.ZodType, O extends z.ZodType>(
  spec: Omit<Query<I, O>, 'type'>,
): Query<I, O> {
  return { type: 'query', ...spec };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  spec: Omit<Command<I, O>, 'type'>,
): Command<I, O> {
  return { type: 'command', ...spec };
}
