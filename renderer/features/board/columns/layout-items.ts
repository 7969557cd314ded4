/** What is stacked in a column: the cards that a layout needs to know, and the items that it makes of them. */

export interface SourceCard {
  readonly id: string;
  readonly text: string;
  readonly teamText: string | null;
  readonly isProposed: boolean;
  readonly ticked: readonly string[];
}

export interface LayoutItem {
  /** Unique on the board: `theme:…` (its head), `card:…`, `ref:…` (a card that is also here), `fold:…` (the row under a theme's cards). */
  readonly key: string;
  readonly kind: 'theme' | 'card' | 'reference' | 'fold';
  /** Of the card or the theme. */
  readonly id: string;
  readonly themeId: string | null;
}
