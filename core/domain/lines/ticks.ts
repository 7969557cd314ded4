/** A tick is of one very text, in the face of what was found in it then: anything else takes it away. */
import { findingsIn, type TextAsRead } from './read-text.ts';

export interface Tick {
  /** The very text that was read, masked as it was. */
  text: string;
  /** What the engine asked about it when it was read. */
  findings: readonly string[];
}

/** Why a tick holds no more, in plain words. */
export const tickLost = {
  text: 'It is another text than the one that was read.',
  names: 'Something in it may be a name that was not known when it was read.',
} as const;

/** Null where it holds, else why not. */
export function whyTickIsLost(tick: Tick, now: TextAsRead): string | null {
  if (tick.text !== now.text) return tickLost.text;
  return findingsIn(now).every((finding) => tick.findings.includes(finding)) ? null : tickLost.names;
}

/** What is kept of a text that a person has read. */
export function tickOf(read: TextAsRead): Tick {
  return { text: read.text, findings: findingsIn(read) };
}
