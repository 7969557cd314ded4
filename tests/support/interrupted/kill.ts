/** Kills a program at work on a store, again and again. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { storeFileName } from '../../../core/store/file/open.ts';
import { attackAgain } from './again.ts';
import { drawsOf, placeIn } from './kind.ts';
import { kinds, type KindName } from './kinds.ts';
import { Program } from './program.ts';

/** Where a program has nothing left to do, or makes fewer changes to files, in milliseconds. */
const longest = 3_000;
/** So many of ten are killed while they open the store. */
const whileOpening = 1;

/** What a kill left that somebody has to bring in order, in words. */
function leftBehind(home: string): string[] {
  const { dataDir } = placeIn(home);
  const names = fs.readdirSync(home, { recursive: true, encoding: 'utf8' });
  const log = fs.statSync(path.join(dataDir, `${storeFileName}-wal`), { throwIfNoEntry: false });
  return [
    ...((log?.size ?? 0) > 0 ? ['a log'] : []),
    ...(names.some((name) => name.endsWith('.part')) ? ['half a file'] : []),
    ...(hasStaged(dataDir) ? ['half a walk'] : []),
  ];
}

/** Looked up in a copy: SQLite would bring the log into the file. */
function hasStaged(dataDir: string): boolean {
  const copy = fs.mkdtempSync(`${dataDir}-`);
  try {
    for (const name of [storeFileName, `${storeFileName}-wal`])
      if (fs.existsSync(path.join(dataDir, name)))
        fs.copyFileSync(path.join(dataDir, name), path.join(copy, name));
    const db = new Database(path.join(copy, storeFileName));
    try {
      return db.prepare(`SELECT count(*) FROM setting WHERE key = 'staged-walks'`).pluck().get() === 1;
    } catch {
      // A store of an earlier version, or one that is not there yet.
      return false;
    } finally {
      db.close();
    }
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
}

export interface Killed {
  readonly survived: number;
  /** Commands that were done before the kills. */
  readonly commands: number;
  /** How often a kill left what. */
  readonly left: ReadonlyMap<string, number>;
}

/**
 * Every second kill is at a random moment; the others are before the changes of files, one after the other.
 * @param folder an empty one
 * @param program the built one
 * @throws Error at the first kill after which something is missing or half there
 */
export async function killAgain(
  name: KindName,
  kills: number,
  folder: string,
  program: URL,
): Promise<Killed> {
  const { within, changes } = kinds[name];
  const draw = drawsOf(kills);
  const left = new Map<string, number>();
  let [survived, commands] = [0, 0];
  let next = new Program(program);
  try {
    await attackAgain(name, kills, folder, async (home, run) => {
      const killBefore = run % 2 === 0 ? null : 1 + Math.floor((run / kills) * changes);
      const [isAtOnce, delay] = [draw() * 10 < whileOpening, draw() * within];
      const running = next;
      next = new Program(program);
      if (isAtOnce && killBefore === null) running.killIn(delay);
      const said = await running.work({ kind: name, home, run, killBefore }, () =>
        running.killIn(killBefore === null ? delay : longest),
      );
      commands += said.filter(({ is }) => is === 'done').length;
      for (const what of leftBehind(home)) left.set(what, (left.get(what) ?? 0) + 1);
      survived += 1;
      return said;
    });
  } finally {
    next.end();
  }
  return { survived, commands, left };
}
