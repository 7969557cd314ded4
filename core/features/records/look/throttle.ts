/** Tells of progress often enough to be seen moving, and not so often that telling takes the time. */
import type { Work } from '../../context.ts';

/** At least ten times a second is asked for; twice as often leaves room for a slow moment. */
const shortestGap = 50;

/** Lets the first word of every step through, the last, and others at least 50 ms apart. */
export function throttled(progress: Work['progress'], now: () => number): Work['progress'] {
  let last = Number.NEGATIVE_INFINITY;
  let lastStep: string | null = null;
  return (step, done, total) => {
    const at = now();
    if (step === lastStep && done < total && at - last < shortestGap) return;
    last = at;
    lastStep = step;
    progress(step, done, total);
  };
}
