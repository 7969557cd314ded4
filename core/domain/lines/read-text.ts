/** Reads a text as it would stand on a slide: masked, with all that a person must judge. */
import type { LineMark } from '../../contract/calls/lines.ts';
import { normaliseText } from '../disclosure/normalise.ts';
import type { NameEngine } from './name-engine.ts';

export interface TextAsRead {
  /** Masked. */
  text: string;
  marks: LineMark[];
}

/** What stands in the place of a name. */
const placeholder = /^\[[^[\]]*\]/u;

/** Masking changes what stands beside a word, and with it what the word may be; so many rounds settle it. */
const mostRounds = 3;

interface Masked {
  text: string;
  masks: LineMark[];
}

function maskOnce(engine: NameEngine, { text, masks }: Masked): Masked {
  const masked = engine.mask(text);
  if (masked === text) return { text, masks };
  const made: LineMark[] = [];
  const moved = masks.map((mask) => ({ ...mask }));
  let shift = 0;
  for (const { from, to, verdict, reason } of engine.read(text)) {
    const at = from + shift;
    const word = verdict === 'masked' ? (placeholder.exec(masked.slice(at))?.[0] ?? '') : '';
    if (word === '') continue;
    const by = word.length - (to - from);
    masks.forEach((mask, index) => {
      const earlier = moved[index];
      if (mask.from < to || !earlier) return;
      earlier.from += by;
      earlier.to += by;
    });
    made.push({ from: at, to: at + word.length, kind: 'masked', reason });
    shift += by;
  }
  return { text: masked, masks: [...moved, ...made] };
}

/** @returns the text with a neutral word in place of each name, and where those words stand */
export function maskText(engine: NameEngine, text: string): Masked {
  let masked: Masked = { text, masks: [] };
  for (let round = 0; round < mostRounds; round += 1) {
    const again = maskOnce(engine, masked);
    if (again.text === masked.text) break;
    masked = again;
  }
  return masked;
}

export function readText(engine: NameEngine, written: string): TextAsRead {
  const { text, masks } = maskText(engine, written);
  const isOutside = ({ from, to }: { from: number; to: number }): boolean =>
    masks.every((mask) => to <= mask.from || from >= mask.to);
  const found = engine.read(text).filter((span) => span.verdict !== 'left' && isOutside(span));
  const asked = found.map(({ from, to, reason }): LineMark => ({ from, to, kind: 'asked', reason }));
  const amber = engine.amber(text).filter(isOutside);
  return {
    text,
    marks: [...masks, ...asked, ...amber].sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

/** What is asked about a text, as word and reason: in the face of what a tick is given. */
export function findingsIn({ text, marks }: TextAsRead): string[] {
  const asked = marks.filter(({ kind }) => kind === 'asked');
  return [
    ...new Set(asked.map(({ from, to, reason }) => `${foldWord(text.slice(from, to))}: ${reason}`)),
  ].sort();
}

/** A word as it is remembered: its letters, whatever their case and marks. */
export function foldWord(word: string): string {
  return normaliseText(word).toLowerCase().trim();
}

/** Whether something in it is for a person to judge; what was masked is settled. */
export function isMarked({ marks }: Pick<TextAsRead, 'marks'>): boolean {
  return marks.some(({ kind }) => kind !== 'masked');
}
