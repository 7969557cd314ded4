/** Patches of the board, made from the parts that a step changes. */
import type { BoardPatch } from '../../contract/calls/board.ts';

/** A patch with these rows and nothing else. */
export function patchOf(parts: Partial<BoardPatch>): BoardPatch {
  return {
    cards: [],
    themes: [],
    removedThemes: [],
    references: [],
    removedReferences: [],
    notes: [],
    removedNotes: [],
    decisions: [],
    removedDecisions: [],
    decks: [],
    removedDecks: [],
    ...parts,
  };
}
