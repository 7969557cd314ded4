/** When a press becomes a drag and when it ends, as a machine without a page or a clock. */
import type { Grip } from './hand.ts';

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

export type DragState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'pressed' | 'dragging';
      readonly pointerId: number;
      readonly pointerType: string;
      readonly grip: Grip;
      readonly from: Point;
    };

export type DragEvent =
  | { type: 'down'; pointerId: number; pointerType: string; button: number; grip: Grip; at: Point }
  | { type: 'move'; pointerId: number; buttons: number; at: Point }
  | { type: 'up'; pointerId: number }
  | { type: 'cancel'; pointerId: number }
  | { type: 'held' }
  | { type: 'escape' };

export type DragEffect = 'none' | 'wait' | 'lift' | 'move' | 'drop' | 'cancel';

const idle: DragState = { phase: 'idle' };

/** Answers what comes next and what is to be done. `wait` asks for a `held` event after `holdTime`. */
export function nextDrag(state: DragState, event: DragEvent): { state: DragState; effect: DragEffect } {
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

function press(
  state: DragState,
  event: Extract<DragEvent, { type: 'down' }>,
): { state: DragState; effect: DragEffect } {
  // A second finger or button while a card is in the hand changes nothing.
  if (state.phase === 'dragging' || event.button !== 0) return { state, effect: 'none' };
  const { pointerId, pointerType, grip, at } = event;
  return {
    state: { phase: 'pressed', pointerId, pointerType, grip, from: at },
    effect: pointerType === 'touch' ? 'wait' : 'none',
  };
}

function move(
  state: Exclude<DragState, { phase: 'idle' }>,
  { at, buttons }: Extract<DragEvent, { type: 'move' }>,
): { state: DragState; effect: DragEffect } {
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
