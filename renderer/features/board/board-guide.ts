/** What the stage of the debrief says to the board: what to do now, and whether clusters may be named yet. */
import type { Stage } from '../../../core/contract/calls/debrief.ts';

export interface BoardGuide {
  /** One line that says what to do now. */
  readonly instruction: string;
  readonly isNamingHeld: boolean;
  readonly letNamingGo: () => void;
  readonly openHelp: () => void;
}

/** A key that is worth knowing at a stage. */
interface Hint {
  readonly keys: readonly string[];
  readonly words: string;
  /** Only while there are proposals left. */
  readonly isForProposals?: boolean;
}

const send: Hint = { keys: ['1', '9'], words: 'send to cluster' };
const move: Hint = { keys: ['M'], words: 'move to…' };

/** Few enough to be read from the back of the room; the others are under `?`. */
export const stageHints: Readonly<Record<Stage, readonly Hint[]>> = {
  'set-up': [],
  read: [
    { keys: ['P'], words: 'next proposal', isForProposals: true },
    { keys: ['A'], words: 'confirm it, and on', isForProposals: true },
    { keys: ['E'], words: 'edit' },
    { keys: ['S'], words: 'split' },
    { keys: ['J'], words: 'join' },
    { keys: ['.'], words: 'more for a card' },
  ],
  sort: [send, move],
  name: [{ keys: ['F2'], words: 'give a title' }, send, move],
  weigh: [move],
  wonder: [move],
  decide: [],
  share: [],
};
