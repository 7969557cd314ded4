/** The charts: what is drawn, what is said, and what a hidden figure gives away (nothing). */
import { expect, test } from 'vitest';
import type { AreaProposals } from '../../../core/domain/walk-facts.ts';
import { areasChart, sharedChart, themesChart, walk } from '../examples.ts';
import { openApp } from './open-app.ts';

const noProposals: AreaProposals[] = [];
const open = (areas = areasChart, proposals = noProposals) =>
  openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'insight.charts': () => ({ areas, themes: themesChart, proposals }),
    },
    { at: '#/walks/w1/charts' },
  );

/** Where the ink of each row's bar ends, as a share of the plot; 0 where a row has none. */
function drawnShares(rows: number): number[] {
  const canvas = document.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  if (!canvas || !pixels) throw new Error('there is no canvas');
  return Array.from({ length: rows }, (_, row) => {
    const y = Math.floor(((row + 0.5) * canvas.height) / rows);
    const inked = Array.from(
      { length: canvas.width },
      (__, x) => pixels.data[(y * canvas.width + x) * 4 + 3] ?? 0,
    );
    return (inked.findLastIndex((alpha) => alpha > 128) + 1) / canvas.width;
  });
}

test('is one picture with its whole text, and a table for those who read by cell', async () => {
  const { screen } = await open();
  await expect.element(screen.getByRole('img', { name: areasChart.alt })).toBeVisible();
  const table = screen.getByRole('table', { name: areasChart.title });
  const rows = [...table.element().querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => cell.textContent).join(' | '),
  );
  expect(rows).toEqual([
    'Participation | most · 22',
    'Learning environment | not shown',
    'Progress | some · 11',
    'Pupil voice | many',
  ]);
});

test('bars begin at zero and end at their share of the visits; hidden and word-only rows have none', async () => {
  const { screen } = await open();
  await expect.element(screen.getByRole('img', { name: areasChart.alt })).toBeVisible();
  await expect.poll(() => drawnShares(4).map((share) => Math.round(share * 24))).toEqual([22, 0, 11, 0]);
});

test('why a row is not shown, or not in full, stands under the chart for whoever asks', async () => {
  const { screen } = await open();
  const why = screen.getByText('It rests on fewer than 5 teachers.');
  await expect.element(why).not.toBeVisible();
  const summary = screen.getByText('1 row is not shown, 1 not as counted: why');
  await summary.click();
  await expect.element(why).toBeVisible();
  expect([...document.querySelectorAll('section details li')].map((item) => item.textContent)).toEqual([
    'Learning environment. It rests on fewer than 5 teachers. Visits to more teachers would change that.',
    'Pupil voice. Only the word is shown: the other visits rest on fewer than 5 teachers.',
  ]);
});

test('a chart of which nothing is to be said has nothing to open', async () => {
  const { screen } = await open({
    ...areasChart,
    rows: areasChart.rows.filter(({ why }) => why === null),
  });
  await expect.element(screen.getByRole('img', { name: areasChart.alt })).toBeVisible();
  expect(document.querySelector('section details')).toBeNull();
});

test('a figure of an earlier deck says of how many visits, and of which day', async () => {
  const { screen } = await open(sharedChart);
  const table = screen.getByRole('table', { name: sharedChart.title });
  await expect.element(table.getByRole('cell').nth(1)).toMatchTextContent('some · 5 of 14 as of 13 October');
});

test('two hidden figures look the same, whatever they hide', async () => {
  const hidden = { kind: 'hidden' } as const;
  const { screen } = await open({
    ...areasChart,
    rows: areasChart.rows.map((row) => ({ ...row, figure: hidden })),
    scale: null,
  });
  await expect.element(screen.getByRole('img', { name: areasChart.alt })).toBeVisible();
  const marks = [...document.querySelectorAll('[role=img] .hidden')].map((mark) => {
    const { width, height } = mark.getBoundingClientRect();
    return [width, height, mark.textContent?.trim()].join(' ');
  });
  expect([marks.length, new Set(marks).size]).toEqual([4, 1]);
});

test('cards that stand somewhere only by a proposal are counted apart, where there are any', async () => {
  const { screen } = await open(areasChart, [
    { id: 'b', label: 'Participation', cards: 12, proposed: 4 },
    { id: 'c', label: 'Learning environment', cards: 9, proposed: 0 },
    { id: 'e', label: 'Progress', cards: 1, proposed: 1 },
  ]);
  await expect.element(screen.getByText('Some cards stand here by a proposal only')).toBeVisible();
  expect([...document.querySelectorAll('.proposals li')].map((item) => item.textContent)).toEqual([
    'Participation: 12 cards, of which 4 proposed',
    'Progress: 1 card, of which 1 proposed',
  ]);
});

test('where there are no themes it says how to make one', async () => {
  const { screen } = await open();
  await expect.element(screen.getByText('On the board, drag a card onto a card')).toBeVisible();
  await screen.getByRole('button', { name: 'More', exact: true }).click();
  const here = screen.getByRole('menuitem', { name: 'Charts' });
  await expect.element(here).toHaveAttribute('aria-current', 'page');
  expect(document.title).toBe('Charts · Learning Walk Debrief');
});
