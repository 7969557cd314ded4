/** The bar under the board: what was just done has a place of its own, whatever the width of the window. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Stage } from '../../../../core/contract/calls/debrief.ts';
import { stagePlan } from '../../../../core/domain/debrief/stage-plan.ts';
import { boardCard, boardOf, boardTheme, stepOf } from '../../board/cards.ts';
import { debrief, walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';

const board = boardOf({
  themes: [boardTheme('t', { title: 'Talk comes first, in pairs, before anything is written down' })],
  cards: [boardCard('1', { themeId: 't' }), boardCard('2', { themeId: 't' }), boardCard('3')],
});
let sizeBefore = { width: 0, height: 0 };
beforeAll(() => {
  sizeBefore = { width: innerWidth, height: innerHeight };
});
afterAll(() => page.viewport(sizeBefore.width, sizeBefore.height));

async function openAt(stage: Stage) {
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'board.get': () => board,
      'board.moveCards': () => stepOf(),
      'debrief.get': () => ({ ...debrief, stage }),
      'debrief.go': () => ({}),
      'debrief.update': () => ({}),
    },
    { at: `#/walks/w1/${stage}` },
  );
  await expect.poll(() => document.querySelector('[data-card="3"]')).not.toBeNull();
  return opened;
}

/** Where all that is said and can be pressed in the bar stands, what was just done left out. */
const parts = (): [string, DOMRect][] =>
  [...document.querySelectorAll('footer :is(.now, .hints li, .button)')]
    .filter((part) => part.closest('.said') === null && part.checkVisibility())
    .map((part) => [part.textContent.trim(), part.getBoundingClientRect()]);

const barBox = (): DOMRect => document.querySelector('footer')?.getBoundingClientRect() ?? new DOMRect();

/**
 * Where each stands in the bar, in numbers: two rectangles as such are equal to every comparison. Here the bar itself
 * stands under a board that is as high as its cards.
 */
function placed(of: readonly [string, DOMRect][]): unknown[] {
  const bar = barBox();
  return of.map(([name, { x, y, width, height }]) => [name, x, bar.bottom - y, width, height]);
}

const meet = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

test.each<[number, number, Stage]>([
  [1920, 1080, 'sort'],
  [1440, 900, 'sort'],
  [1366, 768, 'sort'],
  [1366, 768, 'name'],
  [900, 700, 'read'],
  [640, 700, 'sort'],
])(
  'at %i × %i in %s it takes no place of the instruction, the keys or a button',
  async (width, height, stage) => {
    await page.viewport(width, height);
    const { screen } = await openAt(stage);
    await expect.element(screen.getByText(stagePlan[stage].team)).toBeVisible();
    // Words in another font take another width.
    await document.fonts.ready;
    const before = placed(parts());
    const { height: barHeight } = barBox();
    document.querySelector<HTMLElement>('[data-card="3"]')?.focus();
    await userEvent.keyboard('1');
    await expect.poll(() => document.querySelector('.said .toast')).not.toBeNull();
    const done = document.querySelector('.said .toast')?.getBoundingClientRect() ?? new DOMRect();
    const after = parts();
    expect(placed(after)).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
    expect(after.filter(([, part]) => meet(part, done))).toEqual([]);
    const bar = barBox();
    // Nor does the board above it grow or shrink.
    expect(bar.height).toBe(barHeight);
    // The way back is whole, however long the sentence is.
    const undo = document.createRange();
    undo.selectNodeContents(document.querySelector('.said button') ?? document.body);
    expect(undo.getBoundingClientRect().right).toBeLessThanOrEqual(done.right - 8);
    expect(done.width).toBeGreaterThan(100);
    // In the bar, or right above it.
    expect([done.bottom > bar.top - 16, done.bottom < bar.bottom]).toEqual([true, true]);
    expect([done.left > bar.left, done.right < bar.right]).toEqual([true, true]);
    expect((done.left + done.right) / 2).toBeGreaterThan(bar.width / 2);
  },
);
