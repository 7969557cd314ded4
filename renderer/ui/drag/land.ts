/** The end of a drag: the card in the hand flies to where it now stands. */

/** @param card where it stands; null where that is out of sight */
export async function land(overlay: HTMLElement, card: HTMLElement | null): Promise<void> {
  const place = card?.getBoundingClientRect();
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (place && !isStill) {
    const to = `translate3d(${place.left}px, ${place.top}px, 0)`;
    await overlay.animate([{ transform: to, opacity: 0.6 }], { duration: 120, easing: 'ease-out' }).finished;
  }
  overlay.remove();
}
