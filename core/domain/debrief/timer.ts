/** The timer of a stage: a suggestion that may be paused, extended and ignored. The clock is the caller's. */
import type { DebriefTimer } from '../../contract/calls/debrief.ts';

/** What a person may do with the timer. */
export type TimerAction = 'run' | 'pause' | 'extend' | 'restart' | 'off' | 'on';

/** What `extend` adds, in seconds. */
const extension = 60;

/**
 * Seconds until the stage's time is up, below 0 once it is over. Never more than there were when it began to run: a clock
 * that is put back adds no time.
 * @param now ISO instant
 */
export function secondsLeft({ endsAt, left }: DebriefTimer, now: string): number {
  return endsAt === null ? left : Math.min(left, Math.round((Date.parse(endsAt) - Date.parse(now)) / 1000));
}

/** A timer that stands ready with a whole length. */
export function readyTimer(minutes: number): DebriefTimer {
  return { endsAt: null, left: minutes * 60, isOff: false };
}

/**
 * The timer as a new stage begins: its whole length, running on where it ran. A stage without a length has nothing to
 * run down, so its timer stands.
 * @param minutes the new stage's length
 * @param now ISO instant
 */
export function timerForStage(timer: DebriefTimer, minutes: number, now: string): DebriefTimer {
  const seconds = minutes * 60;
  return timer.endsAt !== null && seconds > 0
    ? runningFor(timer, seconds, now)
    : { ...timer, endsAt: null, left: seconds };
}

/**
 * The timer after somebody used it. While it is switched off only `on` does anything; `on` leaves it standing where it
 * was. What is over is extended from now, not from when it ended: a minute more is a minute.
 * @param minutes the stage's length
 * @param now ISO instant
 */
export function setTimer(timer: DebriefTimer, to: TimerAction, minutes: number, now: string): DebriefTimer {
  const isRunning = timer.endsAt !== null;
  const left = secondsLeft(timer, now);
  if (to === 'on') return { ...timer, isOff: false };
  if (timer.isOff) return timer;
  switch (to) {
    case 'run':
      return isRunning ? timer : runningFor(timer, left, now);
    case 'pause':
      return { ...timer, endsAt: null, left };
    case 'off':
      return { endsAt: null, left, isOff: true };
    case 'extend':
      return lasting(timer, Math.max(0, left) + extension, now);
    case 'restart':
      return lasting(timer, minutes * 60, now);
  }
}

/**
 * The timer after its stage's length was changed: what was used of it stays used.
 * @param by minutes that the length gained or lost
 */
export function lengthenTimer(timer: DebriefTimer, by: number, now: string): DebriefTimer {
  return by === 0 ? timer : lasting(timer, secondsLeft(timer, now) + by * 60, now);
}

/** Running or standing as it was, with this much left. */
function lasting(timer: DebriefTimer, seconds: number, now: string): DebriefTimer {
  return timer.endsAt === null ? { ...timer, left: seconds } : runningFor(timer, seconds, now);
}

function runningFor(timer: DebriefTimer, seconds: number, now: string): DebriefTimer {
  const endsAt = new Date(Date.parse(now) + seconds * 1000).toISOString();
  return { ...timer, endsAt, left: seconds };
}
