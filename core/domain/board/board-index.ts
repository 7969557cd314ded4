/** A board in memory, indexed by column and theme, and what it becomes when a patch is put on it. */
import type {
  Board,
  BoardColumn,
  BoardPatch,
  BoardTheme,
  Decision,
  Note,
  Reference,
} from '../../contract/calls/board.ts';
import type { DeckPlan } from '../../contract/deck-plan.ts';
import { type BoardSlice, byOrder, type CardSeat, homeOf, placeOf } from './board-slice.ts';
import { patchOf } from './patch.ts';

/** What hangs on themes and cards. Few rows: kept as plain lists and replaced whole when one changes. */
interface Hangings {
  readonly references: readonly Reference[];
  readonly notes: readonly Note[];
  readonly decisions: readonly Decision[];
  readonly decks: readonly DeckPlan[];
}

interface Parts<C extends CardSeat> extends Hangings {
  readonly columns: ReadonlyMap<string, BoardColumn>;
  readonly cards: ReadonlyMap<string, C>;
  readonly themes: ReadonlyMap<string, BoardTheme>;
  /** Cards by home, in order. */
  readonly homes: ReadonlyMap<string, readonly C[]>;
  /** Themes by column, in order. */
  readonly shelves: ReadonlyMap<string, readonly BoardTheme[]>;
  /** References by theme, in order, and by card. */
  readonly referencesIn: ReadonlyMap<string, readonly Reference[]>;
  readonly referencesTo: ReadonlyMap<string, readonly Reference[]>;
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
    return this.parts.homes.get(homeOf({ areaId, themeId: null })) ?? none;
  }

  cardsOf(themeId: string): readonly C[] {
    return this.parts.homes.get(homeOf({ areaId: '', themeId })) ?? none;
  }

  themesIn(areaId: string): readonly BoardTheme[] {
    return this.parts.shelves.get(areaId) ?? none;
  }

  themeNumbers(): readonly number[] {
    return [...this.parts.themes.values()].map((theme) => theme.number);
  }

  referencesIn(themeId: string): readonly Reference[] {
    return this.parts.referencesIn.get(themeId) ?? none;
  }

  referencesTo(cardId: string): readonly Reference[] {
    return this.parts.referencesTo.get(cardId) ?? none;
  }

  note(noteId: string): Note | undefined {
    return this.parts.notes.find(({ id }) => id === noteId);
  }

  notesOf(themeId: string | null): readonly Note[] {
    return this.parts.notes.filter((note) => note.themeId === themeId);
  }

  noteNumbers(): readonly number[] {
    return this.parts.notes.map(({ number }) => number);
  }

  decision(decisionId: string): Decision | undefined {
    return this.parts.decisions.find(({ id }) => id === decisionId);
  }

  decisionsOf(themeId: string | null): readonly Decision[] {
    return this.parts.decisions.filter((decision) => decision.themeId === themeId);
  }

  decisionNumbers(): readonly number[] {
    return this.parts.decisions.map(({ number }) => number);
  }

  decks(): readonly DeckPlan[] {
    return this.parts.decks;
  }
}

/** One empty list for all: what compares lists sees that nothing has changed. */
const none: readonly never[] = [];

const byNumber = (a: { number: number }, b: { number: number }): number => a.number - b.number;

/**
 * Indexes a board.
 * @param board its columns, themes, cards and what hangs on them, in any order
 */
