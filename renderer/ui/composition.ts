/** While a word is put together by an input method, as Japanese, Chinese and Korean are typed, its keys are the field's alone. */

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
