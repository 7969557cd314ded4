/** When backups are made by themselves: soon after the records are open, and from then on by the clock. */
import type { BackupReason } from './contract/calls/backups.ts';

/** In milliseconds: after the window's first moments, which need the machine. */
const first = 2_000;
/** So often the clock is looked at. A machine that slept has its own idea of how much time has passed. */
const pause = 60_000;
/** Between two backups. */
const interval = 4 * 3_600_000;

export interface BackupClockParts {
  readonly clock: () => Date;
  /** Calls back after so many milliseconds, unless the answered function is called. */
  readonly later: (action: () => void, milliseconds: number) => () => void;
  /** Makes one where something has changed, and answers once that is done. */
  readonly backUp: (reason: BackupReason) => Promise<void>;
}

/** @returns the function that stops it */
export function startBackupClock({ clock, later, backUp }: BackupClockParts): () => void {
  let last: number | null = null;
  let isStopped = false;
  let stop = (): void => undefined;

  const isDue = (now: number): boolean =>
    // A clock that was set back is no reason to wait.
    last === null || Math.abs(now - last) >= interval;

  const look = async (): Promise<void> => {
    const now = clock().getTime();
    if (isDue(now)) {
      const reason = last === null ? 'start' : 'clock';
      last = now;
      await backUp(reason);
    }
    if (!isStopped) stop = later(() => void look(), pause);
  };

  stop = later(() => void look(), first);
  return () => {
    isStopped = true;
    stop();
  };
}
