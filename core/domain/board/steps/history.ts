/** Which step undo would take back and which one redo would do again, carried forward from event to event. */

export type EventKind = 'do' | 'undo' | 'redo';

/**
 * The tops of two stacks that lie in the log itself: each event that stands on one names the event below it. So a
 * step costs the same after ten events and after ten thousand.
 */
export interface History {
  /** The step that undo would take back, or null. */
  readonly undo: number | null;
  /** The undo event whose step redo would do again, or null. */
  readonly redo: number | null;
}

export interface LoggedEvent {
  readonly id: number;
  readonly kind: EventKind;
  /** The step that is undone or done again; null for a step itself. */
  readonly targetId: number | null;
  /** For a step, the step below it; for an undo, the undo below it; null at the bottom, and for a redo. */
  readonly belowId: number | null;
}

/** What the next event stands on: the value of its `belowId`. */
export function belowNext(history: History, kind: EventKind): number | null {
  if (kind === 'redo') return null;
  return kind === 'do' ? history.undo : history.redo;
}

/**
 * Carries the history past one event. Undo and redo are events themselves; a new step lets go of what could have
 * been done again. The event below a step never changes while the step is done, nor the one below an undo while it
 * waits for redo, so that reading the log from its beginning would say the same.
 * @param history before the event; it must allow the event
 * @param event the event that was appended
 * @param find an earlier event of the log
 */
export function historyAfter(
  history: History,
  event: Pick<LoggedEvent, 'id' | 'kind'>,
  find: (id: number) => LoggedEvent,
): History {
  if (event.kind === 'do') return { undo: event.id, redo: null };
  if (event.kind === 'undo')
    return { undo: history.undo === null ? null : find(history.undo).belowId, redo: event.id };
  const undone = history.redo === null ? null : find(history.redo);
  return { undo: undone?.targetId ?? null, redo: undone?.belowId ?? null };
}
