/** The picture of what is in the hand: a copy that follows the pointer, how many it is, and what would happen. */

export interface HandFace {
  readonly element: HTMLElement;
  /** What stands under the copy; null for nothing. */
  say(caption: string | null): void;
}

/**
 * @param source what was taken hold of
 * @param rect where it stood
 * @param count how many it stands for
 * @param isStack whether it is a theme: what lies under its head is hinted at
 */
export function handFace(source: HTMLElement, rect: DOMRect, count: number, isStack: boolean): HandFace {
  const element = document.createElement('div');
  element.className = isStack ? 'in-hand stack' : 'in-hand';
  element.inert = true;
  element.setAttribute('aria-hidden', 'true');
  element.style.width = `${rect.width}px`;
  element.style.height = `${rect.height}px`;
  element.style.transform = `translate3d(${rect.left}px, ${rect.top}px, 0)`;
  element.append(copyOf(source));
  if (count > 1 || isStack) element.append(part('in-hand-count', String(count)));
  const caption = part('in-hand-caption', '');
  caption.hidden = true;
  element.append(caption);
  const say = (words: string | null): void => {
    caption.hidden = words === null;
    caption.textContent = words;
  };
  return { element, say };
}

function copyOf(source: HTMLElement): Node {
  const face = source.cloneNode(true);
  if (!(face instanceof HTMLElement)) return face;
  for (const name of ['data-key', 'data-card', 'data-reference', 'data-theme-id', 'data-slide', 'tabindex'])
    face.removeAttribute(name);
  face.style.transform = 'none';
  for (const inner of face.querySelectorAll('[id]')) inner.removeAttribute('id');
  for (const inner of face.querySelectorAll('[data-key]')) inner.removeAttribute('data-key');
  return face;
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
