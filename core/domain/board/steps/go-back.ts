/** Going back to how the board stood right after an earlier event, as one new step. */
import type { BoardPatch } from '../../../contract/calls/board.ts';
import { inverseOf } from '../board-index.ts';
import { type BoardSlice, placeOf } from '../board-slice.ts';
import { patchOf } from '../patch.ts';
import type { Plan } from '../plan-move.ts';
import { rebase } from './rebase.ts';

/**
 * Plans the way back over events. What came to the board without an event since (cards that were loaded) stays.
 * @param board as it stands now
 * @param inverses what takes back each later event, the newest first
 * @param sentence of the event that is gone back to
 * @returns null where the board stands so already
 */
export function planGoBack(board: BoardSlice, inverses: Iterable<BoardPatch>, sentence: string): Plan | null {
  const patch = changesOf(board, rebase(inOne(inverses), board));
  if (Object.values(patch).every((rows) => rows.length === 0)) return null;
  return { patch, inverse: inverseOf(board, patch), sentence: `Back to: ${sentence}` };
}

/** Several patches, put on the board one after the other, as one: of each row the last word counts. */
function inOne(patches: Iterable<BoardPatch>): BoardPatch {
  const cards = new Map<string, BoardPatch['cards'][number]>();
  const themes = lastWords<BoardPatch['themes'][number], string>();
  const references = lastWords<BoardPatch['references'][number], BoardPatch['removedReferences'][number]>();
  const notes = lastWords<BoardPatch['notes'][number], string>();
  const decisions = lastWords<BoardPatch['decisions'][number], string>();
  const decks = lastWords<BoardPatch['decks'][number], string>();
  for (const patch of patches) {
    for (const card of patch.cards) cards.set(card.id, card);
    for (const id of patch.removedThemes) themes.remove(id, id);
    for (const theme of patch.themes) themes.put(theme.id, theme);
    for (const { cardId, themeId } of patch.removedReferences)
      references.remove(`${cardId} ${themeId}`, { cardId, themeId });
    for (const one of patch.references) references.put(`${one.cardId} ${one.themeId}`, one);
    for (const id of patch.removedNotes) notes.remove(id, id);
    for (const note of patch.notes) notes.put(note.id, note);
    for (const id of patch.removedDecisions) decisions.remove(id, id);
    for (const decision of patch.decisions) decisions.put(decision.id, decision);
    for (const id of patch.removedDecks) decks.remove(id, id);
    for (const deck of patch.decks) decks.put(deck.id, deck);
  }
  return {
    cards: [...cards.values()],
    themes: themes.rows(),
    removedThemes: themes.removed(),
    references: references.rows(),
    removedReferences: references.removed(),
    notes: notes.rows(),
    removedNotes: notes.removed(),
    decisions: decisions.rows(),
    removedDecisions: decisions.removed(),
    decks: decks.rows(),
    removedDecks: decks.removed(),
  };
}

interface LastWords<Row, Name> {
  put(key: string, row: Row): void;
  remove(key: string, name: Name): void;
  rows(): Row[];
  removed(): Name[];
}

function lastWords<Row, Name>(): LastWords<Row, Name> {
  const put = new Map<string, Row>();
  const gone = new Map<string, Name>();
  return {
    put(key, row) {
      gone.delete(key);
      put.set(key, row);
    },
    remove(key, name) {
      put.delete(key);
      gone.set(key, name);
    },
    rows: () => [...put.values()],
    removed: () => [...gone.values()],
  };
}

/** A patch without the rows that stand so already. */
function changesOf(board: BoardSlice, patch: BoardPatch): BoardPatch {
  const isNew = (before: object | undefined, after: object): boolean =>
    before === undefined || JSON.stringify(sorted(before)) !== JSON.stringify(sorted(after));
  return patchOf({
    ...patch,
    cards: patch.cards.filter((card) => {
      const before = board.card(card.id);
      return isNew(before && placeOf(before), card);
    }),
    themes: patch.themes.filter((theme) => isNew(board.theme(theme.id), theme)),
    references: patch.references.filter((one) =>
      isNew(
        board.referencesTo(one.cardId).find(({ themeId }) => themeId === one.themeId),
        one,
      ),
    ),
    notes: patch.notes.filter((note) => isNew(board.note(note.id), note)),
    decisions: patch.decisions.filter((one) => isNew(board.decision(one.id), one)),
    decks: patch.decks.filter((deck) =>
      isNew(
        board.decks().find(({ id }) => id === deck.id),
        deck,
      ),
    ),
  });
}

/** Rows are made by several hands: their fields stand in any order. */
function sorted(row: object): unknown {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}
