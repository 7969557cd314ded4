/** The room: a second display that follows, its rows whole; and the question of a single screen. */
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Wall } from '../../../core/contract/calls/wall.ts';
import { newDebrief } from '../../../core/domain/debrief/stages.ts';
import WallView from '../../../renderer/features/wall/WallView.svelte';
import { walk } from '../examples.ts';
import { fakeCore } from '../fake-core.ts';
import { openApp } from './open-app.ts';

const ids = Array.from({ length: 60 }, (_, at) => `c${at}`);
const room: Wall = {
  ...newDebrief(),
  walkId: 'w1',
  stage: 'sort',
  revision: 1,
  title: 'T',
  isSample: false,
  focus: null,
  visits: 1,
  observers: 1,
  columns: [
    { id: 'talk', name: 'Talk', letter: 'A', cards: 60, shown: 60, visits: 1, themeIds: [], looseIds: ids },
  ],
  themes: [],
  // Of every height.
  cards: ids.map((id, at) => ({
    id,
    text: `${id}: ${'they talked in pairs '.repeat(1 + (at % 7))}`,
    kind: 'saw',
    visitNumber: 1,
    areaId: 'talk',
    isStarred: false,
    tally: null,
    stands: 1,
  })),
  wonderings: [],
  decisions: [],
  rounds: [],
  isVoting: false,
  setAside: 0,
  narrowed: null,
  sight: null,
};

/** Ids of the cards in sight, top down; fails where one stands out of its list. */
function seen(): string[] {
  const list = document.querySelector('[data-wall-list]');
  if (!list) return [];
  const edge = list.getBoundingClientRect();
  const cards = [...list.querySelectorAll<HTMLElement>('[data-wall-card]')]
    .filter((card) => getComputedStyle(card).visibility !== 'hidden')
    .map((card) => ({ box: card.getBoundingClientRect(), id: card.dataset['wallCard'] ?? '' }))
    .sort((a, b) => a.box.top - b.box.top);
  for (const { box, id } of cards) {
    const isWhole = box.top >= edge.top - 1 && box.bottom <= edge.bottom + 1;
    if (!isWhole) throw new Error(`${id} is seen in part`);
  }
  return cards.map(({ id }) => id);
}

describe('the second display', () => {
  beforeEach(async () => page.viewport(1280, 720));

  async function openRoom() {
    const core = fakeCore({ 'wall.get': () => room });
    const frame = document.createElement('div');
    frame.style.height = '720px';
    document.body.append(frame);
    await render(WallView, {
      target: frame,
      props: { client: core.client, walkId: 'w1', subscribe: core.transport.subscribe },
    });
    const look = (item: string): void =>
      core.publish({
        type: 'sight',
        walkId: 'w1',
        sight: { tops: [{ place: 'talk', item }], themeId: null, orderedBy: null },
      });
    return { look };
  }

  test('begins with what the driver sees first, whole, and says how much is above and below', async () => {
    const { look } = await openRoom();
    await expect.poll(() => seen()[0]).toBe('c0');
    for (const at of [7, 31, 12]) {
      look(`c${at}`);
      await expect.poll(() => seen()[0]).toBe(`c${at}`);
      const below = 60 - at - seen().length;
      await expect.element(page.getByText(`${at} above · ${below} more`)).toBeVisible();
    }
    // At the end as much before it as there is room for.
    look('c59');
    await expect.poll(() => seen().at(-1)).toBe('c59');
    expect(seen().length).toBeGreaterThan(1);
  });

  test('shows fewer where there is less room, each of them whole', async () => {
    const { look } = await openRoom();
    look('c20');
    await expect.poll(() => seen()[0]).toBe('c20');
    const many = seen().length;
    const frame = document.querySelector<HTMLElement>('[data-wall]')?.parentElement;
    if (!frame) throw new Error('there is no display');
    frame.style.height = '420px';
    await expect.poll(() => seen().length).toBeLessThan(many);
    expect(seen()[0]).toBe('c20');
  });
});

test('a blank is to be had with a dialog, a menu or a field open; where letters are typed, with Ctrl', async () => {
  const { screen } = await openApp({ 'walks.list': () => ({ walks: [walk] }) }, { at: '#/walks/w1/people' });
  const blank = screen.getByRole('button', { name: 'B or tap to come back' });
  const comeBack = async (key: string): Promise<void> => {
    await expect.element(blank).toBeVisible();
    await userEvent.keyboard(key);
    await expect.element(blank).not.toBeInTheDocument();
  };
  await screen.getByRole('button', { name: 'More' }).click();
  await expect.element(screen.getByRole('menu')).toBeVisible();
  await userEvent.keyboard('b');
  await comeBack('b');
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('?');
  const tick = screen.getByRole('checkbox', { name: 'Single letters, digits and signs are keys' });
  tick.element().focus();
  await userEvent.keyboard('b');
  await comeBack('{Escape}');
  await expect.element(tick).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = screen.getByRole('combobox');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('b');
  await expect.element(field).toHaveValue('b');
  await userEvent.keyboard('{Control>}b{/Control}');
  await comeBack('{Control>}b{/Control}');
  await expect.element(field).toHaveFocus();
});

describe('a single screen', () => {
  const people = { 'walks.list': () => ({ walks: [walk] }) };
  const at = '#/walks/w1/people';

  test('H hides a private page and brings it back, by way of the question', async () => {
    const { screen } = await openApp(people, { at, displays: 1 });
    const show = screen.getByRole('button', { name: 'Show', exact: true });
    await expect.element(show).toBeVisible();
    await userEvent.keyboard('h');
    await screen.getByRole('button', { name: 'Show it here' }).click();
    const hide = screen.getByRole('button', { name: 'Hide', exact: true });
    await expect.element(hide).toBeVisible();
    await userEvent.keyboard('h');
    await expect.element(show).toBeVisible();
    await userEvent.keyboard('h');
    await expect.element(hide).toBeVisible();
  });

  test('asks before a private page, and again only where the answer was not now', async () => {
    const { screen } = await openApp(people, { at, displays: 1 });
    const show = screen.getByRole('button', { name: 'Show', exact: true });
    const question = screen.getByRole('dialog', { name: 'Is this screen shared?' });
    await show.click();
    await expect.element(question.getByText(/shows names\./)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => question.elements().length).toBe(0);
    await expect.element(show).toBeVisible();
    await show.click();
    await question.getByRole('button', { name: 'Show it here' }).click();
    const hide = screen.getByRole('button', { name: 'Hide', exact: true });
    await hide.click();
    await show.click();
    await expect.element(hide).toBeVisible();
    expect(question.elements()).toEqual([]);
  });

  test('is not asked about where two displays are seen', async () => {
    const { screen } = await openApp(people, { at });
    await screen.getByRole('button', { name: 'Show', exact: true }).click();
    await expect.element(screen.getByRole('button', { name: 'Hide', exact: true })).toBeVisible();
  });
});
