/** What may fail: why it did not go is said in a sentence, and what must not be done twice is not. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { errorSentence } from '../../core/contract/wording.ts';
import { attempt, Attempts, orSay } from '../../renderer/state/attempt.svelte.ts';

const full = new AppError('disk-full', 'no space left');
const fail = (error: unknown) => (): Promise<never> => Promise.reject(error);

/** Work that is done when the test says so. */
function held() {
  let finish = (): void => undefined;
  let isBegun = 0;
  const work = (): Promise<void> => {
    isBegun += 1;
    return new Promise((resolve) => (finish = resolve));
  };
  return { work, finish: () => finish(), begun: () => isBegun };
}

test('what went well says nothing, what the core refuses its sentence, a fault of ours that of a fault', async () => {
  expect(await attempt(() => Promise.resolve('done'))).toBeNull();
  expect(await attempt(fail(full))).toBe(errorSentence(full.toShape()));
  expect(await attempt(fail(new TypeError('x is not a function')))).toBe(
    errorSentence({ code: 'internal', details: {} }),
  );
  const thrown = (): Promise<void> => {
    throw full;
  };
  expect(await attempt(thrown)).toBe(errorSentence(full.toShape()));
});

test('what comes of it is answered; where nothing does, it is said why', async () => {
  const said: string[] = [];
  const say = (sentence: string): void => void said.push(sentence);
  expect([await orSay(() => Promise.resolve(7), say), said]).toEqual([7, []]);
  expect([await orSay(fail(full), say), said]).toEqual([null, [errorSentence(full.toShape())]]);
});

describe('the attempts of one place', () => {
  test('the last failure stands until something is tried again', async () => {
    const attempts = new Attempts();
    expect(await attempts.do(fail(full))).toBe(false);
    expect(attempts.problem).toBe(errorSentence(full.toShape()));
    const { work, finish } = held();
    const again = attempts.do(work);
    expect([attempts.problem, attempts.isBusy]).toEqual([null, true]);
    finish();
    expect(await again).toBe(true);
    expect([attempts.problem, attempts.isBusy]).toEqual([null, false]);
  });

  test('one that ends well takes no failure of another away', async () => {
    const attempts = new Attempts();
    const { work, finish } = held();
    const first = attempts.do(work);
    await attempts.do(fail(full));
    expect(attempts.isBusy).toBe(true);
    finish();
    expect(await first).toBe(true);
    expect(attempts.problem).toBe(errorSentence(full.toShape()));
  });

  test('a failure is read out where nothing on the page says it', async () => {
    const read: string[] = [];
    await new Attempts((problem) => read.push(problem)).do(fail(full));
    expect(read).toEqual([errorSentence(full.toShape())]);
  });

  test('what must not be done twice is not begun again while it is under way', async () => {
    const attempts = new Attempts();
    const { work, finish, begun } = held();
    const first = attempts.once(work);
    expect(await attempts.once(work)).toBe(false);
    expect(begun()).toBe(1);
    finish();
    expect(await first).toBe(true);
    const second = attempts.once(work);
    expect(begun()).toBe(2);
    finish();
    expect(await second).toBe(true);
  });
});
