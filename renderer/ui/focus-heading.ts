/** Moves the focus to the heading of a view that has just opened, so that it is read out and the keyboard starts there. */
import type { Attachment } from 'svelte/attachments';

export const focusHeading: Attachment<HTMLElement> = (heading) => {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};
