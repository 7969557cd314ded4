/** The log of a board read from its beginning, as it lies in the store. */
import type { Board, BoardCard, BoardPatch } from '../../../core/contract/calls/board.ts';
import { applyPatch, type BoardIndex, indexBoard } from '../../../core/domain/board/board-index.ts';
import { offBoard } from '../../../core/domain/board/board-slice.ts';
import type { Db } from '../../../core/store/file/open.ts';

/**
 * Puts the forward patches of all events on the board as it was before them.
 * @param start every card that the board has now or had, where it stood before the first event
 */
export function replayLog(db: Db, walkId: string, start: Board): BoardIndex<BoardCard> {
  const forwards = db
    .prepare(
      `SELECT forward FROM board_event WHERE walk_key = (SELECT key FROM walk WHERE id = ?) ORDER BY id`,
    )
    .pluck()
    .all(walkId) as string[];
  return forwards.reduce(
    (board, forward) => applyPatch(board, JSON.parse(forward) as BoardPatch),
    indexBoard(start),
  );
}

/** A board with further cards, which stand off it. */
export function withOffBoard(board: Board, cards: readonly BoardCard[]): Board {
  const known = new Set(board.cards.map(({ id }) => id));
  return { ...board, cards: [...board.cards, ...cards.filter(({ id }) => !known.has(id)).map(offBoard)] };
}

/** All rows of a board by what they are called, of these cards alone. */
export function rowsOf({ parts }: BoardIndex, isMeant: (cardId: string) => boolean): unknown {
  const byId = <Row extends { id: string }>(rows: Iterable<Row>): Row[] =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    cards: byId([...parts.cards.values()].filter(({ id }) => isMeant(id))),
    themes: byId(parts.themes.values()),
    references: parts.references.toSorted((a, b) => (a.themeId + a.cardId < b.themeId + b.cardId ? -1 : 1)),
    notes: byId(parts.notes),
    decisions: byId(parts.decisions),
  };
}
