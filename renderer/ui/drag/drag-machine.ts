/** When the press of one pointer becomes a drag or a push and when it ends, as a machine without a page or a clock. */

/** How far a mouse or pen moves before a press is a drag, in CSS pixels. */
const threshold = 5;
/** How far a finger may tremble while it is held; farther is scrolling. */
export const tremble = 10;
/** How long a finger rests before what it is on is in the hand, in milliseconds. */
export const holdTime = 200;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a pointer is pressed on; the grip is null where there is nothing to lift. */
interface Press<Grip> {
  readonly isFinger: boolean;
  readonly grip: Grip | null;
  readonly from: Point;
}

export type DragState<Grip> =
  | { readonly phase: 'idle' }
  | (Press<Grip> & { readonly phase: 'pressed' | 'pushing' })
  | (Press<Grip> & { readonly phase: 'dragging'; readonly grip: Grip });

export type DragEvent<Grip> =
  | { type: 'down'; isFinger: boolean; button: number; grip: Grip | null; at: Point }
  | { type: 'move'; buttons: number; at: Point }
  | { type: 'up' }
  | { type: 'cancel' }
  | { type: 'held' };

export type DragEffect = 'none' | 'wait' | 'lift' | 'push' | 'move' | 'drop' | 'cancel';

const idle = { phase: 'idle' } as const;

interface Next<Grip> {
  state: DragState<Grip>;
  effect: DragEffect;
}

/** Answers what comes next and what is to be done. `wait` asks for a `held` event after `holdTime`. */
export function nextDrag<Grip>(state: DragState<Grip>, event: DragEvent<Grip>): Next<Grip> {
  if (event.type === 'down') return press(state, event);
  if (state.phase === 'idle') return { state, effect: 'none' };
  const isTaken = state.phase !== 'pressed';
  switch (event.type) {
    case 'move':
      return move(state, event);
    case 'held':
      return isTaken ? { state, effect: 'none' } : lift(state);
    case 'up':
      return { state: idle, effect: isTaken ? 'drop' : 'none' };
    case 'cancel':
      return { state: idle, effect: isTaken ? 'cancel' : 'none' };
  }
}

function press<Grip>(state: DragState<Grip>, event: Extract<DragEvent<Grip>, { type: 'down' }>): Next<Grip> {
  const { isFinger, button, grip, at } = event;
  // A second button while something is in the hand changes nothing.
  if (state.phase === 'dragging' || state.phase === 'pushing' || button !== 0)
    return { state, effect: 'none' };
  // A finger can push from where there is nothing to lift.
  if (grip === null && !isFinger) return { state: idle, effect: 'none' };
  return {
    state: { phase: 'pressed', isFinger, grip, from: at },
    effect: isFinger && grip !== null ? 'wait' : 'none',
  };
}

function lift<Grip>({ isFinger, grip, from }: Press<Grip>): Next<Grip> {
  return grip === null
    ? { state: idle, effect: 'none' }
    : { state: { phase: 'dragging', isFinger, grip, from }, effect: 'lift' };
}

function move<Grip>(
  state: Exclude<DragState<Grip>, { phase: 'idle' }>,
  { at, buttons }: Extract<DragEvent<Grip>, { type: 'move' }>,
): Next<Grip> {
  if (state.phase !== 'pressed') {
    // The button was let go outside the window, where nobody told us.
    return buttons === 0 ? { state: idle, effect: 'cancel' } : { state, effect: 'move' };
  }
  if (buttons === 0) return { state: idle, effect: 'none' };
  const far = Math.hypot(at.x - state.from.x, at.y - state.from.y);
  if (state.isFinger)
    return far > tremble
      ? { state: { ...state, phase: 'pushing' }, effect: 'push' }
      : { state, effect: 'none' };
  return far < threshold ? { state, effect: 'none' } : lift(state);
}
