/** A layer over everything: what it covers is hidden from keys and assistive technology too, whatever comes while it stands. */
import type { Attachment } from 'svelte/attachments';

/** Told on the window before a layer covers it: nothing under it is to be done any further. */
export const covering = 'layer-covers';

/** Whether a dialog or a menu is open over the page: keys then mean what they mean there. */
export const isAnyOpen = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** Takes the focus, and gives it back to what had it. */
export const coverAll: Attachment<HTMLElement> = (layer) => {
  window.dispatchEvent(new Event(covering));
  const before = document.activeElement;
  const covered: HTMLElement[] = [];
  const cover = (): void => {
    const around = [...document.body.children].filter((element) => !element.contains(layer));
    const beside = [...(layer.parentElement?.children ?? [])].filter((element) => element !== layer);
    for (const element of [...around, ...beside]) {
      if (!(element instanceof HTMLElement) || element.inert) continue;
      element.inert = true;
      covered.push(element);
    }
  };
  const observer = new MutationObserver(cover);
  for (const element of [document.body, layer.parentElement])
    if (element) observer.observe(element, { childList: true });
  cover();
  layer.focus({ preventScroll: true });
  return () => {
    observer.disconnect();
    for (const element of covered) element.inert = false;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
};
