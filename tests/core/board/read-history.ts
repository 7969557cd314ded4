/** The plain meaning of undo and redo: the whole log read from its beginning. The app must always say the same. */
import type { LoggedEvent } from '../../../core/domain/board/steps/history.ts';

export type HistoryEvent = Pick<LoggedEvent, 'id' | 'kind' | 'targetId'>;

/** Answers the ids of the steps that undo and redo would act on; events oldest first. */
export function readHistory(events: readonly HistoryEvent[]): { undo: number | null; redo: number | null } {
  const done: number[] = [];
  let undone: number[] = [];
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
