/** The timer of a stage between two answers of the core, and how it reads. */
import { expect, test } from 'vitest';
import type { DebriefTimer } from '../../../core/contract/calls/debrief.ts';
import { StageClock } from '../../../renderer/state/stage-clock.svelte.ts';
import { sayClock } from '../../../renderer/state/say.ts';

const start = Date.parse('2026-10-12T14:00:00.000Z');
const inSeconds = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

/** A clock whose time passes only when a test says so. */
function clockWith(timer: DebriefTimer | null) {
  let now = start;
  let beat = (): void => undefined;
  let isTicking = false;
  const clock = new StageClock({
    timer: () => timer,
    now: () => now,
    every: (_milliseconds, action) => {
      beat = action;
      isTicking = true;
      return () => (isTicking = false);
    },
  });
  return {
    clock,
    pass: (milliseconds: number) => {
      now += milliseconds;
      beat();
    },
    isTicking: () => isTicking,
  };
}

test('runs down by the clock of the machine, and past the end', () => {
  const { clock, pass, isTicking } = clockWith({ endsAt: inSeconds(462), left: 462, isOff: false });
  expect([clock.isRunning, clock.left]).toEqual([true, 462]);
  const stop = clock.run();
  pass(400);
  expect(clock.left).toBe(462);
  pass(601);
  expect(clock.left).toBe(461);
  pass(460_999);
  expect([clock.left, clock.isOver, Object.is(clock.left, 0)]).toEqual([0, false, true]);
  pass(35_000);
  expect([clock.left, clock.isOver]).toEqual([-35, true]);
  stop();
  expect(isTicking()).toBe(false);
});

test('stands where it was paused, whatever the time', () => {
  const { clock, pass } = clockWith({ endsAt: null, left: -20, isOff: false });
  pass(60_000);
  expect([clock.isRunning, clock.left, clock.isOver]).toEqual([false, -20, true]);
});

test('is nothing while nothing is known', () => {
  const { clock } = clockWith(null);
  expect([clock.isRunning, clock.left]).toEqual([false, 0]);
});

test.each([
  [462, '7:42'],
  [60, '1:00'],
  [0, '0:00'],
  [-35, '+0:35'],
  [-600, '+10:00'],
  [14_400, '240:00'],
])('%d seconds read %s', (left, words) => {
  expect(sayClock(left)).toBe(words);
});
