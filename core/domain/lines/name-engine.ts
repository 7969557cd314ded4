/** What lines ask of the name engine, answered by the veil of the board. */
import type { WordAnswer } from '../../contract/calls/lines.ts';
import type { WalkNames } from '../../contract/names.ts';
import { makeVeil } from '../disclosure/veil.ts';

export interface Span {
  from: number;
  to: number;
  text: string;
  kind: string;
  verdict: 'masked' | 'asked' | 'left';
  reason: string;
}

export interface Mark {
  from: number;
  to: number;
  kind: 'address' | 'pronoun' | 'role' | 'subject' | 'event';
  reason: string;
}

export interface NameEngine {
  read(text: string): Span[];
  mask(text: string): string;
  amber(text: string): Mark[];
}

export function createNameEngine(names: WalkNames, _answers: ReadonlyMap<string, WordAnswer>): NameEngine {
  const veil = makeVeil(names);
  return {
    read: (text) =>
      veil.spans(text).map(({ from, to, kind }) => ({
        from,
        to,
        text: text.slice(from, to),
        kind,
        verdict: 'masked',
        reason: 'It is a name.',
      })),
    mask: (text) => veil.mask(text),
    amber: () => [],
  };
}
