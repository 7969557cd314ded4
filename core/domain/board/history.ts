/** Reads from the log of the board what undo would take back and what redo would do again. */

export interface HistoryEvent<Id extends string | number> {
  readonly id: Id;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The step that is undone or done again; null for a step itself. */
  readonly targetId: Id | null;
}

/**
 * Walks the log. Undo and redo are events themselves; a new step lets go of what could have been done again.
 * @param events oldest first
 * @returns the ids of the steps that undo and redo would act on, or null
 */
export function readHistory<Id extends string | number>(
  events: readonly HistoryEvent<Id>[],
): { undo: Id | null; redo: Id | null } {
  const done: Id[] = [];
  let undone: Id[] = [];
  for (const { id, kind, targetId } of events) {
    if (kind === 'do') {
      done.push(id);
      undone = [];
    } else if (targetId !== null) {
      const [from, to] = kind === 'undo' ? [done, undone] : [undone, done];
      const at = from.lastIndexOf(targetId);
      if (at >= 0) to.push(...from.splice(at, 1));
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}
