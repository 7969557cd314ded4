/** One line for each stage that says what to do now, and the timer in words. */
import type { Stage } from '../../../core/contract/calls/debrief.ts';

export const stageWords: Readonly<Record<Stage, string>> = {
  'set-up': 'Agree what this debrief is about, who is here, and what the visits missed.',
  read: 'Read the cards. Split, join or set aside what needs it. Sorting comes next.',
  sort: 'Sort in silence. Anybody may move any card.',
  name: 'Give each cluster a title that says what was seen, and star two or three cards that show it.',
  weigh: 'Agree on few, some, many or most for each theme, then vote on what matters.',
  wonder: 'Wonder aloud about each theme: what would a pupil know and be able to do?',
  decide: 'Keep one thing, ask one question, and say what support comes by when.',
  share: 'Look through the slides, settle what the check found, then save them.',
};

/** Seconds as a clock shows them: "7:42", and "+0:35" once the time is over. */
export function sayClock(left: number): string {
  const seconds = Math.abs(left);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left < 0 ? `+${clock}` : clock;
}
