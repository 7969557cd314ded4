/** Several walks on one board: how the rows of a walk stand once it comes, and which go with it when it leaves. */
import type { BoardPatch, CardPlace } from '../../contract/calls/board.ts';
import type { BoardIndex } from '../board/board-index.ts';
import { type CardSeat, placeOf } from '../board/board-slice.ts';
import { keysBetween, nextNumber } from '../board/order-keys.ts';
import { patchOf } from '../board/patch.ts';
import { countOfCards } from '../board/theme-title.ts';
import { offBoardId } from '../focus-areas.ts';

/** Every row of a board, as a patch. */
export function wholeBoard({ parts }: BoardIndex): BoardPatch {
  return patchOf({
    cards: [...parts.cards.values()].map(placeOf),
    themes: [...parts.themes.values()],
    references: [...parts.references],
    notes: [...parts.notes],
    decisions: [...parts.decisions],
  });
}

/** What takes these rows off a board; cards stay where their walk is. */
export function withoutRows({ themes, references, notes, decisions }: BoardPatch): BoardPatch {
  const idOf = ({ id }: { id: string }): string => id;
  return patchOf({
    removedThemes: themes.map(idOf),
    removedReferences: references.map(({ cardId, themeId }) => ({ cardId, themeId })),
    removedNotes: notes.map(idOf),
    removedDecisions: decisions.map(idOf),
  });
}

/**
 * The rows of a walk as they will stand on the board of another: last in every column, numbered on from its own.
 * Inside its themes nothing changes.
 * @param lead the board that it comes to
 * @param other its own board
 */
export function planArrival(lead: BoardIndex, other: BoardIndex): BoardPatch {
  const rows = wholeBoard(other);
  const places = new Map(
    [...Map.groupBy(looseCards(other), ({ areaId }) => areaId)].flatMap(([areaId, cards]) =>
      behind(lead.looseCards(areaId), cards).map((card) => [card.id, card] as const),
    ),
  );
  const shelves = [...other.parts.shelves].flatMap(([areaId, themes]) =>
    behind(lead.themesIn(areaId), themes),
  );
  return patchOf({
    ...rows,
    cards: rows.cards.map((card) => places.get(card.id) ?? card),
    themes: numberedOn(lead.themeNumbers(), shelves),
    notes: numberedOn(lead.noteNumbers(), rows.notes),
    decisions: numberedOn(lead.decisionNumbers(), rows.decisions),
  });
}

export interface Departure {
  /** What the board loses besides the cards. */
  readonly left: BoardPatch;
  /** The rows of the walk as they will stand on a board of its own. */
  readonly taken: BoardPatch;
}

/**
 * Works out what a walk takes along when it leaves: its cards, and the themes that hold no other, with what was written
 * of them. In themes of both its cards become loose. Of what was written of no theme it takes what it brought.
 * @param board of all walks of the debrief
 * @param isOwn whether a card is of the walk that leaves
 * @param brought ids of the notes and decisions that came with it
 */
export function planDeparture(
  board: BoardIndex,
  isOwn: (cardId: string) => boolean,
  brought: ReadonlySet<string>,
): Departure {
  const { cards, themes, references, notes, decisions } = board.parts;
  const going = new Set(
    [...themes.keys()].filter(
      (id) =>
        board.cardsOf(id).every((card) => isOwn(card.id)) &&
        board.referencesIn(id).every(({ cardId }) => isOwn(cardId)),
    ),
  );
  const isTaken = ({ id, themeId }: { id: string; themeId: string | null }): boolean =>
    themeId === null ? brought.has(id) : going.has(themeId);
  const own = [...cards.values()].filter(({ id }) => isOwn(id)).map(placeOf);
  const isReleased = ({ themeId }: CardPlace): boolean => themeId !== null && !going.has(themeId);
  const stay = own.filter((card) => !isReleased(card));
  const released = own.filter(isReleased).map((card) => ({ ...card, themeId: null }));
  const looseOwn = Map.groupBy(
    stay.filter(({ themeId }) => themeId === null),
    ({ areaId }) => areaId,
  );
  const taken = patchOf({
    cards: [
      ...stay,
      ...[...Map.groupBy(released, ({ areaId }) => areaId)].flatMap(([areaId, some]) =>
        behind(looseOwn.get(areaId) ?? [], some),
      ),
    ],
    themes: [...themes.values()].filter(({ id }) => going.has(id)),
    references: references.filter(({ themeId }) => going.has(themeId)),
    notes: notes.filter(isTaken),
    decisions: decisions.filter(isTaken),
  });
  const lost = withoutRows(taken);
  const crossing = references.filter(({ cardId, themeId }) => isOwn(cardId) && !going.has(themeId));
  const removedReferences = [
    ...lost.removedReferences,
    ...withoutRows({ ...taken, references: crossing }).removedReferences,
  ];
  return { left: { ...lost, removedReferences }, taken };
}

/** "Walk *Autumn 1* added: 40 cards, 3 themes". */
export function arrivalSentence(title: string, { cards, themes }: BoardPatch): string {
  return `Walk *${title}* added: ${countsOf(cards, themes)}`;
}

/** "Walk *Autumn 1* taken out: 40 cards, 3 themes". */
export function departureSentence(title: string, { cards, themes }: BoardPatch): string {
  return `Walk *${title}* taken out: ${countsOf(cards, themes)}`;
}

/** What the log of a walk says of the time that it spends in the debrief of another. */
export function awaySentence(title: string): string {
  return `Taken into the debrief of *${title}*`;
}

/** What the log of a walk says once it has left the debrief of another. */
export function backSentence({ cards, themes }: BoardPatch): string {
  return `On a board of its own again: ${countsOf(cards, themes)}`;
}

function countsOf(cards: readonly CardPlace[], themes: readonly unknown[]): string {
  const standing = cards.filter(({ areaId }) => areaId !== offBoardId).length;
  return `${countOfCards(standing)}, ${themes.length} ${themes.length === 1 ? 'theme' : 'themes'}`;
}

function looseCards({ parts }: BoardIndex): CardPlace[] {
  const isLoose = ({ themeId, areaId }: CardSeat): boolean => themeId === null && areaId !== offBoardId;
  return [...parts.cards.values()].filter(isLoose).map(placeOf);
}

/** Rows of one container in their order, behind those that stand there. */
function behind<Row extends { orderKey: string }>(
  there: readonly { orderKey: string }[],
  coming: readonly Row[],
): Row[] {
  const last = there.reduce<string | null>(
    (found, { orderKey }) => (found === null || orderKey > found ? orderKey : found),
    null,
  );
  const keys = keysBetween(last, null, coming.length);
  return coming
    .toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    .map((row, at) => ({ ...row, orderKey: keys[at] ?? row.orderKey }));
}

function numberedOn<Row extends { number: number }>(taken: readonly number[], rows: readonly Row[]): Row[] {
  const first = nextNumber(taken);
  return rows.toSorted((a, b) => a.number - b.number).map((row, at) => ({ ...row, number: first + at }));
}
