/** A whole card as the window holds it, to vary in tests. */
import type { BoardCard } from '../../../core/contract/calls/board.ts';

export const boardCard = (id: string, changes: Partial<BoardCard> = {}): BoardCard => ({
  id,
  areaId: 'progress',
  themeId: null,
  orderKey: `a${id}`,
  teamText: null,
  isProposed: false,
  isMarkDismissed: false,
  isStarred: false,
  text: id,
  kind: 'saw',
  visitNumber: 1,
  recordedAreaId: changes.areaId ?? 'progress',
  ticked: [],
  proposal: null,
  source: 'present',
  madeFrom: [],
  tally: null,
  ...changes,
});
