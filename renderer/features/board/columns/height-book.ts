/** How high things on the board are: sizes that the styles share with the layout, estimates, and what was measured. */
import { readableWidth } from './column-fit.ts';
import type { LayoutItem, SourceCard } from './items.ts';

/** Sizes in CSS pixels that the styles share with the model. Above the first block is room for a ring around it. */
export const spacing = {
  above: 6,
  betweenCards: 8,
  betweenBlocks: 14,
  themePadding: 12,
  cardPadding: 12,
  border: 2,
  button: 32,
} as const;

/** How far a card in a theme stands in from each side. */
export const insetInTheme = spacing.themePadding + spacing.border;

/** More cards than this in a line are not read as one. */
const mostAbreast = 3;

/** How wide each of so many cards in a line is. */
export function widthInLine(width: number, abreast: number): number {
  return (width - (abreast - 1) * spacing.betweenCards) / abreast;
}

/** How many cards stand beside each other in a column of this width: as many as are readable, also inside a theme. */
export function cardsAbreast(columnWidth: number, body: number): number {
  const width = columnWidth - 2 * insetInTheme;
  let count = mostAbreast;
  while (count > 1 && widthInLine(width, count) < readableWidth(body) - 2 * insetInTheme) count -= 1;
  return count;
}

/** How many cards a folded theme shows at least. */
const fewestShown = 2;

/** How many lines of a card stand before it is unfolded. */
const shownLines = 6;

/** Heights that were measured at this width and text size. A card is narrower inside a theme than loose, and in a line. */
export class HeightBook {
  readonly body: number;
  readonly columnWidth: number;
  /** How many cards stand in a line. */
  readonly abreast: number;
  readonly #showsProposals: boolean;
  #measured = new Map<string, number>();

  /** @param showsProposals whether a card says which areas its row ticks and which one is proposed */
  constructor(body: number, columnWidth: number, showsProposals = true) {
    this.#showsProposals = showsProposals;
    this.body = body;
    this.columnWidth = columnWidth;
    this.abreast = cardsAbreast(columnWidth, body);
  }

  /** How many cards a folded theme shows: no less than a whole line. */
  get firsts(): number {
    return Math.max(fewestShown, this.abreast);
  }

  measured(item: LayoutItem): number | undefined {
    return this.#measured.get(this.#page(item));
  }

  note(item: LayoutItem, height: number): void {
    this.#measured.set(this.#page(item), height);
  }

  estimate(item: LayoutItem, card: SourceCard | null): number {
    const line = this.body * 1.4;
    const small = line * 0.8;
    if (item.kind === 'theme')
      return spacing.themePadding + Math.max(spacing.button, line) + Math.max(spacing.button, small);
    if (item.kind === 'fold' || !card) return Math.max(36, line);
    const inset = item.themeId === null ? 0 : 2 * insetInTheme;
    const outer = widthInLine(this.columnWidth - inset, this.abreast);
    const width = outer - 2 * (spacing.cardPadding + spacing.border);
    const text = card.teamText ?? card.text;
    const lines = Math.ceil((text.length * this.body * 0.5) / Math.max(width, this.body));
    const chrome = 2 * (spacing.betweenCards + spacing.border) + small + 4 + this.#extras(item, card, small);
    return Math.min(Math.max(lines, 1), shownLines) * line + chrome;
  }

  /** What stands on a card besides its words and facts; where it is only referred to, from where. */
  #extras(item: LayoutItem, card: SourceCard, small: number): number {
    if (item.kind === 'reference') return small + 4;
    if (!this.#showsProposals) return 0;
    const ticked = card.ticked.length > 1 ? small : 0;
    return ticked + (card.isProposed ? Math.max(spacing.button, small) + 4 : 0);
  }

  #page(item: LayoutItem): string {
    return item.themeId === null ? item.key : `in ${item.key}`;
  }
}
