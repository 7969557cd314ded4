/** Attacks a store at work again and again, and has it looked at each time what is there. */
import fs from 'node:fs';
import path from 'node:path';
import { placeIn, type Said } from './kind.ts';
import { kinds, type KindName } from './kinds.ts';

/** Has a program work on the store of a folder, in whatever way it comes to its end, and answers what it said. */
export type Attack = (home: string, run: number) => Promise<readonly Said[]>;

/**
 * @param folder an empty one
 * @throws Error at the first attack after which something is missing or half there
 */
export async function attackAgain(
  name: KindName,
  times: number,
  folder: string,
  attack: Attack,
): Promise<void> {
  const { runsOfStore, begin } = kinds[name];
  for (let first = 0; first < times; first += runsOfStore) {
    const home = path.join(folder, `store-${first}`);
    fs.mkdirSync(placeIn(home).outDir, { recursive: true });
    const look = await begin(placeIn(home));
    for (let run = first; run < Math.min(times, first + runsOfStore); run += 1) {
      const said = await attack(home, run);
      try {
        await look(said);
      } catch (error) {
        const last = JSON.stringify(said.slice(-2));
        throw new Error(`${name}, attack ${run} of ${times}, which said last ${last}`, { cause: error });
      }
    }
    fs.rmSync(home, { recursive: true });
  }
}
