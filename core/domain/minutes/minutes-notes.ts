/** What was written of a theme or of the whole debrief, for the record. */
import type { BoardCard } from '../../contract/calls/board.ts';
import type { MinutesBlock } from '../../contract/calls/minutes.ts';
import type { BoardIndex } from '../board/board-index.ts';

/** Wonderings, what a pupil would know, private notes. */
export function noteBlocks(
  board: BoardIndex<BoardCard>,
  themeId: string | null,
  mask: (text: string) => string,
): MinutesBlock[] {
  const headings = [
    ['wonder', 'I wonder'],
    ['pupil', 'A pupil who did all that was asked would know and be able to do'],
    ['note', 'Notes of the team'],
  ] as const;
  return headings.flatMap(([kind, heading]) => {
    const items = board.notesOf(themeId).flatMap((note) => (note.kind === kind ? mask(note.text) : []));
    return items.length === 0 ? [] : { kind: 'list' as const, heading, items };
  });
}
