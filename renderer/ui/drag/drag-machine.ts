/** When a press becomes a drag and when it ends, as a machine without a page or a clock. */

/** How far a mouse or pen moves before a press is a drag, in CSS pixels. */
const threshold = 5;
/** How far a finger may tremble while it is held; farther is scrolling. */
const tremble = 10;
/** How long a finger rests before what it is on is in the hand, in milliseconds. */
export const holdTime = 200;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type DragState<Grip> =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'pressed' | 'dragging';
      readonly pointerId: number;
      readonly pointerType: string;
      readonly grip: Grip;
      readonly from: Point;
    };

export type DragEvent<Grip> =
  | { type: 'down'; pointerId: number; pointerType: string; button: number; grip: Grip; at: Point }
  | { type: 'move'; pointerId: number; buttons: number; at: Point }
  | { type: 'up'; pointerId: number }
  | { type: 'cancel'; pointerId: number }
  | { type: 'held' }
  | { type: 'escape' };

export type DragEffect = 'none' | 'wait' | 'lift' | 'move' | 'drop' | 'cancel';

const idle = { phase: 'idle' } as const;

interface Next<Grip> {
  state: DragState<Grip>;
  effect: DragEffect;
}

/** Answers what comes next and what is to be done. `wait` asks for a `held` event after `holdTime`. */
export function nextDrag<Grip>(state: DragState<Grip>, event: DragEvent<Grip>): Next<Grip> {
  if (event.type === 'down') return press(state, event);
  if (state.phase === 'idle') return { state, effect: 'none' };
  if ('pointerId' in event && event.pointerId !== state.pointerId) return { state, effect: 'none' };
  const isDragging = state.phase === 'dragging';
  switch (event.type) {
    case 'move':
      return move(state, event);
    case 'held':
      return isDragging
        ? { state, effect: 'none' }
        : { state: { ...state, phase: 'dragging' }, effect: 'lift' };
    case 'up':
      return { state: idle, effect: isDragging ? 'drop' : 'none' };
    case 'cancel':
    case 'escape':
      return { state: idle, effect: isDragging ? 'cancel' : 'none' };
  }
}

function press<Grip>(state: DragState<Grip>, event: Extract<DragEvent<Grip>, { type: 'down' }>): Next<Grip> {
  // A second finger or button while a card is in the hand changes nothing.
  if (state.phase === 'dragging' || event.button !== 0) return { state, effect: 'none' };
  const { pointerId, pointerType, grip, at } = event;
  return {
    state: { phase: 'pressed', pointerId, pointerType, grip, from: at },
    effect: pointerType === 'touch' ? 'wait' : 'none',
  };
}

function move<Grip>(
  state: Exclude<DragState<Grip>, { phase: 'idle' }>,
  { at, buttons }: Extract<DragEvent<Grip>, { type: 'move' }>,
): Next<Grip> {
  if (state.phase === 'dragging') {
    // The button was let go outside the window, where nobody told us.
    return buttons === 0 ? { state: idle, effect: 'cancel' } : { state, effect: 'move' };
  }
  const far = Math.hypot(at.x - state.from.x, at.y - state.from.y);
  if (state.pointerType === 'touch') return { state: far > tremble ? idle : state, effect: 'none' };
  if (buttons === 0) return { state: idle, effect: 'none' };
  return far < threshold
    ? { state, effect: 'none' }
    : { state: { ...state, phase: 'dragging' }, effect: 'lift' };
}