export function indexBoard<C extends CardSeat>(
  board: Pick<Board, 'columns' | 'themes'> & { cards: readonly C[] } & Partial<Hangings>,
): BoardIndex<C> {
  const homes = Map.groupBy(board.cards, homeOf);
  for (const cards of homes.values()) cards.sort(byOrder);
  const themes = new Map(board.themes.map((theme) => [theme.id, theme]));
  return new BoardIndex({
    columns: new Map(board.columns.map((column) => [column.id, column])),
    cards: new Map(board.cards.map((card) => [card.id, card])),
    themes,
    homes,
    shelves: shelve(themes),
    ...refer(board.references ?? []),
    notes: (board.notes ?? []).toSorted(byNumber),
    decisions: (board.decisions ?? []).toSorted(byNumber),
    decks: (board.decks ?? []).toSorted(byNumber),
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
  const { cards, homes } = placeCards(board, patch);
  const themes = new Map(board.parts.themes);
  for (const themeId of patch.removedThemes) {
    themes.delete(themeId);
    const home = homeOf({ areaId: '', themeId });
    if (homes.get(home)?.length === 0) homes.delete(home);
  }
  for (const theme of patch.themes) themes.set(theme.id, theme);
  const hasThemes = patch.themes.length + patch.removedThemes.length > 0;
  const hasReferences = patch.references.length + patch.removedReferences.length > 0;
  return new BoardIndex({
    ...board.parts,
    cards,
    themes,
    homes,
    shelves: hasThemes ? shelve(themes) : board.parts.shelves,
    ...(hasReferences ? refer(replaceReferences(board.parts.references, patch)) : {}),
    notes: replaceRows(board.parts.notes, patch.notes, patch.removedNotes),
    decisions: replaceRows(board.parts.decisions, patch.decisions, patch.removedDecisions),
    decks: replaceRows(board.parts.decks, patch.decks, patch.removedDecks),
  });
}

function placeCards<C extends CardSeat>(
  board: BoardIndex<C>,
  patch: BoardPatch,
): { cards: Map<string, C>; homes: Map<string, readonly C[]> } {
  const cards = new Map(board.parts.cards);
  const homes = new Map(board.parts.homes);
  const gone = new Map<string, Set<string>>();
  const come = new Map<string, C[]>();
  for (const place of patch.cards) {
    const before = cards.get(place.id);
    if (!before) continue;
    const after = { ...before, ...place };
    cards.set(place.id, after);
    gone.set(homeOf(before), (gone.get(homeOf(before)) ?? new Set<string>()).add(place.id));
    const home = homeOf(after);
    const arrived = come.get(home);
    if (arrived) arrived.push(after);
    else come.set(home, [after]);
  }
  for (const home of new Set([...gone.keys(), ...come.keys()])) {
    const left = gone.get(home);
    const stayed = (homes.get(home) ?? []).filter((card) => !left?.has(card.id));
    const arrived = come.get(home);
    homes.set(home, arrived ? [...stayed, ...arrived].sort(byOrder) : stayed);
  }
  return { cards, homes };
}

function shelve(themes: ReadonlyMap<string, BoardTheme>): Map<string, BoardTheme[]> {
  const shelves = Map.groupBy(themes.values(), (theme) => theme.areaId);
  for (const shelf of shelves.values()) shelf.sort(byOrder);
  return shelves;
}

function refer(
  references: readonly Reference[],
): Pick<Parts<CardSeat>, 'references' | 'referencesIn' | 'referencesTo'> {
  const inOrder = references.toSorted(byOrder);
  return {
    references: inOrder,
    referencesIn: Map.groupBy(inOrder, ({ themeId }) => themeId),
    referencesTo: Map.groupBy(inOrder, ({ cardId }) => cardId),
  };
}

const nameOf = ({ cardId, themeId }: Omit<Reference, 'orderKey'>): string => `${cardId} ${themeId}`;

function replaceReferences(
  references: readonly Reference[],
  patch: Pick<BoardPatch, 'references' | 'removedReferences'>,
): Reference[] {
  const leaving = new Set([...patch.removedReferences, ...patch.references].map(nameOf));
  return [...references.filter((one) => !leaving.has(nameOf(one))), ...patch.references];
}

function replaceRows<Row extends { id: string; number: number }>(
  rows: readonly Row[],
  put: readonly Row[],
  removed: readonly string[],
): readonly Row[] {
  if (put.length + removed.length === 0) return rows;
  const leaving = new Set([...removed, ...put.map(({ id }) => id)]);
  return [...rows.filter(({ id }) => !leaving.has(id)), ...put].sort(byNumber);
}

/**
 * Says what takes a patch back: every row that it touches, as it stands now.
 * @param board the board before the patch
 */
export function inverseOf(board: BoardSlice, patch: BoardPatch): BoardPatch {
  const touched = <Row>(
    put: readonly { readonly id: string }[],
    removed: readonly string[],
    find: (id: string) => Row | undefined,
  ): { before: Row[]; made: string[] } => ({
    before: [...put.map(({ id }) => id), ...removed].flatMap((id) => find(id) ?? []),
    made: put.flatMap(({ id }) => (find(id) === undefined ? id : [])),
  });
  const themes = touched(patch.themes, patch.removedThemes, (id) => board.theme(id));
  const notes = touched(patch.notes, patch.removedNotes, (id) => board.note(id));
  const decisions = touched(patch.decisions, patch.removedDecisions, (id) => board.decision(id));
  const decks = touched(patch.decks, patch.removedDecks, (id) =>
    board.decks().find((deck) => deck.id === id),
  );
  const referenceNow = ({ cardId, themeId }: Omit<Reference, 'orderKey'>): Reference | undefined =>
    board.referencesTo(cardId).find((one) => one.themeId === themeId);
  return patchOf({
    cards: patch.cards.flatMap(({ id }) => {
      const card = board.card(id);
      return card ? [placeOf(card)] : [];
    }),
    themes: themes.before,
    removedThemes: themes.made,
    references: [...patch.references, ...patch.removedReferences].flatMap((one) => referenceNow(one) ?? []),
    removedReferences: patch.references.flatMap((one) =>
      referenceNow(one) ? [] : { cardId: one.cardId, themeId: one.themeId },
    ),
    notes: notes.before,
    removedNotes: notes.made,
    decisions: decisions.before,
    removedDecisions: decisions.made,
    decks: decks.before,
    removedDecks: decks.made,
  });
}
