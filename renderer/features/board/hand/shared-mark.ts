/** Attributes by which hands mark elements; what several hands mark stays marked until the last lets go of it. */

const counts = new WeakMap<Element, Map<string, number>>();

/** @returns what takes the mark of this hand away */
export function markShared(element: Element, name: string, value = ''): () => void {
  const names = counts.get(element) ?? new Map<string, number>();
  counts.set(element, names);
  names.set(name, (names.get(name) ?? 0) + 1);
  element.setAttribute(name, value);
  return () => {
    const left = (names.get(name) ?? 1) - 1;
    names.set(name, left);
    if (left <= 0) element.removeAttribute(name);
  };
}
