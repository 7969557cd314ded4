/** Keys of a text field, and what keeps the page from those with which a word is put together by an input method. */

/** By the key, with `Ctrl+` and `Shift+` before it. Command counts as Ctrl, which changes nothing where it is not named. */
export type FieldKeys = Readonly<Partial<Record<string, (event: KeyboardEvent) => void>>>;

/** @param isAlone no key that is pressed in the field reaches what it stands in */
export function fieldKeys(keys: FieldKeys, isAlone = false): (event: KeyboardEvent) => void {
  return (event) => {
    if (isAlone) event.stopPropagation();
    const key = `${event.shiftKey ? 'Shift+' : ''}${event.key}`;
    const act = (event.ctrlKey || event.metaKey ? keys[`Ctrl+${key}`] : undefined) ?? keys[key];
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
