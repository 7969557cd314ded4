/** What stands in a column before it is laid out: its themes, folded or not, and its loose cards. */
import { referenceKey, type SourceCard } from './items.ts';

export interface SourceTheme {
  readonly id: string;
  readonly cards: readonly SourceCard[];
  /** Cards at home elsewhere that are also in it. */
  readonly referred: readonly SourceCard[];
  readonly isUnfolded: boolean;
  /** A lane of its own: it never folds, so it has no row to do so. */
  readonly isLane?: boolean;
  /** Its head stands outside the layout. */
  readonly isHeadless?: boolean;
  /** Cards, and keys of references, that are seen although it is folded. */
  readonly kept: ReadonlySet<string>;
}

export interface ColumnSource {
  readonly areaId: string;
  readonly themes: readonly SourceTheme[];
  readonly loose: readonly SourceCard[];
}

/** Whether nothing in a column has changed: its cards are the very same lists. */
export function isSameSource(a: ColumnSource, b: ColumnSource): boolean {
  return (
    a.loose === b.loose &&
    a.themes.length === b.themes.length &&
    a.themes.every((theme, at) => {
      const other = b.themes[at];
      return (
        theme.id === other?.id &&
        theme.cards === other.cards &&
        theme.referred.length === other.referred.length &&
        theme.referred.every((card, place) => card === other.referred[place]) &&
        theme.isUnfolded === other.isUnfolded &&
        theme.kept === other.kept
      );
    })
  );
}

type Shown<Card extends SourceCard> = Pick<SourceTheme, 'id' | 'isUnfolded'> & {
  readonly kept: Pick<ReadonlySet<string>, 'has'>;
  readonly cards: readonly Card[];
  readonly referred: readonly Card[];
};

/**
 * The rows of a theme that stand on the page, cards at home before references: all, or the first and those kept.
 * @param firsts how many are seen of a folded theme
 */
export function rowsShown<Card extends SourceCard>(
  theme: Shown<Card>,
  firsts: number,
): { readonly cards: readonly Card[]; readonly referred: readonly Card[] } {
  const { id, cards, referred, isUnfolded, kept } = theme;
  if (isUnfolded) return { cards, referred };
  return {
    cards: cards.filter((card, at) => at < firsts || kept.has(card.id)),
    referred: referred.filter(
      (card, at) => cards.length + at < firsts || kept.has(referenceKey(id, card.id)),
    ),
  };
}
