/** Marked cards are counted by what the team lets pass now, also where the same cards were counted before. */
import { expect, onTestFinished, test } from 'vitest';
import { markedCounter } from '../../../core/features/records/load/marked.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { setWordDismissed } from '../../../core/store/settings.ts';
import { temporaryFolder } from '../../support/folders.ts';

test('a dismissed word counts no more, and again once it is taken back', async () => {
  const { db, close } = await openStore(temporaryFolder(), 'a test');
  onTestFinished(close);
  const count = markedCounter(db);
  const texts = ['An excellent start.', 'Pupils wrote.', 'A terrible start.'];
  const cards = texts.map((text) => ({ kind: 'saw' as const, text }));
  const counts = [count(cards), count(cards)];
  setWordDismissed(db, 'excellent', true);
  counts.push(count(cards));
  setWordDismissed(db, 'excellent', false);
  counts.push(count(cards));
  expect(counts).toEqual([2, 2, 1, 2]);
});
