/** What a stage asks for, in one line: of the team at the board, and of everybody who looks at the second display. */
import type { Stage } from '../../core/contract/calls/debrief.ts';

interface StageWords {
  readonly team: string;
  readonly room: string;
}

export const stageWords: Readonly<Record<Stage, StageWords>> = {
  'set-up': {
    team: 'Agree what this debrief is about, who is here, and what the visits missed.',
    room: 'What is this debrief about, and what did the visits miss?',
  },
  read: {
    team: 'Read the cards. Split, join or set aside what needs it. Sorting comes next.',
    room: 'Read the cards of each focus area.',
  },
  sort: {
    team: 'Sort in silence. Anybody may move any card.',
    room: 'In silence: which cards belong together? Names come later.',
  },
  name: {
    team: 'Give each cluster a title that says what was seen, and star two or three cards that show it.',
    room: 'A title for each cluster that says what was seen.',
  },
  weigh: {
    team: 'Agree on few, some, many or most for each theme, then vote on what matters.',
    room: 'Few, some, many or most? And what matters to us?',
  },
  wonder: {
    team: 'Wonder aloud about each theme: what would a pupil know and be able to do?',
    room: 'I wonder… and what would a pupil know and be able to do?',
  },
  decide: {
    team: 'Keep one thing, ask one question, and say what support comes by when.',
    room: 'Keep one thing, ask one question, and say what support comes by when.',
  },
  share: {
    team: 'Look through the slides, settle what the check found, then save them.',
    room: 'What we take to the staff.',
  },
};

/** Seconds as a clock shows them: "7:42", and "+0:35" once the time is over. */
export function sayClock(left: number): string {
  const seconds = Math.abs(left);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left < 0 ? `+${clock}` : clock;
}
