/**
 * The program that works on a store. It is ready before it is told what to do: one line of JSON; then it says what it does.
 * Where a full disk has refused something, it is told once more: to close, or to go on because there is room again.
 */
import { createInterface } from 'node:readline';
import { AppError } from '../../../core/contract/errors.ts';
import { drawsOf, placeIn, type Opened, type Said } from './kind.ts';
import { watchChanges } from './points.ts';
import type { Order } from './program.ts';

const begin = watchChanges();
const { kinds } = await import('./kinds.ts');
const { open } = await import('./store.ts');
const lines = createInterface({ input: process.stdin });
const line = await new Promise<string>((resolve) => lines.once('line', resolve));
const { kind, home, run, killBefore } = JSON.parse(line) as Order;
const place = placeIn(home);
const loaderUrl = new URL('./loader-thread.js', import.meta.url);
const say = (said: Said): unknown => process.stdout.write(`${JSON.stringify(said)}\n`);
const opened: Opened[] = [];

if (killBefore !== null) begin(killBefore);
try {
  await kinds[kind].work({
    place,
    run,
    draw: drawsOf(run),
    async open(clock) {
      const one = await open(place, { loaderUrl, clock });
      opened.push(one);
      return one;
    },
    begun: (what, about = null) => say({ is: 'begun', what, about }),
    done: (what, about = null) => say({ is: 'done', what, about }),
  });
} catch (error) {
  if (!(error instanceof AppError && error.code === 'disk-full')) throw error;
  say({ is: 'refused', what: error.message, about: null });
  const order = await new Promise<string>((resolve) => lines.once('line', resolve));
  for (const { client, core } of opened) {
    if (order === 'close') await core.close();
    else {
      await client.walks.list({});
      await client.settings.dismissWord({ word: 'good', isDismissed: true });
    }
  }
}
say({ is: 'ended', what: kind, about: null });
// It waits to be killed: its standard input is open.
