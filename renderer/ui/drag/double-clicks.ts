/** A double click is one press: where the first click brought something else under the pointer, the second does nothing to it. */

const controls = 'a[href], button, [role="menuitem"], [role="option"]';

interface Pressed {
  readonly control: Element;
  readonly name: string;
}

/** Hears clicks anywhere in the window until the function that it answers is called. */
export function hearDoubleClicks(): () => void {
  let first: Pressed | null = null;
  const controller = new AbortController();
  const how = { signal: controller.signal, capture: true };

  function hear(event: MouseEvent): void {
    const control = controlAt(event);
    // Counted by the browser: quickly, and in one place. A key counts none.
    if (event.detail > 1 && first && !isSame(first, control)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.type === 'click' && event.detail <= 1)
      first = control && { control, name: nameOf(control) };
  }

  // What is pressed down would get the focus, and with it the caret.
  window.addEventListener('mousedown', hear, how);
  window.addEventListener('click', hear, how);
  return () => controller.abort();
}

const controlAt = ({ target }: MouseEvent): Element | null =>
  target instanceof Element ? target.closest(controls) : null;

/** Pressed again is also what was drawn anew meanwhile, as the arrow that turns a page is. */
const isSame = (first: Pressed, control: Element | null): boolean =>
  control !== null && (control === first.control || nameOf(control) === first.name);

const nameOf = (control: Element): string => control.getAttribute('aria-label') ?? control.textContent.trim();
