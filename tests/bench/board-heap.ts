/** What a window holds in memory with a board open, and whether a long sitting of drags adds to it. */
import type { CDPSession, Page } from '@playwright/test';
import { cardInSight } from './board-drag.ts';
import { openBoard } from './board-steps.ts';
import { rounded, type Figure } from './figures.ts';

const drags = 500;

export async function measureHeap(
  page: Page,
  cdp: CDPSession,
  { walkId, n }: { walkId: string; n: number },
): Promise<Figure[]> {
  const empty = await held(cdp);
  await openBoard(page, walkId);
  const opened = await held(cdp);
  // The first drags and drops still compile, and make what is made once.
  await dragAbout(page, 40);
  const before = await held(cdp);
  await dragAbout(page, drags);
  const after = await held(cdp);
  return [
    { name: 'board.heap', n, value: rounded(opened.megabytes), unit: 'MB', floor: rounded(empty.megabytes) },
    {
      name: 'board.heapGrowth',
      n,
      value: rounded(after.megabytes - before.megabytes),
      unit: 'MB',
      floor: 0,
    },
    { name: 'board.nodeGrowth', n, value: after.nodes - before.nodes, unit: 'nodes', floor: 0 },
  ];
}

/** Drags by turns dropped in another column, taken back, and cancelled. */
async function dragAbout(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const from = await cardInSight(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 20);
    await page.mouse.move(900, 500 + (done % 7) * 40);
    if (done % 2 === 0) await page.mouse.up();
    else {
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.keyboard.press('Control+z');
    }
  }
  await page.waitForTimeout(500);
}

/** After everything that nobody holds was let go; nodes count also where they are on no page. */
async function held(cdp: CDPSession): Promise<{ megabytes: number; nodes: number }> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { megabytes: usedSize / 1e6, nodes };
}
