/** The history panel: every step, the way back to any, by keyboard, following what others do. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { HistoryStep } from '../../../../core/contract/calls/history.ts';
import { boardCard, boardOf, stepOf } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';

const board = boardOf({
  cards: [boardCard('1')],
  visits: [{ number: 1, date: '2026-10-06', yearGroup: '9', subject: null, observers: [0] }],
  history: { undo: 'Step 3', redo: null },
});
const step = (id: number, changes: Partial<HistoryStep> = {}): HistoryStep => ({
  id,
  sentence: `Step ${id}`,
  at: '2026-10-06T13:32:00.000Z',
  kind: 'do',
  isStanding: true,
  ...changes,
});

async function openHistory(all: HistoryStep[]) {
  const gone: number[] = [];
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'board.get': () => board,
      'board.goBack': (input) => {
        gone.push((input as { stepId: number }).stepId);
        return stepOf({ sentence: 'Back to *Step 1*', history: board.history });
      },
      'board.listSteps': (input) => {
        const { before, limit } = input as { before: number | null; limit: number };
        const older = all.filter(({ id }) => before === null || id < before);
        return { steps: older.slice(0, limit), total: all.length };
      },
    },
    { at: '#/walks/w1/board' },
  );
  await opened.screen.getByRole('button', { name: 'Board: more' }).click();
  await opened.screen.getByRole('menuitem', { name: 'History' }).click();
  await expect.element(opened.screen.getByRole('complementary', { name: 'History' })).toBeVisible();
  return { ...opened, gone };
}
const rows = (): string[] =>
  [...document.querySelectorAll('aside li')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());

test('newest first, with what was undone and where the board stands now', async () => {
  await openHistory([
    step(4, { kind: 'undo', sentence: 'Undone: Step 3', isStanding: false }),
    step(3, { isStanding: false }),
    step(2),
    step(1),
  ]);
  await expect
    .poll(rows)
    .toEqual([
      'Tue 6 Oct 14:32 Undone: Step 3',
      'Tue 6 Oct 14:32 Undone: Step 3 Go back to here',
      'Tue 6 Oct 14:32 Now: Step 2',
      'Tue 6 Oct 14:32 Step 1 Go back to here',
      'As it was loaded',
    ]);
});

test('by keyboard: one stop, arrows between steps, Enter goes back and says so, Escape closes', async () => {
  const { gone } = await openHistory([step(3), step(2), step(1)]);
  await expect.poll(() => rows().length).toBe(4);
  expect(document.querySelectorAll('aside li button[tabindex="0"]').length).toBe(1);
  document.querySelector<HTMLElement>('[data-step="2"]')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('data-step')).toBe('1');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => gone).toEqual([1]);
  await expect.poll(() => document.querySelector('footer')?.textContent ?? '').toMatch(/Back to/);
  expect(document.querySelector('aside')?.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(document.querySelector('aside')).toBeNull();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Board: more');
  await userEvent.keyboard('{Control>}h{/Control}');
  await expect.poll(() => document.querySelector('aside')).not.toBeNull();
});

test('it follows other windows, and reads older steps a page at a time', async () => {
  const all = Array.from({ length: 150 }, (_, n) => step(150 - n));
  const { screen, core } = await openHistory(all);
  await expect.poll(() => rows().length).toBe(101);
  await screen.getByRole('button', { name: 'Older steps' }).click();
  await expect.poll(() => rows().length).toBe(151);
  all.unshift(step(151));
  // The board itself is answered as it was: a newer revision would have it read again and again.
  core.publish({ type: 'changed', tags: ['board'], revision: 1 });
  await expect.poll(() => rows()[0]).toMatch(/Now: Step 151/);
  expect(rows().length).toBe(152);
});
