/** The stages over a fake core: the stage line, the timer, and what is opened where. */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Debrief } from '../../../../core/contract/calls/debrief.ts';
import type { CallInput } from '../../../../core/contract/calls/index.ts';
import { AppError } from '../../../../core/contract/errors.ts';
import { boardCard, boardOf, boardTheme } from '../../board/cards.ts';
import { debrief, walk } from '../../examples.ts';
import type { Answers } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

const cards = ['a', 'b', 'c'].map((id) => boardCard(id, { themeId: id === 'c' ? null : 't', orderKey: id }));
const board = boardOf({
  themes: [boardTheme('t', { areaId: 'participation' })],
  cards,
});

/** A debrief that changes as its commands say, as far as the stage line needs it. */
async function openDebrief(at: string, changes: Partial<Debrief> = {}, answers: Answers = {}) {
  let now: Debrief = { ...debrief, ...changes };
  const change = (next: Partial<Debrief>): Record<string, never> => {
    now = { ...now, ...next };
    return {};
  };
  const opened = await openApp(
    {
      'walks.list': () => {
        const { title, stage, openedAt, closedAt } = now;
        return {
          walks: [{ ...walk, debrief: openedAt === null ? null : { title, stage, openedAt, closedAt } }],
        };
      },
      'board.get': () => board,
      'debrief.get': () => now,
      'debrief.go': (input) => change({ stage: (input as CallInput<'debrief.go'>).stage }),
      'debrief.update': (input) => {
        const {
          walkId: _walkId,
          title,
          people,
          lengths,
          isNamingHeld,
          screen,
        } = input as CallInput<'debrief.update'>;
        return change({
          title: title === undefined ? now.title : title,
          people: people ?? now.people,
          lengths: lengths ?? now.lengths,
          isNamingHeld: isNamingHeld ?? now.isNamingHeld,
          screen: { ...now.screen, ...(screen as Partial<Debrief['screen']>) },
        });
      },
      'debrief.setTimer': () => ({}),
      'debrief.close': (input) =>
        change({
          closedAt: (input as CallInput<'debrief.close'>).isClosed ? '2026-10-12T15:00:00.000Z' : null,
        }),
      ...answers,
    },
    { at },
  );
  let revision = 1;
  const sent = (call: string): unknown[] =>
    opened.core.requests.filter((request) => request.call === call).map(({ input }) => input);
  return {
    ...opened,
    sent,
    /** What the core tells every window after a command. */
    tell: (next: Partial<Debrief> = {}) => {
      change(next);
      opened.core.publish({ type: 'changed', tags: ['debrief'], revision: (revision += 1) });
    },
  };
}

const current = (): string | undefined =>
  document.querySelector('nav [aria-current="page"]')?.textContent.replace(/\s+/g, ' ').trim();

test('the address of the board goes on where the debrief stands; each stage is a link', async () => {
  const { screen, sent } = await openDebrief('#/walks/w1/board', { stage: 'name' });
  await expect.poll(current).toBe('4 Name');
  expect(location.hash).toBe('#/walks/w1/name');
  expect(sent('debrief.go')).toEqual([]);
  await screen.getByRole('link', { name: 'Share' }).click();
  await expect.poll(current).toBe('8 Share');
  await expect.poll(() => sent('debrief.go')).toEqual([{ walkId: 'w1', stage: 'share' }]);
});

test('a board that nobody leads through the stages takes names; Sort on the stage line holds them back', async () => {
  const { screen, sent } = await openDebrief('#/walks/w1/board', { stage: 'set-up' });
  await expect.poll(current).toBe('3 Sort');
  await expect.poll(() => sent('debrief.go')).toEqual([{ walkId: 'w1', stage: 'sort', isLed: false }]);
  await screen.getByRole('link', { name: 'Read' }).click();
  await expect.poll(current).toBe('2 Read');
  await screen.getByRole('link', { name: 'Sort' }).click();
  await expect.poll(() => sent('debrief.go').at(-1)).toEqual({ walkId: 'w1', stage: 'sort' });
});

test('a title that is being typed stays when something else of the debrief changes', async () => {
  const { screen, sent, tell } = await openDebrief('#/walks/w1/set-up');
  await expect.poll(() => sent('debrief.go')).toHaveLength(1);
  const title = screen.getByRole('textbox', { name: 'Title of this debrief' });
  await title.fill('October');
  tell({ people: ['Ana'] });
  await expect.element(screen.getByRole('button', { name: 'Take Ana out' })).toBeVisible();
  await screen.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => sent('debrief.update')).toEqual([{ walkId: 'w1', title: 'October' }]);
});

