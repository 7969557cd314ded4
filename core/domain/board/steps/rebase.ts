/** Fits a patch from earlier in the history to the board as it stands now. */
import type { BoardPatch, BoardTheme, CardPlace, Reference } from '../../../contract/calls/board.ts';
import type { DeckPlan } from '../../../contract/deck-plan.ts';
import { offBoardId } from '../../focus-areas.ts';
import { type BoardSlice, homeOf, isOnBoard } from '../board-slice.ts';
import { leaveThemes } from '../leave-themes.ts';
import { freeKey, nextNumber } from '../order-keys.ts';
import { patchOf } from '../patch.ts';

/**
 * Fits an undo or redo to a board that has changed since. What no longer exists is left out (a card, a theme that
 * nothing returns to, a theme that cards would go to); a theme that holds other cards by now is kept, one that this
 * leaves empty goes; order keys and numbers that are taken are replaced by free ones beside them.
 * @param patch as it was stored with the event
 * @param board as it stands now
 * @returns a patch that keeps every card in one home, every theme filled and every order key unique; it may be empty
 */
export function rebase(patch: BoardPatch, board: BoardSlice): BoardPatch {
  const offered = new Set(patch.themes.map((theme) => theme.id));
  const removed = new Set(patch.removedThemes);
  const isThere = (themeId: string): boolean =>
    offered.has(themeId) || (board.theme(themeId) !== undefined && !removed.has(themeId));
  const hasHome = (place: CardPlace): boolean =>
    place.themeId === null
      ? place.areaId === offBoardId || board.column(place.areaId) !== undefined
      : isThere(place.themeId);
  const cards = freeCards(
    patch.cards.filter((place) => board.card(place.id) && hasHome(place)),
    board,
  );
  const places = new Map(cards.map((place) => [place.id, place]));
  const placeNow = (cardId: string): CardPlace | undefined => places.get(cardId) ?? board.card(cardId);
  const fits = ({ cardId, themeId }: Reference): boolean => {
    const place = placeNow(cardId);
    return place !== undefined && isOnBoard(place) && place.themeId !== themeId && isThere(themeId);
  };
  const references = freeReferences(patch.references.filter(fits), board);
  const going = cards.flatMap((to) => {
    const card = board.card(to.id);
    return card ? [{ card, to }] : [];
  });
  const left = leaveThemes(board, going);
  const takenAway = unique([...patch.removedReferences, ...left.removedReferences]).filter(
    (one) => hasReference(board, one) && !references.some((kept) => isSameReference(kept, one)),
  );
  const holds = (id: string): boolean =>
    cards.some(({ themeId }) => themeId === id) ||
    references.some(({ themeId }) => themeId === id) ||
    board.cardsOf(id).some((card) => !places.has(card.id)) ||
    board.referencesIn(id).some((one) => !takenAway.some((gone) => isSameReference(gone, one)));
  const touched = [
    ...patch.removedThemes,
    ...going.flatMap(({ card }) => card.themeId ?? []),
    ...takenAway.map(({ themeId }) => themeId),
  ];
  const removedThemes = [...new Set(touched)].filter((id) => board.theme(id) !== undefined && !holds(id));
  const themes = freeThemes(
    patch.themes.filter(({ id }) => holds(id)),
    board,
    new Set(removedThemes),
  );
  const made = new Set(themes.map(({ id }) => id));
  const stays = (id: string | null): boolean =>
    id === null || made.has(id) || (board.theme(id) !== undefined && !removedThemes.includes(id));
  return patchOf({
    cards,
    themes,
    removedThemes,
    references: references.filter(({ themeId }) => stays(themeId)),
    removedReferences: takenAway,
    ...writings(patch, board, removedThemes, stays),
    ...decksOf(patch, board),
  });
}

/** Notes and decisions: what was said of a theme that is not there is said of the whole debrief. */
function writings(
  patch: BoardPatch,
  board: BoardSlice,
  removedThemes: readonly string[],
  stays: (themeId: string | null) => boolean,
): Pick<BoardPatch, 'notes' | 'removedNotes' | 'decisions' | 'removedDecisions'> {
  const fitted = <Row extends { id: string; number: number; themeId: string | null }>(
    rows: readonly Row[],
    removed: readonly string[],
    of: (themeId: string) => readonly Row[],
    find: (id: string) => Row | undefined,
    numbers: readonly number[],
  ): { put: Row[]; gone: string[] } => {
    const gone = removed.filter((id) => find(id) !== undefined);
    const named = new Set([...gone, ...rows.map(({ id }) => id)]);
    const orphans = removedThemes.flatMap((id) => of(id)).filter(({ id }) => !named.has(id));
    const put = [...rows, ...orphans].map((row) => ({
      ...row,
      themeId: stays(row.themeId) ? row.themeId : null,
    }));
    const goingNumbers = new Set(gone.map((id) => find(id)?.number));
    const taken = numbers.filter((number) => !goingNumbers.has(number));
    return { put: freeNumbers(put, find, taken), gone };
  };
  const notes = fitted(
    patch.notes,
    patch.removedNotes,
    (id) => board.notesOf(id),
    (id) => board.note(id),
    board.noteNumbers(),
  );
  const decisions = fitted(
    patch.decisions,
    patch.removedDecisions,
    (id) => board.decisionsOf(id),
    (id) => board.decision(id),
    board.decisionNumbers(),
  );
  return {
    notes: notes.put,
    removedNotes: notes.gone,
    decisions: decisions.put,
    removedDecisions: decisions.gone,
  };
}

