/** The picture of what is in the hand: a copy that follows the pointer, how many it is, and what would happen. */

export interface HandFace {
  readonly element: HTMLElement;
  /** What stands under the copy; null for nothing. */
  say(caption: string | null): void;
}

interface FaceOf {
  /** What was taken hold of. */
  readonly source: HTMLElement;
  readonly width: number;
  /** Left out: as high as it comes to be. */
  readonly height?: number;
  /** How many it stands for. */
  readonly count: number;
  /** Whether it is a theme: what lies under its head is hinted at. */
  readonly isStack: boolean;
}

export function handFace({ source, width, height, count, isStack }: FaceOf): HandFace {
  const element = document.createElement('div');
  element.className = isStack ? 'in-hand stack' : 'in-hand';
  element.inert = true;
  element.setAttribute('aria-hidden', 'true');
  element.style.width = `${width}px`;
  if (height !== undefined) element.style.height = `${height}px`;
  element.append(copyOf(source));
  if (count > 1 || isStack) element.append(part('in-hand-count', String(count)));
  const caption = part('in-hand-caption', '');
  caption.hidden = true;
  element.append(caption);
  let said: string | null = null;
  const say = (words: string | null): void => {
    // It is told with each move: what is written anew is laid out anew.
    if (words === said) return;
    said = words;
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
