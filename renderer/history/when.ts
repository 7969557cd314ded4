/** When a step was taken, as the history panel says it. */
import { sayDay } from '../state/say.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

/** "14:32", and "Tue 6 Oct 14:32" for another day than that of `now`. Both in the time of this machine. */
export function whenWords(at: string, now: Date): string {
  const then = new Date(at);
  const time = `${pad(then.getHours())}:${pad(then.getMinutes())}`;
  const day = `${then.getFullYear()}-${pad(then.getMonth() + 1)}-${pad(then.getDate())}`;
  return then.toDateString() === now.toDateString() ? time : `${sayDay(day)} ${time}`;
}
