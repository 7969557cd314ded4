/** What is asked for is done one after the other; whoever waits may be stopped at once. */
import { expect, test } from 'vitest';
import { createQueue } from '../../../core/threads/in-turn.ts';

test('one after the other, in order, also after one that fails', async () => {
  const inTurn = createQueue();
  const done: string[] = [];
  const gate = Promise.withResolvers<undefined>();
  const first = inTurn(async () => {
    await gate.promise;
    done.push('first');
  });
  const second = inTurn(() => {
    done.push('second');
    throw new Error('broken');
  });
  const third = inTurn(() => done.push('third'));
  await Promise.resolve();
  expect(done).toEqual([]);
  gate.resolve(undefined);
  await first;
  await expect(second).rejects.toThrow('broken');
  expect([await third, done]).toEqual([3, ['first', 'second', 'third']]);
});

test('who is stopped while waiting is told at once, is never begun, and lets nobody pass', async () => {
  const inTurn = createQueue();
  const done: string[] = [];
  const gate = Promise.withResolvers<undefined>();
  const first = inTurn(() => gate.promise.then(() => done.push('first')));
  const stop = new AbortController();
  const second = inTurn(() => done.push('second'), stop.signal);
  const third = inTurn(() => done.push('third'));
  stop.abort();
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  expect(done).toEqual([]);
  gate.resolve(undefined);
  await Promise.all([first, third]);
  expect(done).toEqual(['first', 'third']);
});
