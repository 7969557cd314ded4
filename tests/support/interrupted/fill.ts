/**
 * A program that fills the disk under another one at work on a store, again and again. Run as root in a mount namespace of its
 * own, which is gone with it: FOLDER is covered by a disk in memory. Says how many disks there were, and how many refused.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { attackAgain } from './again.ts';
import { kinds, type KindName } from './kinds.ts';
import { Program } from './program.ts';

const [folder = '', name = 'load', timesText = '0'] = process.argv.slice(2);
const times = Number(timesText);
const program = new URL('./at-work.js', import.meta.url);
/** A program that fits is ended after this time, in milliseconds. */
const longest = 2_000;
/** Files and folders that may still be made, where they are what runs out. */
const mostNames = 12;

/** What becomes of a program that was refused something: it closes on the full disk, is killed, or there is room again. */
const endings = ['close', 'kill', 'go on'];

const isKind = (text: string): text is KindName => Object.hasOwn(kinds, text);
const mount = (...options: string[]): unknown =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder]);

const grow = (): unknown => mount('remount', 'size=256m', 'nr_inodes=100000');

/** Every third disk has no room for further names, the others none for further bytes. */
function leave(room: number, run: number): void {
  const { bsize, blocks, bfree, files, ffree } = fs.statfsSync(folder);
  const size = (blocks - bfree) * bsize + Math.floor(room * 1024);
  const names = files - ffree + Math.floor((run / times) * mostNames);
  mount('remount', ...(run % 3 === 2 ? [`nr_inodes=${names}`] : [`size=${size}`]));
}

async function main(): Promise<void> {
  if (!isKind(name)) throw new Error(`no kind ${name}`);
  const { room } = kinds[name];
  let refused = 0;
  mount('size=256m', 'nr_inodes=100000');
  let next = new Program(program);
  await attackAgain(name, times, folder, async (home, run) => {
    const running = next;
    next = new Program(program);
    leave((run / times) * room, run);
    const said = await running.work({ kind: name, home, run, killBefore: null }, ({ is }) => {
      if (is !== 'refused') return running.killIn(is === 'ended' ? 0 : longest);
      const then = endings[(run + Math.floor(run / 3)) % endings.length];
      if (then === 'kill') return running.end();
      if (then === 'go on') grow();
      running.tell(then ?? '');
    });
    grow();
    if (said.some(({ is }) => is === 'refused')) refused += 1;
    return said;
  });
  next.end();
  process.stdout.write(`${JSON.stringify({ disks: times, refused })}\n`);
}

await main();