test('another window that goes on does not take this one along, nor does this one pull it back', async () => {
  const { sent, tell } = await openDebrief('#/walks/w1/sort');
  await expect.poll(current).toBe('3 Sort');
  tell({ stage: 'decide' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([current(), sent('debrief.go')]).toEqual(['3 Sort', []]);
});

test('one board lives through its stages: what is selected stays', async () => {
  const { screen } = await openDebrief('#/walks/w1/sort');
  await screen.getByRole('article').first().click();
  const before = document.querySelector('[data-card]');
  await expect.element(screen.getByText(/^1 of \d+ shown cards selected$/)).toBeVisible();
  await screen.getByRole('link', { name: 'Read' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Read' })).toBeInTheDocument();
  expect(document.querySelector('[data-card]')).toBe(before);
  expect(before?.textContent).toContain('selected');
  await screen.getByRole('link', { name: 'Name' }).click();
  await expect.element(screen.getByRole('region', { name: 'Theme 1' })).toBeVisible();
  await expect.element(screen.getByText(/^1 of \d+ shown cards selected$/)).toBeVisible();
});

test('the timer is started, paused and extended, and nothing stops when it is over', async () => {
  const { screen, sent, tell } = await openDebrief('#/walks/w1/sort');
  const timer = screen.getByRole('timer');
  await expect.element(timer).toHaveTextContent('12:00');
  await screen.getByRole('button', { name: 'Start the timer' }).click();
  // Of the clock that stands still, however long the machine takes.
  vi.setSystemTime('2026-10-12T14:00:00Z');
  onTestFinished(() => void vi.useRealTimers());
  tell({ timer: { endsAt: '2026-10-12T14:01:01Z', left: 61, isOff: false } });
  await expect.element(timer).toMatchTextContent('1:01');
  await screen.getByRole('button', { name: '+1 min' }).click();
  await screen.getByRole('button', { name: 'Pause' }).click();
  tell({ timer: { endsAt: null, left: -35, isOff: false } });
  await expect.element(timer).toMatchTextContent('Over time: +0:35');
  await screen.getByRole('button', { name: 'Go on' }).click();
  await screen.getByRole('button', { name: 'Timer: more' }).click();
  await screen.getByRole('menuitem', { name: 'Switch the timer off' }).click();
  expect(sent('debrief.setTimer')).toEqual(
    ['run', 'extend', 'pause', 'run', 'off'].map((to) => ({ walkId: 'w1', to })),
  );
  tell({ timer: { endsAt: null, left: -35, isOff: true } });
  await expect.element(timer).not.toBeInTheDocument();
});

test('while naming is held back a title is refused kindly, until it is let go', async () => {
  const { screen, sent, tell } = await openDebrief('#/walks/w1/sort');
  const title = screen.getByRole('button', { name: 'Cluster 1', exact: true });
  await title.click();
  await expect.element(screen.getByText('Names come at the next stage.')).toBeVisible();
  await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Give names now' }).click();
  expect(sent('debrief.update')).toEqual([{ walkId: 'w1', isNamingHeld: false }]);
  tell();
  await title.click();
  await expect.element(screen.getByRole('textbox', { name: 'Title of Cluster 1' })).toHaveFocus();
});

test('a command that is refused is said, and the board stays', async () => {
  const { screen } = await openDebrief(
    '#/walks/w1/sort',
    {},
    {
      'debrief.setTimer': () => {
        throw new AppError('disk-full', 'x');
      },
    },
  );
  await screen.getByRole('button', { name: 'Start the timer' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('The disk is full');
  await expect.element(screen.getByRole('article').first()).toBeVisible();
});

test('paper covers everything until a key or a tap; nothing under it hears a key', async () => {
  const { screen, sent } = await openDebrief('#/walks/w1/sort');
  const card = document.querySelector<HTMLElement>('[data-card]');
  await expect.element(screen.getByRole('article').first()).toBeVisible();
  document.querySelector<HTMLElement>('[data-card]')?.focus();
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('b');
  await expect.element(screen.getByRole('button', { name: 'B or tap to come back' })).toHaveFocus();
  press('m');
  press('n');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  press('b');
  await expect.element(screen.getByRole('button', { name: 'B or tap to come back' })).not.toBeInTheDocument();
  expect(card === null || document.activeElement === card).toBe(true);
  const blank = sent('debrief.update').map(
    (input) => (input as { screen: { isBlank: boolean } }).screen.isBlank,
  );
  expect(blank).toEqual([true, false]);
});

test('a debrief is closed on Share and opened again', async () => {
  const { screen, sent, tell } = await openDebrief('#/walks/w1/share', { stage: 'share' });
  await screen.getByRole('button', { name: 'Close this debrief' }).click();
  tell();
  await expect.element(screen.getByText('Closed 12 Oct')).toBeVisible();
  await screen.getByRole('button', { name: 'Reopen this debrief' }).click();
  tell();
  await expect.element(screen.getByRole('timer')).toBeVisible();
  expect(sent('debrief.close')).toEqual([true, false].map((isClosed) => ({ walkId: 'w1', isClosed })));
});

test('a closed debrief can be looked through and keeps its stage; opened again it stands where one is', async () => {
  const closedAt = '2026-10-12T15:00:00.000Z';
  const { screen, sent, tell } = await openDebrief('#/walks/w1/read', { stage: 'share', closedAt });
  await expect.element(screen.getByText('Closed 12 Oct')).toBeVisible();
  expect(sent('debrief.go')).toEqual([]);
  await screen.getByRole('button', { name: 'Reopen' }).click();
  tell();
  await expect.poll(() => sent('debrief.go')).toEqual([{ walkId: 'w1', stage: 'read' }]);
});

test('the first screen says where each debrief stands and goes on there', async () => {
  const { screen } = await openDebrief('#/', { stage: 'decide', openedAt: '2026-10-12T14:00:00.000Z' });
  const link = screen.getByRole('link', { name: walk.title });
  await expect.element(link).toMatchTextContent('In Decide');
  await expect.element(link).toHaveAttribute('href', '#/walks/w1/decide');
});
