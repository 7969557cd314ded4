/** Works out what the team writes down: wonderings and notes of a theme or of the whole debrief, and decisions. */
import type { Decision, Note } from '../../contract/calls/board.ts';
import { AppError } from '../../contract/errors.ts';
import { inverseOf } from './board-index.ts';
import { type BoardSlice, standingTheme } from './board-slice.ts';
import { nextNumber } from './order-keys.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';
import { quoted } from './theme-title.ts';

const noteWords: Record<Note['kind'], string> = {
  wonder: 'Wondering',
  pupil: 'What a pupil would know',
  note: 'Note',
};

const decisionWords: Record<Decision['kind'], string> = {
  keep: 'What to keep',
  ask: 'Question',
  support: 'Support',
};

/** What was changed while another window took it away comes back for nobody who did not ask for it. */
interface Saving {
  readonly isChange?: true | undefined;
}

/**
 * Plans a note, or a change of the one with this id.
 * @returns null where it says so already
 * @throws AppError `not-found` for an unknown theme, and for a change of what is gone
 */
export function planSaveNote(board: BoardSlice, input: Omit<Note, 'number'> & Saving): Plan | null {
  const before = board.note(input.id);
  if (!before && input.isChange) throw noSuchNote(input.id);
  const { id, themeId, kind, text } = input;
  const after: Note = { id, themeId, kind, text, number: before?.number ?? nextNumber(board.noteNumbers()) };
  if (before && isSame(before, after)) return null;
  const where = ofTheme(board, input.themeId);
  const sentence = `${noteWords[after.kind]} ${before ? 'changed' : 'written'}${where}`;
  return planRows(board, { notes: [after] }, sentence);
}

/** @throws AppError `not-found` */
export function planRemoveNote(board: BoardSlice, input: { readonly noteId: string }): Plan {
  const note = board.note(input.noteId);
  if (!note) throw noSuchNote(input.noteId);
  return planRows(board, { removedNotes: [note.id] }, `${noteWords[note.kind]} taken away`);
}

/**
 * Plans a decision, or a change of the one with this id.
 * @returns null where it stands so already
 * @throws AppError `not-found` for an unknown theme, and for a change of what is gone
 */
export function planSaveDecision(board: BoardSlice, input: Omit<Decision, 'number'> & Saving): Plan | null {
  const before = board.decision(input.id);
  if (!before && input.isChange) throw noSuchDecision(input.id);
  const { id, themeId, kind, text, horizon, owner, state, carriedFrom } = input;
  const said = { id, themeId, kind, text, horizon, owner, state, carriedFrom };
  const after: Decision = { ...said, number: before?.number ?? nextNumber(board.decisionNumbers()) };
  if (before && isSame(before, after)) return null;
  const where = ofTheme(board, input.themeId);
  return planRows(board, { decisions: [after] }, decisionSentence(before, after, where));
}

/** @throws AppError `not-found` */
export function planRemoveDecision(board: BoardSlice, input: { readonly decisionId: string }): Plan {
  const decision = board.decision(input.decisionId);
  if (!decision) throw noSuchDecision(input.decisionId);
  const sentence = `${decisionWords[decision.kind]} taken away`;
  return planRows(board, { removedDecisions: [decision.id] }, sentence);
}

const noSuchNote = (id: string): AppError => new AppError('not-found', 'no such note', { what: 'note', id });

const noSuchDecision = (id: string): AppError =>
  new AppError('not-found', 'no such decision', { what: 'decision', id });

function decisionSentence(before: Decision | undefined, after: Decision, where: string): string {
  const what = decisionWords[after.kind];
  if (after.carriedFrom !== null && !before) {
    if (after.state === 'open') return `${what} from last time carried on`;
    return `${what} from last time ${after.state === 'done' ? 'done' : 'dropped'}`;
  }
  return `${what} ${before ? 'changed' : 'decided'}${where}`;
}

function ofTheme(board: BoardSlice, themeId: string | null): string {
  return themeId === null ? '' : ` for ${quoted(standingTheme(board, themeId))}`;
}

/** Two rows of the same shape, made by the same hands: their fields stand in any order. */
function isSame<Row extends object>(a: Row, b: Row): boolean {
  return Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value);
}

function planRows(board: BoardSlice, rows: Parameters<typeof patchOf>[0], sentence: string): Plan {
  const patch = patchOf(rows);
  return { patch, inverse: inverseOf(board, patch), sentence };
}
