/** Works out the step that makes several themes of loose cards at once: a set of suggestions that is accepted. */
import type { BoardPatch, BoardTheme } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { inverseOf } from './board-index.ts';
import { type BoardSlice, type CardSeat, placeOf, standingCard } from './board-slice.ts';
import { keysBetween, nextNumber } from './order-keys.ts';
import { patchOf } from './patch.ts';
import { areaInTheme, type Plan } from './plan-move.ts';
import { countOfCards, quoted } from './theme-title.ts';

export interface NewTheme {
  readonly newThemeId: string;
  /** Loose cards, in the order in which they will stand. */
  readonly cardIds: readonly string[];
}

/**
 * Plans new themes without a title, each of its loose cards, as one step. A theme lives in the column that most of its
 * cards have (of equals, the one that comes first among them); its cards keep their focus areas, and leave Parking for their
 * recorded ones, as they do when they are moved into a theme.
 * @param input themes in the order of their numbers; no id in one theme twice counts twice
 * @returns null where there is no card in any
 * @throws AppError `not-found` for an unknown card; `conflict` for a card that is in a theme by now or is asked for by
 * two themes, and for an id of a theme that is taken
 */
export function planManyThemes(
  board: BoardSlice,
  input: { readonly themes: readonly NewTheme[] },
): Plan | null {
  const wanted = input.themes
    .map(({ newThemeId, cardIds }) => ({
      id: newThemeId,
      cards: [...new Set(cardIds)].map((id) => looseCard(board, id)),
    }))
    .filter(({ cards }) => cards.length > 0);
  if (wanted.length === 0) return null;
  refuseTwice(
    'card',
    wanted.flatMap(({ cards }) => cards.map(({ id }) => id)),
  );
  refuseTwice(
    'theme',
    wanted.map(({ id }) => id),
  );
  for (const { id } of wanted) if (board.theme(id)) throw conflict('theme', id);
  const themes = newThemes(board, wanted);
  const cards = wanted.flatMap(({ id, cards }) => placesIn(id, cards));
  const patch = patchOf({ cards, themes });
  return { patch, inverse: inverseOf(board, patch), sentence: sentenceOf(themes, cards.length) };
}

interface Wanted {
  readonly id: string;
  readonly cards: readonly CardSeat[];
}

function looseCard(board: BoardSlice, id: string): CardSeat {
  const card = standingCard(board, id);
  if (card.themeId !== null) throw conflict('card', id);
  return card;
}

function refuseTwice(what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw conflict(what, id);
    seen.add(id);
  }
}

function conflict(what: string, id: string): AppError {
  return new AppError('conflict', `this ${what} is taken`, { what, id });
}

/** Each after the last theme of its column, with the next number. */
function newThemes(board: BoardSlice, wanted: readonly Wanted[]): BoardTheme[] {
  const lastKeys = new Map<string, string>();
  let number = nextNumber(board.themeNumbers()) - 1;
  return wanted.map(({ id, cards }) => {
    const areaId = areaOfMost(cards);
    const before = lastKeys.get(areaId) ?? board.themesIn(areaId).at(-1)?.orderKey ?? null;
    const orderKey = keysBetween(before, null, 1).join('');
    lastKeys.set(areaId, orderKey);
    number += 1;
    return { id, number, title: null, areaId, orderKey, word: null, parts: [] };
  });
}

function areaOfMost(cards: readonly CardSeat[]): string {
  const [most] = [...Map.groupBy(cards, areaInTheme)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}

function placesIn(themeId: string, cards: readonly CardSeat[]): BoardPatch['cards'] {
  const keys = keysBetween(null, null, cards.length);
  return cards.map((card, at) => ({
    ...placeOf(card),
    areaId: areaInTheme(card),
    themeId,
    orderKey: keys[at] ?? card.orderKey,
  }));
}

function sentenceOf(themes: readonly BoardTheme[], cards: number): string {
  const [first] = themes;
  if (first && themes.length === 1) return `New cluster of ${countOfCards(cards)}: ${quoted(first)}`;
  return `${themes.length} themes made of ${countOfCards(cards)}`;
}
