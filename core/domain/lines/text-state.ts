/** How a text that may stand on a slide stands with the team: read, dropped, or waiting for somebody to read it. */
import type { DeckLine } from '../../contract/calls/lines.ts';
import { isMarked, type TextAsRead } from './read-text.ts';
import type { StoredLines } from './stored-lines.ts';

export interface TextState {
  state: DeckLine['state'];
  why: string;
}

/** At most so many characters (UTF-16 units) fit a slide beside two more. */
export const longestLine = 240;

/** A focus question stands below the title of the walk, with what else is said there. */
export const longestFocus = 140;

/** What is alone on a slide may be longer. */
export const longestItem = 700;

/** Another card, another wording, another mask: a tick is of one very text. */
const tickLost = 'It is another text than the one that was read.';

export const tooLong = 'It is too long for a slide: write it shorter.';

/**
 * @param isReadAlways false for what is read only where something in it is marked
 */
export function textState(
  key: string,
  now: TextAsRead,
  { ticks, dropped }: Pick<StoredLines, 'ticks' | 'dropped'>,
  isReadAlways: boolean,
): TextState {
  if (dropped.has(key)) return { state: 'dropped', why: '' };
  const ticked = ticks.get(key);
  if (ticked === now.text) return { state: 'ticked', why: '' };
  if (!isReadAlways && !isMarked(now)) return { state: 'clear', why: '' };
  return { state: 'unread', why: ticked === undefined ? '' : tickLost };
}
