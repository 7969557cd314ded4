/** When a press becomes a drag, and every way in which it ends. */
import { describe, expect, test } from 'vitest';
import type { Grip } from '../../../renderer/features/board/columns/in-hand.ts';
import {
  type DragEvent as AnyDragEvent,
  type DragEffect,
  type DragState as AnyDragState,
  nextDrag,
} from '../../../renderer/ui/drag/drag-machine.ts';
import { edgeSpeed } from '../../../renderer/ui/drag/edge-scroll.ts';

type DragEvent = AnyDragEvent<Grip>;
type DragState = AnyDragState<Grip>;
const card: Grip = { kind: 'card', id: 'x' };

const down = (by: 'mouse' | 'finger' = 'mouse', button = 0, grip: Grip | null = card): DragEvent => ({
  type: 'down',
  isFinger: by === 'finger',
  button,
  grip,
  at: { x: 100, y: 100 },
});
const move = (x: number, buttons = 1): DragEvent => ({ type: 'move', buttons, at: { x, y: 100 } });
const up: DragEvent = { type: 'up' };
const cancel: DragEvent = { type: 'cancel' };
const held: DragEvent = { type: 'held' };

function run(...events: DragEvent[]): { effects: DragEffect[]; phase: DragState['phase'] } {
  let state: DragState = { phase: 'idle' };
  const effects = events.map((event) => {
    const next = nextDrag(state, event);
    state = next.state;
    return next.effect;
  });
  return { effects, phase: state.phase };
}

describe('mouse and pen', () => {
  test.each<[string, DragEvent[], DragEffect[], DragState['phase']]>([
    ['a click is no drag', [down(), move(104), up], ['none', 'none', 'none'], 'idle'],
    ['five pixels lift the card', [down(), move(104), move(105)], ['none', 'none', 'lift'], 'dragging'],
    ['drag and drop', [down(), move(120), move(130), up], ['none', 'lift', 'move', 'drop'], 'idle'],
    ['the system cancels', [down(), move(120), cancel, up], ['none', 'lift', 'cancel', 'none'], 'idle'],
    ['let go outside the window', [down(), move(120), move(300, 0)], ['none', 'lift', 'cancel'], 'idle'],
    ['let go outside before it began', [down(), move(300, 0)], ['none', 'none'], 'idle'],
    ['the right button does nothing', [down('mouse', 2), move(120)], ['none', 'none'], 'idle'],
    [
      'a second button changes nothing',
      [down(), move(120), down('mouse', 2), up],
      ['none', 'lift', 'none', 'drop'],
      'idle',
    ],
    ['where there is nothing to lift', [down('mouse', 0, null), move(120)], ['none', 'none'], 'idle'],
    ['a move without a press does nothing', [move(120), up], ['none', 'none'], 'idle'],
  ])('%s', (_name, events, effects, phase) => {
    expect(run(...events)).toEqual({ effects, phase });
  });
});

test('what was taken hold of stays known until it is let go, be it only the ground', () => {
  const grip = { kind: 'ground' } as const;
  const pressed = nextDrag({ phase: 'idle' }, down('mouse', 0, grip)).state;
  const { state, effect } = nextDrag(pressed, move(130));
  expect(effect).toBe('lift');
  expect(state).toMatchObject({ phase: 'dragging', grip });
});

describe('a finger', () => {
  test.each<[string, DragEvent[], DragEffect[], DragState['phase']]>([
    ['a tap is no drag', [down('finger'), up], ['wait', 'none'], 'idle'],
    [
      'held, then moved, then let go',
      [down('finger'), held, move(200), up],
      ['wait', 'lift', 'move', 'drop'],
      'idle',
    ],
    [
      'a trembling finger still holds',
      [down('finger'), move(108), held],
      ['wait', 'none', 'lift'],
      'dragging',
    ],
    [
      'a swipe pushes and lifts nothing',
      [down('finger'), move(130), held, move(160), up],
      ['wait', 'push', 'none', 'move', 'drop'],
      'idle',
    ],
    [
      'from where there is nothing to lift it pushes too, and never lifts',
      [down('finger', 0, null), held, move(130), down('finger', 0, null), move(160)],
      ['none', 'none', 'none', 'none', 'push'],
      'pushing',
    ],
    ['the browser takes over to scroll', [down('finger'), cancel, held], ['wait', 'none', 'none'], 'idle'],
    ['it cancels a push', [down('finger'), move(130), cancel], ['wait', 'push', 'cancel'], 'idle'],
    ['held once only', [down('finger'), held, held], ['wait', 'lift', 'none'], 'dragging'],
  ])('%s', (_name, events, effects, phase) => {
    expect(run(...events)).toEqual({ effects, phase });
  });
});

test('near an edge the column scrolls, faster the nearer, never faster than the fastest', () => {
  const speeds = [-500, 100, 136, 172, 500, 828, 864, 900, 2000].map((y) => edgeSpeed(y, 100, 900));
  expect(speeds).toEqual(
    [-1500, -1500, -375, 0, 0, 0, 375, 1500, 1500].map((speed) => expect.closeTo(speed)),
  );
});
