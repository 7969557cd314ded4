/** What the team's record is made of. */
import type { Debrief, EarlierDecision, Gaps } from '../../contract/calls/debrief.ts';
import type { BoardView } from '../board/board-view.ts';

export interface MinutesFacts {
  readonly board: Omit<BoardView, 'walkId' | 'names'>;
  readonly debrief: Omit<Debrief, 'timer' | 'screen' | 'lengths' | 'stage' | 'isNamingHeld'>;
  readonly gaps: Gaps;
  /** Of earlier debriefs, and not settled yet. */
  readonly earlier: readonly EarlierDecision[];
  readonly hasCoachCards: boolean;
  /** What each text goes through but who is here and owners: takes names out, or leaves them. */
  readonly mask: (text: string) => string;
}
