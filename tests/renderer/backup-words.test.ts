/** What the backups page says of each backup. */
import { expect, test } from 'vitest';
import { sayHolds, sayMade, sayReason } from '../../renderer/features/backups/words.ts';

test('a backup is told by the day and the hour of this machine, and by the second where that is needed', () => {
  const [summer, winter, again] = [
    '2026-07-06T15:10:05Z',
    '2026-11-05T16:10:07Z',
    '2026-11-05T16:10:48Z',
  ].map((madeAt) => ({ madeAt }));
  if (!summer || !winter || !again) throw new Error('three');
  expect(sayMade(summer, [summer, winter])).toBe('Mon 6 July 2026, 16:10');
  expect(sayMade(winter, [summer, winter])).toBe('Thu 5 November 2026, 16:10');
  expect([winter, again].map((one) => sayMade(one, [winter, again]))).toEqual([
    'Thu 5 November 2026, 16:10:07',
    'Thu 5 November 2026, 16:10:48',
  ]);
});

test('what is in it, and why it was made', () => {
  expect(sayHolds({ holds: { walks: 1, visits: 26, cards: 1310 }, bytes: 1_234_567 })).toBe(
    '1 walk · 26 visits · 1,310 cards · 1.2 MB',
  );
  expect(sayHolds({ holds: null, bytes: 0 })).toBe('Cannot be read any more · 0.0 MB');
  expect([sayReason({ reason: 'clock' }), sayReason({ reason: null })]).toEqual([
    'Made while the app was open',
    'Made by an earlier version of the app',
  ]);
});
