/** A person has read a text: a word of the lists that means something else in it does not stop the deck any more. */
import { expect, test } from 'vitest';
import { member, themedWalk } from './support/facts.ts';
import { slidesOf } from './support/releases.ts';

const facts = { ...themedWalk(), staff: [member('Ms', 'Rose', 'Hall')] };
const words = (ticked: string | null) => ({
  decisions: [
    {
      id: 'd',
      number: 1,
      themeId: null,
      kind: 'keep' as const,
      text: 'Talk in the Hall',
      horizon: 'next-month' as const,
      owner: null,
      state: 'open' as const,
      carriedFrom: null,
    },
  ],
  stored: {
    written: [],
    ticks: new Map(ticked === null ? [] : [['decision:d', ticked]]),
    dropped: new Set<string>(),
  },
});

test('unread, a word of the lists is found; an approval or a tick of that very text lets it stand', () => {
  const unread = slidesOf(facts, [], words(null));
  expect(unread.verdict.findings).toMatchObject([
    { text: 'Hall', reason: 'name', within: 'Talk in the Hall' },
  ]);
  const approved = [{ text: 'Talk in the Hall', name: 'Hall' }];
  expect(slidesOf(facts, approved, words(null)).verdict.outcome).toBe('clear');
  expect(slidesOf(facts, [], words('Talk in the Hall')).verdict.findings).toEqual([]);
  expect(slidesOf(facts, [], words('Talk in a Hall')).verdict.findings).toHaveLength(1);
});
