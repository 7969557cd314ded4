/** What a kind of work is, that is killed again and again: the program that is killed and whoever looks afterwards agree on it here. */
import path from 'node:path';
import type { Client } from '../../../core/contract/client.ts';
import type { Core } from '../../../core/host/core-api.ts';

/** Where one store lies, with what is loaded into it and what is made of it. */
export interface Place {
  readonly dataDir: string;
  readonly recordsDir: string;
  readonly outDir: string;
}

export function placeIn(home: string): Place {
  return {
    dataDir: path.join(home, 'data'),
    recordsDir: path.join(home, 'records'),
    outDir: path.join(home, 'out'),
  };
}

/** What the program says: of each command that it begins, that it was done, or that the full disk refused it; and its end. */
export interface Said {
  readonly is: 'begun' | 'done' | 'refused' | 'ended';
  readonly what: string;
  /** JSON: what whoever looks afterwards needs to know of it. */
  readonly about: unknown;
}

/** What the program works with. */
interface Bench {
  readonly place: Place;
  readonly run: number;
  /** The next of a row of numbers from 0 up to 1. */
  readonly draw: () => number;
  /** Opens the store as the app does. */
  open(clock?: () => Date): Promise<Opened>;
  begun(what: string, about?: unknown): void;
  done(what: string, about?: unknown): void;
}

/** The command that was under way when the program was killed: all of it may be there, or nothing. */
export function underWay(said: readonly Said[]): Said | null {
  const last = said.at(-1);
  return last?.is === 'begun' ? last : null;
}

/** Throws where something that was done is not there, or where something is there by halves. */
type Look = (said: readonly Said[]) => Promise<void>;

export interface Kind {
  /** How many attacks one store is for. */
  readonly runsOfStore: number;
  /** The longest time from the first command to the kill, in milliseconds. */
  readonly within: number;
  /** About so many times it changes a file, other than through SQLite, from the opening to a few commands on. */
  readonly changes: number;
  /** About so much it writes in that time, in kilobytes. */
  readonly room: number;
  /** Makes a store, and answers how to look at it after each kill. */
  begin(place: Place): Promise<Look>;
  /**
   * Works until it is killed, or until there is nothing left to do.
   * @throws AppError `disk-full`
   */
  work(bench: Bench): Promise<void>;
}

export interface Opened {
  readonly core: Core;
  readonly client: Client;
}

/** The same numbers from 0 up to 1 for the same seed: Park and Miller's minimal standard generator. */
export function drawsOf(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
