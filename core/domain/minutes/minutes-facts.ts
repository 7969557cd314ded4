/** What the team's record is made of. */
import type { Board } from '../../contract/calls/board.ts';
import type { Debrief, EarlierDecision, Gaps } from '../../contract/calls/debrief.ts';

export interface MinutesFacts {
  readonly board: Pick<
    Board,
    'columns' | 'themes' | 'cards' | 'references' | 'notes' | 'decisions' | 'visits'
  >;
  readonly debrief: Omit<Debrief, 'timer' | 'screen' | 'lengths' | 'stage' | 'isNamingHeld'>;
  readonly gaps: Gaps;
  /** Of earlier debriefs, and not settled yet. */
  readonly earlier: readonly EarlierDecision[];
  readonly hasCoachCards: boolean;
  /** What each text goes through but who is here and owners: takes names out, or leaves them. */
  readonly mask: (text: string) => string;
}
