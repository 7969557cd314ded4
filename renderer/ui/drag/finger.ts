/** What counts as a finger: touch, and any pointer on a panel, whose driver may make a mouse of every finger. */

/** Whether the window is set to a panel, as its root tells the style sheets too. */
function isPanel(): boolean {
  return document.documentElement.dataset['panel'] !== undefined;
}

/** Whether an event comes of a finger; one that comes of a key does not. */
export function isOfFinger(event: Event): boolean {
  if (!(event instanceof PointerEvent)) return false;
  return event.pointerType === 'touch' || (event.pointerType !== '' && isPanel());
}
