/** Progress is told at least ten times a second where there is some, and not much more often. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { throttled } from '../../../core/features/records/look/throttle.ts';

test('the first word of a step and the last are told at once, others at least 50 ms apart', () => {
  let now = 0;
  const told: [string, number, number][] = [];
  const tell = throttled(
    (step, done) => told.push([step, done, now]),
    () => now,
  );
  for (now = 0; now < 200; now += 20) tell('a', now, 200);
  tell('b', 1, 2);
  tell('b', 2, 2);
  expect(told).toEqual([
    ['a', 0, 0],
    ['a', 60, 60],
    ['a', 120, 120],
    ['a', 180, 180],
    ['b', 1, 200],
    ['b', 2, 200],
  ]);
});

test('where work speaks every 50 ms or sooner, nobody waits longer than 100 ms for a word', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 300 }), (pauses) => {
      let now = 0;
      const told: number[] = [];
      const tell = throttled(
        () => told.push(now),
        () => now,
      );
      tell('a', 0, pauses.length);
      pauses.forEach((pause, index) => {
        now += pause;
        tell('a', index + 1, pauses.length);
      });
      const gaps = told.map((at, index) => at - (told[index - 1] ?? 0));
      expect(Math.max(...gaps)).toBeLessThan(100);
    }),
  );
});
