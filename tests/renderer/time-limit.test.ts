/** Every call has a time limit; what works on is waited for, and what was given up is not done behind anybody's back. */
import { expect, test, vi } from 'vitest';
import { errorSentence } from '../../core/contract/wording.ts';
import type { CoreEvent, Request, Result } from '../../core/contract/transport.ts';
import { withTimeLimit } from '../../renderer/api/time-limit.ts';

const request: Request = { id: 'r1', call: 'board.moveCards', input: {} };

function limited() {
  const asked: { request: Request; signal: AbortSignal; answer: (result: Result) => void }[] = [];
  const timers: (() => void)[] = [];
  const later = vi.fn((action: () => void) => {
    timers.push(action);
    return () => void timers.splice(timers.indexOf(action), 1);
  });
  const listeners = new Set<(event: CoreEvent) => void>();
  const transport = withTimeLimit(
    {
      invoke: (one, signal) =>
        new Promise((resolve) => asked.push({ request: one, signal, answer: resolve })),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    { newId: () => 'r2', later },
  );
  return { transport, asked, timers, later, listeners };
}

test('a call that is not answered is given up with a sentence, let go of, and cancelled in the core', async () => {
  const { transport, asked, timers, listeners } = limited();
  const answer = transport.invoke(request);
  timers[0]?.();
  const result = await answer;
  expect(!result.ok && errorSentence(result.error)).toMatch(/^The app did not answer in time/);
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(asked[1]?.request).toEqual({ id: 'r2', call: 'app.cancel', input: { requestId: 'r1' } });
  asked[1]?.answer({ ok: true, value: { wasRunning: true } });
  await expect.poll(() => [timers.length, listeners.size]).toEqual([0, 0]);
});

test('as long as the core tells of work it is waited for, whosever work it is', async () => {
  const { transport, asked, timers, later, listeners } = limited();
  const answer = transport.invoke(request);
  for (const listener of listeners)
    listener({ type: 'progress', requestId: 'another', step: 'load', done: 1, total: 2 });
  expect([later.mock.calls.length, timers.length]).toEqual([2, 1]);
  asked[0]?.answer({ ok: true, value: 1 });
  expect(await answer).toEqual({ ok: true, value: 1 });
  await expect.poll(() => [timers.length, listeners.size]).toEqual([0, 0]);
});

test('other windows’ steps do not prolong the wait', () => {
  const { transport, later, listeners } = limited();
  void transport.invoke(request);
  for (const listener of listeners) listener({ type: 'changed', tags: ['board'], revision: 3 });
  expect(later).toHaveBeenCalledOnce();
});
