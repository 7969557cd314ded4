/** Taps of a second finger: while another is on the screen the browser makes no clicks of taps, so they are made here. */
import { type Point, tremble } from './drag-machine.ts';

interface Finger {
  readonly from: Point;
  readonly target: Element;
  /** Whether another finger was down meanwhile. */
  isBesideOthers: boolean;
  isMoved: boolean;
}

const takesFocus = 'a[href], button, input, textarea, select, [tabindex]';

/** Hears taps anywhere in the window until the function that it answers is called. */
export function hearSecondTaps(): () => void {
  const down = new Map<number, Finger>();
  const controller = new AbortController();
  const { signal } = controller;

  function press({ pointerId, pointerType, target, clientX, clientY }: PointerEvent): void {
    if (pointerType !== 'touch' || !(target instanceof Element)) return;
    for (const other of down.values()) other.isBesideOthers = true;
    down.set(pointerId, {
      from: { x: clientX, y: clientY },
      target,
      isBesideOthers: down.size > 0,
      isMoved: false,
    });
  }
  function move({ pointerId, clientX, clientY }: PointerEvent): void {
    const finger = down.get(pointerId);
    if (finger && Math.hypot(clientX - finger.from.x, clientY - finger.from.y) > tremble)
      finger.isMoved = true;
  }
  function lift(event: PointerEvent): void {
    const finger = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (!finger?.isBesideOthers || finger.isMoved || !finger.target.isConnected) return;
    finger.target.closest<HTMLElement>(takesFocus)?.focus({ preventScroll: true });
    finger.target.dispatchEvent(clickOf(event));
  }

  const how = { signal, capture: true };
  window.addEventListener('pointerdown', press, how);
  window.addEventListener('pointermove', move, how);
  window.addEventListener('pointerup', lift, { signal });
  window.addEventListener('pointercancel', ({ pointerId }) => void down.delete(pointerId), how);
  return () => controller.abort();
}

function clickOf({ pointerId, pointerType, clientX, clientY, screenX, screenY }: PointerEvent): PointerEvent {
  const how = { bubbles: true, cancelable: true, composed: true, detail: 1, view: window };
  return new PointerEvent('click', { ...how, pointerId, pointerType, clientX, clientY, screenX, screenY });
}
