/** Keys of a text field. While a word is put together by an input method every key is its own: Enter ends that word. */

/** By the key, with `Ctrl+` and `Shift+` before it; Command counts as Ctrl. */
export type FieldKeys = Readonly<Partial<Record<string, (event: KeyboardEvent) => void>>>;

/** @param isAlone no key that is pressed in the field reaches what it stands in */
export function fieldKeys(keys: FieldKeys, isAlone = false): (event: KeyboardEvent) => void {
  return (event) => {
    if (isAlone) event.stopPropagation();
    if (event.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
    const act = keys[`${ctrl}${event.shiftKey ? 'Shift+' : ''}${event.key}`];
    if (!act) return;
    event.preventDefault();
    act(event);
  };
}

/** The Enter that ends such a word saves nothing, and its Escape closes nothing, in whatever field it is typed. */
export function keepComposition(page: Window): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