/** Decks name slides of themes that may be gone; they are in no deck then, and here again with the theme. */
function decksOf(patch: BoardPatch, board: BoardSlice): Pick<BoardPatch, 'decks' | 'removedDecks'> {
  const find = (id: string): DeckPlan | undefined => board.decks().find((deck) => deck.id === id);
  const removedDecks = patch.removedDecks.filter((id) => find(id) !== undefined);
  const taken = board.decks().filter(({ id }) => !removedDecks.includes(id));
  return {
    decks: freeNumbers(
      patch.decks,
      find,
      taken.map(({ number }) => number),
    ),
    removedDecks,
  };
}

/** A row that comes back has its number again, unless another has it by now. */
function freeNumbers<Row extends { id: string; number: number }>(
  rows: readonly Row[],
  find: (id: string) => Row | undefined,
  numbers: readonly number[],
): Row[] {
  const taken = new Set(numbers);
  return rows.map((row) => {
    const number = find(row.id)?.number ?? (taken.has(row.number) ? nextNumber([...taken]) : row.number);
    taken.add(number);
    return { ...row, number };
  });
}

type ReferenceName = Omit<Reference, 'orderKey'>;

const isSameReference = (a: ReferenceName, b: ReferenceName): boolean =>
  a.cardId === b.cardId && a.themeId === b.themeId;

const hasReference = (board: BoardSlice, one: ReferenceName): boolean =>
  board.referencesTo(one.cardId).some((there) => isSameReference(there, one));

function unique(names: readonly ReferenceName[]): ReferenceName[] {
  return [...new Map(names.map((one) => [`${one.cardId} ${one.themeId}`, one])).values()];
}

function freeCards(places: readonly CardPlace[], board: BoardSlice): CardPlace[] {
  const moving = new Set(places.map((place) => place.id));
  const takenIn = new Map<string, Set<string>>();
  return places.map((place) => {
    const taken = shelfOf(takenIn, homeOf(place), () => {
      const cards = place.themeId === null ? board.looseCards(place.areaId) : board.cardsOf(place.themeId);
      return cards.filter((card) => !moving.has(card.id));
    });
    const orderKey = freeKey(place.orderKey, taken);
    taken.add(orderKey);
    return { ...place, orderKey };
  });
}

function freeReferences(references: readonly Reference[], board: BoardSlice): Reference[] {
  const takenIn = new Map<string, Set<string>>();
  return references.map((one) => {
    const taken = shelfOf(takenIn, one.themeId, () =>
      board
        .referencesIn(one.themeId)
        .filter((there) => !references.some((own) => isSameReference(own, there))),
    );
    const orderKey = freeKey(one.orderKey, taken);
    taken.add(orderKey);
    return { ...one, orderKey };
  });
}

/** @param going themes that this patch takes away: their numbers and places are free */
function freeThemes(
  themes: readonly BoardTheme[],
  board: BoardSlice,
  going: ReadonlySet<string>,
): BoardTheme[] {
  const own = new Set(themes.map((theme) => theme.id));
  const takenIn = new Map<string, Set<string>>();
  const numbers = new Set(board.themeNumbers());
  for (const id of going) numbers.delete(board.theme(id)?.number ?? 0);
  return themes.map((theme) => {
    const taken = shelfOf(takenIn, theme.areaId, () =>
      board.themesIn(theme.areaId).filter((other) => !own.has(other.id) && !going.has(other.id)),
    );
    const orderKey = freeKey(theme.orderKey, taken);
    taken.add(orderKey);
    // A theme that stands keeps its number, whatever it was when the patch was made.
    const number =
      board.theme(theme.id)?.number ?? (numbers.has(theme.number) ? nextNumber([...numbers]) : theme.number);
    numbers.add(number);
    return { ...theme, orderKey, number };
  });
}

function shelfOf(
  shelves: Map<string, Set<string>>,
  name: string,
  rows: () => readonly { orderKey: string }[],
): Set<string> {
  const shelf = shelves.get(name) ?? new Set(rows().map((row) => row.orderKey));
  shelves.set(name, shelf);
  return shelf;
}
