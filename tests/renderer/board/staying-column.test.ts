/** Unsorted stays when its last card leaves: other columns would move from under the hand. */
import { expect, test } from 'vitest';
import { stagePlan } from '../../../core/domain/debrief/stage-plan.ts';
import { StayingColumn } from '../../../renderer/features/board/columns/staying-column.svelte.ts';
import { boardCard } from './cards.ts';
import { openScreen } from './screens.ts';

/** A board whose Unsorted holds one card, or none. */
const withUnsorted = (isFilled: boolean) => ({
  cards: [boardCard('1', { areaId: isFilled ? 'unsorted' : 'progress' }), boardCard('2'), boardCard('3')],
  themes: [],
  references: [],
});

test('it comes with its first card, stays when the last leaves, and goes when it is closed', async () => {
  const screen = await openScreen('sort');
  const stands = () => screen.areas.some(({ id }) => id === 'unsorted');
  expect([stands(), screen.areas.some(({ kind }) => kind === 'coach')]).toEqual([false, false]);
  await screen.change(withUnsorted(true));
  expect([stands(), screen.opened.canClose('unsorted')]).toEqual([true, false]);
  await screen.change(withUnsorted(false));
  expect([stands(), screen.opened.canClose('unsorted')]).toEqual([true, true]);
  expect(screen.fit.open).toContain('unsorted');
  screen.opened.close();
  expect(stands()).toBe(false);
  await screen.change(withUnsorted(true));
  expect(stands()).toBe(true);
});

test('in another stage it is gone, and stays so when the team comes back', () => {
  const column = new StayingColumn();
  const [read, sort] = [stagePlan.read, stagePlan.sort];
  expect([column.stands(true, read), column.stands(false, read)]).toEqual([true, true]);
  expect([column.stands(false, sort), column.stands(false, read)]).toEqual([false, false]);
});
