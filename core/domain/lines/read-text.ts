/** Reads a text as it would stand on a slide: masked, with all that a person must judge. */
import type { LineMark } from '../../contract/calls/lines.ts';
import { markReasonWords, nameReasonWords } from '../../contract/names-wording.ts';
import type { AmberContext } from '../veil/amber.ts';
import { isHidden, type NameEngine } from '../veil/engine.ts';
import { normaliseText } from '../veil/normalise.ts';

export interface TextAsRead {
  /** Masked; what is still asked is masked as well. */
  text: string;
  marks: LineMark[];
}

/** What stands in the place of a name. */
const placeholder = /^\[[^[\]]*\]/u;

/** Masking changes what stands beside a word, and with it what the word may be; so many rounds settle it. */
const mostRounds = 3;

function maskOnce(engine: NameEngine, { text, marks }: TextAsRead): TextAsRead {
  const masked = engine.mask(text);
  if (masked === text) return { text, marks };
  const made: LineMark[] = [];
  const moved = marks.map((mark) => ({ ...mark }));
  let shift = 0;
  for (const { from, to, text: word, verdict, reason } of engine.read(text).filter(isHidden)) {
    const at = from + shift;
    const length = placeholder.exec(masked.slice(at))?.[0].length ?? 0;
    const by = length - (to - from);
    for (const [index, mark] of marks.entries()) {
      const one = moved[index];
      if (mark.from < to || one === undefined) continue;
      one.from += by;
      one.to += by;
    }
    const isAsked = verdict === 'asked';
    made.push({
      from: at,
      to: at + length,
      kind: isAsked ? 'asked' : 'masked',
      reason: nameReasonWords[reason],
      word: isAsked ? word : null,
    });
    shift += by;
  }
  return { text: masked, marks: [...moved, ...made] };
}

/** @returns the text with a neutral word in place of each name, and where those words stand */
export function maskText(engine: NameEngine, text: string): TextAsRead {
  let masked: TextAsRead = { text, marks: [] };
  for (let round = 0; round < mostRounds; round += 1) {
    const again = maskOnce(engine, masked);
    if (again.text === masked.text) break;
    masked = again;
  }
  return masked;
}

export function readText(engine: NameEngine, written: string, context: AmberContext): TextAsRead {
  const { text, marks } = maskText(engine, written);
  const amber = engine
    .amber(text, context)
    .filter(({ from, to }) => marks.every((mark) => to <= mark.from || from >= mark.to))
    .map(({ from, to, reason }): LineMark => ({
      from,
      to,
      kind: 'amber',
      reason: markReasonWords[reason],
      word: null,
    }));
  return { text, marks: [...marks, ...amber].sort((a, b) => a.from - b.from || a.to - b.to) };
}

/** A word as it is remembered: in small letters, without diacritics. */
export function foldWord(word: string): string {
  return normaliseText(word).toLowerCase().trim();
}

/** Whether something in it is for a person to judge; what was masked for sure is settled. */
export function isMarked({ marks }: Pick<TextAsRead, 'marks'>): boolean {
  return marks.some(({ kind }) => kind !== 'masked');
}
