/** What a drag is on the board: cards, references and themes in the hand, or a rectangle round cards. */
import type { Attachment } from 'svelte/attachments';
import { draggable } from '../../../ui/drag/drag-engine.ts';
import type { InHand } from '../../../ui/drag/in-hand.ts';
import { type Grip, gripAt, keyOfGrip } from '../columns/in-hand.ts';
import { DragSession, type Where } from './drag-session.ts';
import type { BoardHand } from './hand.ts';
import { LassoSession } from './lasso-session.ts';

/** Makes cards, references and themes below an element draggable, and its free ground a place to draw rectangles. */
export function dragOnBoard(board: BoardHand): Attachment<HTMLElement> {
  return draggable<Grip>({
    gripAt,
    nameOf: ({ kind }) => kind,
    scrollsByHand: true,
    lift: ({ grip, ...where }) => lifted(board, grip, where),
  });
}

function lifted(board: BoardHand, grip: Grip, where: Where): InHand | null {
  if (grip.kind === 'ground') return board.draw() ? new LassoSession(board, where) : null;
  const name = grip.kind === 'theme' ? `[data-theme-id="${CSS.escape(grip.id)}"]` : null;
  const source = where.root.querySelector<HTMLElement>(name ?? `[data-key="${CSS.escape(keyOfGrip(grip))}"]`);
  const taken = source && board.lift(grip);
  return taken && new DragSession(board, taken, where, source);
}
