/** What is hidden in the texts of each board: worked out once for as long as its names stay the same. */
import { hiddenIn } from '../../domain/veil/covered.ts';
import { createNameEngine, type NameEngine } from '../../domain/veil/engine.ts';
import type { Db } from '../../store/file/open.ts';
import { areNamesTouched, readWalkNames } from '../../store/people/walk-names.ts';

export type Hidden = ReturnType<typeof hiddenIn>;

export interface Veil {
  readonly names: string;
  readonly engine: NameEngine;
  readonly known: Map<string, Hidden>;
}

/** Texts of one board of which it is remembered what is hidden. */
const mostRemembered = 20_000;

interface Kept {
  /** Those that are as the store stands now. */
  readonly current: Map<number, Veil>;
  readonly all: Map<number, Veil>;
}

const kept = new WeakMap<Db, Kept>();

/** @param key of the walk that leads the debrief, whose id is given too */
export function veilOf(db: Db, key: number, walkId: string): Veil {
  const own = kept.get(db) ?? { current: new Map<number, Veil>(), all: new Map<number, Veil>() };
  kept.set(db, own);
  if (areNamesTouched(db)) own.current.clear();
  const known = own.current.get(key);
  if (known) return known;
  const read = readWalkNames(db, walkId);
  const names = JSON.stringify(read);
  const before = own.all.get(key);
  const veil =
    before?.names === names
      ? before
      : { names, engine: createNameEngine(read, read.decisions ?? []), known: new Map<string, Hidden>() };
  own.all.set(key, veil);
  own.current.set(key, veil);
  return veil;
}

export function hiddenBy({ engine, known }: Veil, text: string): Hidden {
  const there = known.get(text);
  if (there) return there;
  if (known.size >= mostRemembered) known.clear();
  const hidden = hiddenIn(engine, text);
  known.set(text, hidden);
  return hidden;
}
