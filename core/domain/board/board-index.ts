/** A board in memory, indexed by column and theme, and what it becomes when a patch is put on it. */
import type { Board, BoardColumn, BoardPatch, BoardTheme } from '../../contract/calls/board.ts';
import { type BoardSlice, byOrder, type CardSeat, homeOf, placeOf } from './board-slice.ts';

interface Parts<C extends CardSeat> {
  readonly columns: ReadonlyMap<string, BoardColumn>;
  readonly cards: ReadonlyMap<string, C>;
  readonly themes: ReadonlyMap<string, BoardTheme>;
  /** Cards by home, in order. */
  readonly homes: ReadonlyMap<string, readonly C[]>;
  /** Themes by column, in order. */
  readonly shelves: ReadonlyMap<string, readonly BoardTheme[]>;
}

/** Never changes: `applyPatch` answers a new one that shares what stayed the same. */
export class BoardIndex<C extends CardSeat = CardSeat> implements BoardSlice<C> {
  readonly parts: Parts<C>;

  constructor(parts: Parts<C>) {
    this.parts = parts;
  }

  column(areaId: string): BoardColumn | undefined {
    return this.parts.columns.get(areaId);
  }

  card(cardId: string): C | undefined {
    return this.parts.cards.get(cardId);
  }

  theme(themeId: string): BoardTheme | undefined {
    return this.parts.themes.get(themeId);
  }

  looseCards(areaId: string): readonly C[] {
    return this.parts.homes.get(homeOf({ areaId, themeId: null })) ?? [];
  }

  cardsOf(themeId: string): readonly C[] {
    return this.parts.homes.get(homeOf({ areaId: '', themeId })) ?? [];
  }

  themesIn(areaId: string): readonly BoardTheme[] {
    return this.parts.shelves.get(areaId) ?? [];
  }

  themeNumbers(): readonly number[] {
    return [...this.parts.themes.values()].map((theme) => theme.number);
  }
}

/**
 * Indexes a board.
 * @param board its columns, themes and cards, in any order
 */
export function indexBoard<C extends CardSeat>(
  board: Pick<Board, 'columns' | 'themes'> & { cards: readonly C[] },
): BoardIndex<C> {
  const homes = Map.groupBy(board.cards, homeOf);
  const shelves = Map.groupBy(board.themes, (theme) => theme.areaId);
  for (const cards of homes.values()) cards.sort(byOrder);
  for (const themes of shelves.values()) themes.sort(byOrder);
  return new BoardIndex({
    columns: new Map(board.columns.map((column) => [column.id, column])),
    cards: new Map(board.cards.map((card) => [card.id, card])),
    themes: new Map(board.themes.map((theme) => [theme.id, theme])),
    homes,
    shelves,
  });
}

/**
 * Takes cards in that a step made. A card that the board knows stays as it is.
 * @returns a new board; the one given stays as it is
 */
export function withCards<C extends CardSeat>(board: BoardIndex<C>, made: readonly C[]): BoardIndex<C> {
  const news = made.filter((card) => !board.card(card.id));
  if (news.length === 0) return board;
  const cards = new Map(board.parts.cards);
  const homes = new Map(board.parts.homes);
  for (const card of news) {
    cards.set(card.id, card);
    homes.set(homeOf(card), [...(homes.get(homeOf(card)) ?? []), card].sort(byOrder));
  }
  return new BoardIndex({ ...board.parts, cards, homes });
}

/**
 * Puts the rows of a patch in place. Cards that the board does not know are left out: a patch cannot make a card.
 * Cost: one copy of the card map and of the containers that change.
 * @returns a new board; the one given stays as it is
 */
export function applyPatch<C extends CardSeat>(board: BoardIndex<C>, patch: BoardPatch): BoardIndex<C> {
  const cards = new Map(board.parts.cards);
  const homes = new Map(board.parts.homes);
  const themes = new Map(board.parts.themes);
  const gone = new Map<string, Set<string>>();
  const come = new Map<string, C[]>();
  for (const place of patch.cards) {
    const before = cards.get(place.id);
    if (!before) continue;
    const after = { ...before, ...place };
    cards.set(place.id, after);
    gone.set(homeOf(before), (gone.get(homeOf(before)) ?? new Set<string>()).add(place.id));
    come.set(homeOf(after), [...(come.get(homeOf(after)) ?? []), after]);
  }
  for (const home of new Set([...gone.keys(), ...come.keys()])) {
    const left = gone.get(home);
    const stayed = (homes.get(home) ?? []).filter((card) => !left?.has(card.id));
    const arrived = come.get(home);
    homes.set(home, arrived ? [...stayed, ...arrived].sort(byOrder) : stayed);
  }
  for (const themeId of patch.removedThemes) {
    themes.delete(themeId);
    const home = homeOf({ areaId: '', themeId });
    if (homes.get(home)?.length === 0) homes.delete(home);
  }
  for (const theme of patch.themes) themes.set(theme.id, theme);
  const shelves = patch.themes.length + patch.removedThemes.length > 0 ? shelve(themes) : board.parts.shelves;
  return new BoardIndex({ columns: board.parts.columns, cards, themes, homes, shelves });
}

function shelve(themes: ReadonlyMap<string, BoardTheme>): Map<string, BoardTheme[]> {
  const shelves = Map.groupBy(themes.values(), (theme) => theme.areaId);
  for (const shelf of shelves.values()) shelf.sort(byOrder);
  return shelves;
}

/**
 * Says what takes a patch back: every row that it touches, as it stands now.
 * @param board the board before the patch
 */
export function inverseOf(board: BoardSlice, patch: BoardPatch): BoardPatch {
  const before = [...patch.themes.map((theme) => theme.id), ...patch.removedThemes].map((id) =>
    board.theme(id),
  );
  return {
    cards: patch.cards.flatMap(({ id }) => {
      const card = board.card(id);
      return card ? [placeOf(card)] : [];
    }),
    themes: before.filter((theme) => theme !== undefined),
    removedThemes: patch.themes.filter((theme) => !board.theme(theme.id)).map((theme) => theme.id),
  };
}
