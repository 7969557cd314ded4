/** Works out that a theme is taken up into another, and that it is taken out again: nothing of either is lost. */
import type { BoardTheme, CardPlace, Reference, ThemePart } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { inverseOf } from './board-index.ts';
import { type BoardSlice, isOnBoard, placeOf, standingCard, standingTheme } from './board-slice.ts';
import { freeKey, keysBetween, nextNumber } from './order-keys.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';
import { quoted } from './theme-title.ts';

/**
 * Plans that a theme goes into another: its cards behind the other's, its references, notes and decisions with them.
 * The other remembers it as a part. A title is kept; where only the theme that goes has one, the other takes it.
 * @throws AppError `not-found`; `refused` (reason `same-theme`)
 */
export function planMerge(
  board: BoardSlice,
  input: { readonly themeId: string; readonly into: string },
): Plan {
  const theme = standingTheme(board, input.themeId);
  const into = standingTheme(board, input.into);
  if (theme.id === into.id) throw new AppError('refused', 'the same theme', { reason: 'same-theme' });
  const cardIds = board.cardsOf(theme.id).map(({ id }) => id);
  const referred = board.referencesIn(theme.id);
  const referredByOther = board.referencesIn(into.id).filter(({ cardId }) => cardIds.includes(cardId));
  const notes = board.notesOf(theme.id);
  const decisions = board.decisionsOf(theme.id);
  const brought = newReferences(board, into.id, referred, cardIds);
  const isTitleLent = into.title === null && theme.title !== null;
  const part: ThemePart = {
    ...theme,
    cardIds,
    referredIds: referred.map(({ cardId }) => cardId),
    broughtIds: brought.map(({ cardId }) => cardId),
    referredByOther: referredByOther.map(({ cardId }) => cardId),
    noteIds: notes.map(({ id }) => id),
    decisionIds: decisions.map(({ id }) => id),
    isTitleLent,
  };
  const title = into.title ?? theme.title;
  const patch = patchOf({
    cards: placesIn(
      into.id,
      cardIds.map((id) => standingCard(board, id)),
      board.cardsOf(into.id).at(-1)?.orderKey,
    ),
    themes: [{ ...into, title, parts: [...into.parts, part] }],
    removedThemes: [theme.id],
    references: brought,
    removedReferences: [...referred, ...referredByOther].map(({ cardId, themeId }) => ({ cardId, themeId })),
    notes: notes.map((note) => ({ ...note, themeId: into.id })),
    decisions: decisions.map((one) => ({ ...one, themeId: into.id })),
  });
  const sentence = `${quoted(theme)} merged into ${into.title === null ? quoted(into) : `“${into.title}”`}`;
  return { patch, inverse: inverseOf(board, patch), sentence };
}

/**
 * Plans that a part of a theme is a theme of its own again, where it stood: with those of its cards, references, notes
 * and decisions that are still there. What came to the theme since stays there.
 * @throws AppError `not-found`; `refused` (reason `nothing-left`) where none of its cards is there any more, or nothing
 * but them
 */
export function planTakeApart(
  board: BoardSlice,
  input: { readonly themeId: string; readonly partId: string },
): Plan {
  const theme = standingTheme(board, input.themeId);
  const part = theme.parts.find(({ id }) => id === input.partId);
  if (!part || board.theme(part.id))
    throw new AppError('not-found', 'no such part', { what: 'theme', id: input.partId });
  const there = board.cardsOf(theme.id).map(({ id }) => id);
  const cardIds = part.cardIds.filter((id) => there.includes(id));
  const leaving = new Set(cardIds);
  if (cardIds.length === 0 || cardIds.length === there.length)
    throw new AppError('refused', 'nothing to take apart', { reason: 'nothing-left' });
  const back = part.referredIds.filter((id) => !leaving.has(id) && isReferable(board, id));
  const backKeys = keysBetween(null, null, back.length);
  const backInTheme = part.referredByOther.filter((id) => leaving.has(id) && isReferable(board, id));
  const themeKeys = keysBetween(
    board.referencesIn(theme.id).at(-1)?.orderKey ?? null,
    null,
    backInTheme.length,
  );
  const patch = patchOf({
    cards: placesIn(
      part.id,
      cardIds.map((id) => standingCard(board, id)),
    ),
    themes: [withoutPart(theme, part), themeOfPart(board, part)],
    references: [...referencesTo(part.id, back, backKeys), ...referencesTo(theme.id, backInTheme, themeKeys)],
    removedReferences: board
      .referencesIn(theme.id)
      .filter(({ cardId }) => part.broughtIds.includes(cardId))
      .map(({ cardId, themeId }) => ({ cardId, themeId })),
    notes: board
      .notesOf(theme.id)
      .filter(({ id }) => part.noteIds.includes(id))
      .map((note) => ({ ...note, themeId: part.id })),
    decisions: board
      .decisionsOf(theme.id)
      .filter(({ id }) => part.decisionIds.includes(id))
      .map((one) => ({ ...one, themeId: part.id })),
  });
  const sentence = `${quoted(part)} taken out again`;
  return { patch, inverse: inverseOf(board, patch), sentence };
}

/** Places of cards in a theme, in order, behind a key where there is one. */
function placesIn(themeId: string, cards: readonly CardPlace[], after: string | null = null): CardPlace[] {
  const keys = keysBetween(after, null, cards.length);
  return cards.map((card, at) => ({ ...placeOf(card), themeId, orderKey: keys[at] ?? card.orderKey }));
}

function referencesTo(themeId: string, cardIds: readonly string[], keys: readonly string[]): Reference[] {
  return cardIds.map((cardId, at) => ({ cardId, themeId, orderKey: keys[at] ?? cardId }));
}

/** What a theme refers to once it takes up another's references: none to its own cards, none twice. */
function newReferences(
  board: BoardSlice,
  themeId: string,
  from: readonly Reference[],
  coming: readonly string[],
): Reference[] {
  const own = new Set([
    ...board.cardsOf(themeId).map(({ id }) => id),
    ...board.referencesIn(themeId).map(({ cardId }) => cardId),
    ...coming,
  ]);
  const news = from.flatMap(({ cardId }) => (own.has(cardId) ? [] : cardId));
  const keys = keysBetween(board.referencesIn(themeId).at(-1)?.orderKey ?? null, null, news.length);
  return referencesTo(themeId, news, keys);
}

function isReferable(board: BoardSlice, cardId: string): boolean {
  const card = board.card(cardId);
  return card !== undefined && isOnBoard(card);
}

function withoutPart(theme: BoardTheme, part: ThemePart): BoardTheme {
  const isBorrowed = part.isTitleLent && theme.title === part.title;
  return {
    ...theme,
    title: isBorrowed ? null : theme.title,
    parts: theme.parts.filter(({ id }) => id !== part.id),
  };
}

/** A part as the theme that it was; its number and place may be taken by now. */
function themeOfPart(board: BoardSlice, part: ThemePart): BoardTheme {
  const numbers = board.themeNumbers();
  const keys = new Set(board.themesIn(part.areaId).map(({ orderKey }) => orderKey));
  const { id, title, areaId, word, parts } = part;
  return {
    id,
    number: numbers.includes(part.number) ? nextNumber(numbers) : part.number,
    title,
    areaId,
    orderKey: freeKey(part.orderKey, keys),
    word,
    parts,
  };
}
