/** The end of a drag: the card in the hand flies to where it now stands. */

/** The picture of what was in the hand. */
export type Picture = Pick<HTMLElement, 'animate' | 'remove'>;

/** @param card where it stands; null where that is out of sight */
export async function land(overlay: Picture, card: HTMLElement | null): Promise<void> {
  const place = card?.getBoundingClientRect();
  if (place && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const to = `translate3d(${place.left}px, ${place.top}px, 0)`;
    await overlay.animate([{ transform: to, opacity: 0.6 }], { duration: 120, easing: 'ease-out' }).finished;
  }
  overlay.remove();
}
