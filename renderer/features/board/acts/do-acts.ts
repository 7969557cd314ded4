/** What several acts do in common: ask for a place, move what is at hand or selected, say why nothing can be done. */
import { type Act, type ActBoard, type At, done } from './act.ts';
import { moveCards } from './gestures.ts';
import { type MoveRequest, newThemeOf } from './move-choices.ts';

type Perform = Act['perform'];

/** The card at hand with what is selected along with it; without a card, what is selected. */
function cardsAt(board: ActBoard, { cardId }: Pick<At, 'cardId'>): string[] {
  return cardId === null ? board.selection.inOrder() : board.selection.with(cardId);
}

/** What is done to the card at hand, and means nothing without one. */
export const onCard =
  (perform: (board: ActBoard, cardId: string) => unknown): Perform =>
  (board, { cardId }) =>
    cardId !== null && done(perform(board, cardId));

export function say(board: ActBoard, sentence: string): true {
  board.state.say({ sentence, kind: 'problem' });
  return true;
}

export const askForPlace = (board: ActBoard, request: MoveRequest): true =>
  board.overlay.open({ kind: 'places', request });

/** Opens the list of places for cards, for a theme, or for a reference. */
export const askWhereTo: Perform = (board, at) => {
  const { key, reference, themeId } = at;
  if (reference) return askForPlace(board, { kind: 'transfer', ...reference, from: key });
  if (themeId !== null) return askForPlace(board, { kind: 'theme', themeId, from: key });
  return askForCards(board, at, 'cards');
};

/** Opens the list of themes in which cards are to be as well. */
export const askAlsoIn: Perform = (board, at) =>
  at.reference ? askWhereTo(board, at) : askForCards(board, at, 'refer');

function askForCards(
  board: ActBoard,
  at: At,
  kind: Extract<MoveRequest, { cardIds: unknown }>['kind'],
): boolean {
  const cardIds = cardsAt(board, at);
  if (cardIds.length === 0) return false;
  if (kind === 'refer' && board.state.board?.parts.themes.size === 0)
    return say(board, 'There is no theme yet. Drop one card on another to make one.');
  return askForPlace(board, { kind, cardIds, selected: board.selection.inOrder(), from: at.key });
}

export const makeTheme: Perform = (board, { key, cardId }) => {
  const { state, newId, gestures } = board;
  const picked = board.selection.inOrder();
  const at = cardId === null ? [] : [cardId];
  // What stands for others comes with all of them; alone it is one card.
  const along = picked.length === 0 ? at : board.find.whole(at);
  const ids = [...new Set([...picked, ...along])];
  const gesture = state.board && newThemeOf(state.board, ids, newId());
  if (gesture) return done(gestures.doAndGoOn(gesture, key));
  if (ids.length < 2) return say(board, 'Select two or more cards for a new theme.');
  return say(board, 'A new theme begins with a loose card. Take one of these out of its theme first.');
};

/** Loose again, each card in its own focus area; a reference only goes. */
export const takeOut: Perform = (board, { key, cardId, reference }) => {
  const { state, gestures } = board;
  if (reference) {
    const input = { cardIds: [reference.cardId], themeId: reference.themeId };
    return done(gestures.doAndGoOn({ name: 'board.removeReferences', input }, key));
  }
  if (cardId === null) return false;
  const cardIds = board.selection.with(cardId);
  const cards = cardIds.flatMap((id) => state.board?.card(id) ?? []).filter((card) => card.themeId !== null);
  if (cards.length === 0) return say(board, cardIds.length === 1 ? 'It is loose.' : 'They are loose.');
  for (const [areaId, ofArea] of Map.groupBy(cards, (card) => card.areaId)) {
    const ids = ofArea.map(({ id }) => id);
    gestures.doAndGoOn(moveCards(ids, { kind: 'column', areaId, before: null }), key);
  }
  return true;
};

export const setAside =
  (areaId: string): Perform =>
  (board, at) => {
    const cardIds = cardsAt(board, at);
    const to = { kind: 'column', areaId, before: null } as const;
    if (cardIds.length > 0) return done(board.gestures.doAndGoOn(moveCards(cardIds, to), at.key));
    return at.themeId !== null && say(board, 'A theme cannot be set aside. Set its cards aside instead.');
  };

/** Stars cards; where all of them are starred, no longer. */
export const star: Perform = (board, { cardId, reference }) => {
  const cardIds = cardsAt(board, { cardId: reference?.cardId ?? cardId });
  if (cardIds.length === 0) return false;
  const areStarred = cardIds.every((id) => board.state.board?.card(id)?.isStarred);
  return done(board.state.take('board.starCards', { cardIds, isStarred: !areStarred }));
};

export const openMenu: Perform = (board, { key, cardId, reference, themeId }) =>
  (reference ?? themeId ?? cardId) !== null && board.overlay.open({ kind: 'menu', key });
