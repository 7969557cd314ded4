/** What a person has in the hand, what a press takes hold of, where it can go, and how that is told on the page. */
import { cardKey, referenceKey, referenceOfKey, themeKey } from './items.ts';

/** One notion for every way of moving: cards, a whole theme, or a card's place in a second theme. */
export type Hand =
  | { readonly kind: 'cards'; readonly ids: readonly string[] }
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'reference'; readonly cardId: string; readonly themeId: string };

/** What lies under a press: something that can be lifted, or free ground, from which a rectangle is drawn. */
export type Grip =
  | { readonly kind: 'card'; readonly id: string }
  | Exclude<Hand, { kind: 'cards' }>
  | { readonly kind: 'ground' };

/** Where it can be put down. */
export type DropTarget =
  /** On a card: a new theme of both, or into the theme that the card is in. */
  | {
      readonly kind: 'card';
      readonly areaId: string;
      readonly cardId: string;
      readonly themeId: string | null;
    }
  /** Between cards; before null is behind the last. */
  | {
      readonly kind: 'gap';
      readonly areaId: string;
      readonly themeId: string | null;
      readonly before: string | null;
      /** The card at the end of a line behind which it is, where the one that it is before stands in another line. */
      readonly endOf?: string;
    }
  /** Between themes; before null is behind the last. */
  | { readonly kind: 'shelf'; readonly areaId: string; readonly before: string | null }
  | { readonly kind: 'theme'; readonly areaId: string; readonly themeId: string }
  | { readonly kind: 'column'; readonly areaId: string };

/** The key of the item that is lifted. */
export function keyOfGrip(grip: Exclude<Grip, { kind: 'ground' }>): string {
  if (grip.kind === 'reference') return referenceKey(grip.themeId, grip.cardId);
  return grip.kind === 'card' ? cardKey(grip.id) : themeKey(grip.id);
}

/** The keys of everything that is in the hand. */
export function keysInHand(hand: Hand): string[] {
  return hand.kind === 'cards' ? hand.ids.map(cardKey) : [keyOfGrip(hand)];
}

/**
 * What a press at an element takes hold of: a card (`data-card`), a reference (`data-reference`), the head of a theme
 * (`data-theme-id`), or the ground of the columns (`data-ground`). Null where it is somebody else's.
 */
export function gripAt(element: Element): Grip | null {
  // In a title that is being typed the pointer sets the caret.
  if (element.closest('input, textarea, select')) return null;
  const handle = element.closest<HTMLElement>('[data-card], [data-reference], [data-theme-id]');
  const { card, reference, themeId } = handle?.dataset ?? {};
  if (card !== undefined) return { kind: 'card', id: card };
  const referred = referenceOfKey(reference ?? null);
  if (referred) return { kind: 'reference', ...referred };
  if (themeId !== undefined) return { kind: 'theme', id: themeId };
  return isGround(element) ? { kind: 'ground' } : null;
}

/** Whether nothing but the ground of the columns lies there. */
export function isGround(element: Element): boolean {
  return element.closest('[data-ground]') !== null && element.closest('button, a, [data-key]') === null;
}
