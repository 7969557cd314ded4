/** Nothing loses its place: what is looked at stays where it is, whoever takes a step; what was made is brought into sight. */
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Board } from '../../../../core/contract/calls/board.ts';
import type { Debrief } from '../../../../core/contract/calls/debrief.ts';
import type { Round } from '../../../../core/domain/debrief/rounds.ts';
import { boardCard, boardOf, boardTheme } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import type { Answers } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';
import { LiveCore } from './live-core.ts';
import { atSort, board, cards, fillWindow, key, settled, uuid } from './placed-board.ts';

async function openBoard(changes: Partial<Debrief> = {}, whole: Board = board, answers: Answers = {}) {
  const live = new LiveCore(whole);
  let debrief: Debrief = { ...atSort, ...changes };
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'debrief.get': () => debrief,
      'debrief.update': () => ({}),
      ...live.answers,
      ...answers,
    },
    { at: '#/walks/w1/board' },
  );
  fillWindow();
  await expect.poll(() => document.querySelectorAll('[data-card]').length).toBeGreaterThan(4);
  const become = (next: Partial<Debrief>): void => {
    debrief = { ...debrief, ...next };
    opened.core.publish({ type: 'changed', tags: ['debrief'], revision: 2 });
  };
  const elsewhere = (call: string, input: object): Promise<void> => live.elsewhere(opened.core, call, input);
  return { ...opened, live, become, elsewhere };
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}
const bodyOf = (areaId: string): HTMLElement => element(`[data-area="${areaId}"] .body`);
const strip = (): HTMLElement => element('[data-scroll-x]');
const item = (itemKey: string): HTMLElement => element(`[data-key="${itemKey}"]`);
async function scroll(to: HTMLElement, top: number): Promise<void> {
  to.scrollTop = top;
  await settled();
}

/** The first item that is whole in sight, and how far below the edge it stands. */
function eyeOf(areaId: string): { key: string; top: number } {
  const body = bodyOf(areaId);
  const edge = body.getBoundingClientRect().top;
  const seen = [...body.querySelectorAll<HTMLElement>('[data-key]')]
    .map((one) => ({ key: one.dataset['key'] ?? '', top: one.getBoundingClientRect().top - edge }))
    .filter(({ top }) => top >= 0)
    .toSorted((a, b) => a.top - b.top);
  if (!seen[0]) throw new Error(`nothing is in sight in ${areaId}`);
  return seen[0];
}
const topOf = (itemKey: string, areaId: string): number =>
  item(itemKey).getBoundingClientRect().top - bodyOf(areaId).getBoundingClientRect().top;
const move = (cardIds: string[], to: object) => ({ cardIds, to });
const isWhole = (itemKey: string, areaId: string): boolean => {
  const [one, body] = [item(itemKey).getBoundingClientRect(), bodyOf(areaId).getBoundingClientRect()];
  return one.top >= body.top && one.bottom <= body.bottom;
};

beforeEach(() => {
  document.documentElement.dataset['density'] = 'desk';
});

test('what another window puts above, below or takes away moves nothing that is looked at', async () => {
  const { elsewhere } = await openBoard();
  await scroll(bodyOf('progress'), 2500);
  const before = eyeOf('progress');
  const n = Number(before.key.slice('card:p'.length));
  const steps = [
    move(['q1', 'q2'], { kind: 'column', areaId: 'progress', before: 'p2' }),
    move(['p3', 'p4', `p${n + 1}`], { kind: 'column', areaId: 'participation', before: null }),
    move(['p5'], { kind: 'card', cardId: 'p6', newThemeId: uuid(9) }),
    move(['q5', 'q6'], { kind: 'theme', themeId: uuid(0), before: null }),
  ];
  for (const step of steps) {
    await elsewhere('board.moveCards', step);
    await settled();
    expect(eyeOf('progress').key).toBe(before.key);
    expect(topOf(before.key, 'progress')).toBeCloseTo(before.top, -0.3);
  }
});

test('at the very top, too, what is looked at stays when a theme is made above it elsewhere', async () => {
  const { elsewhere } = await openBoard(
    {},
    { ...board, themes: [], cards: cards.filter((one) => one.themeId === null) },
  );
  const before = eyeOf('progress');
  await elsewhere('board.moveCards', move(['p40'], { kind: 'card', cardId: 'p41', newThemeId: uuid(9) }));
  await settled();
  expect(topOf(before.key, 'progress')).toBeCloseTo(before.top, -0.3);
});

test('the card at which somebody looks is put into a theme elsewhere: the next comes up to its place', async () => {
  const { elsewhere } = await openBoard();
  await scroll(bodyOf('progress'), 2500);
  const { key: looked, top: before } = eyeOf('progress');
  const first = looked.slice('card:'.length);
  const next = `card:p${Number(first.slice(1)) + 1}`;
  await elsewhere('board.moveCards', move([first], { kind: 'theme', themeId: uuid(0), before: null }));
  await settled();
  expect(topOf(next, 'progress')).toBeCloseTo(before, -0.3);
});

test('by key the eye stays with what is sorted next, and undo brings back into sight what it took back', async () => {
  const { screen } = await openBoard();
  await scroll(bodyOf('progress'), 2500);
  const first = eyeOf('progress').key;
  const [other, at] = [eyeOf('participation'), Number(first.slice('card:p'.length))];
  item(first).focus({ preventScroll: true });
  await userEvent.keyboard('1');
  await expect.poll(() => document.activeElement?.getAttribute('data-key')).toBe(`card:p${at + 1}`);
  await settled();
  expect(isWhole(`card:p${at + 1}`, 'progress')).toBe(true);
  await scroll(bodyOf('progress'), 0);
  await screen.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => isWhole(first, 'progress')).toBe(true);
  expect(eyeOf('participation')).toEqual(other);
});

test('folding is the person’s: what landed in a theme stays in sight when the next step comes', async () => {
  const { elsewhere } = await openBoard();
  const inTheme = (n: number) =>
    [...document.querySelectorAll(`[aria-label="Cluster ${n}"] [data-card]`)].map((one) =>
      one.getAttribute('data-card'),
    );
  item('card:q0').focus({ preventScroll: true });
  await userEvent.keyboard('1');
  await expect.poll(() => inTheme(1)).toEqual(['t00', 't01', 'q0']);
  item('card:q1').focus({ preventScroll: true });
  await userEvent.keyboard('2');
  await expect.poll(() => inTheme(2)).toEqual(['t10', 't11', 'q1']);
  expect(inTheme(1)).toEqual(['t00', 't01', 'q0']);
  // Put before the first from elsewhere: what was seen stays.
  await elsewhere('board.moveCards', move(['q2'], { kind: 'theme', themeId: uuid(0), before: 't00' }));
  await expect.poll(() => inTheme(1)).toEqual(['q2', 't00', 't01', 'q0']);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => inTheme(1)).toEqual(['t00', 't01', 'q0']);
  // Until the person folds it.
  const fold = (): HTMLElement => element('[aria-label="Cluster 1"] [data-key^="fold:"]');
  fold().click();
  await expect.poll(() => inTheme(1)).toHaveLength(6);
  fold().click();
  await expect.poll(() => inTheme(1)).toEqual(['t00', 't01']);
});

test('after Find a scrolled column shows what was found, and all of it again where it was', async () => {
  const spans = [{ from: 0, to: 2 }];
  const { screen } = await openBoard({}, board, {
    'find.cards': () => ({
      cards: [
        { id: 'p3', spans },
        { id: 'q3', spans },
      ],
      isMore: false,
    }),
  });
  await scroll(bodyOf('progress'), 3500);
  await scroll(bodyOf('participation'), 3500);
  await userEvent.keyboard('/');
  await settled();
  const before = ['progress', 'participation'].map((areaId) => ({ areaId, ...eyeOf(areaId) }));
  await userEvent.keyboard('p3');
  await expect.element(screen.getByText('2 of 140 cards', { exact: true }).first()).toBeVisible();
  await settled();
  expect([isWhole('card:p3', 'progress'), isWhole('card:q3', 'participation')]).toEqual([true, true]);
  await userEvent.keyboard('{Escape}');
  await settled();
  for (const { areaId, key: looked, top } of before) expect(topOf(looked, areaId)).toBeCloseTo(top, -0.3);
});

const many = boardOf({
  ...board,
  themes: Array.from({ length: 12 }, (_, n) => boardTheme(uuid(n), { number: n + 1, orderKey: key(n) })),
  cards: cards.map((card, n) => ({ ...card, areaId: 'progress', themeId: uuid(n % 12) })),
});
/** The team has the themes side by side. */
const besideEachOther: Partial<Debrief> = {
  stage: 'weigh',
  screen: { arrangement: 'themes', themeId: null, isBlank: false, chosenIn: 'weigh' },
};
const round: Round = { number: 1, people: 4, votesEach: 3, isOpen: true, votes: [] };
const laneIn = (themeId: string): number =>
  element(`[data-lane="${themeId}"]`).getBoundingClientRect().left - strip().getBoundingClientRect().left;

test('a round of votes that begins or ends leaves the row of lanes where it is; most votes first begins at the most', async () => {
  const { screen, become } = await openBoard({ ...besideEachOther, people: ['A', 'B'] }, many, {
    'debrief.openRound': () => ({}),
    'debrief.closeRound': () => ({}),
  });
  // What had the focus last stands at the far end.
  strip().scrollLeft = 10_000;
  await settled();
  item(`theme:${uuid(11)}`).focus({ preventScroll: true });
  strip().scrollLeft = 900;
  await settled();
  const seen = laneIn(uuid(4));
  await screen.getByRole('button', { name: 'Start a round' }).click();
  become({ rounds: [round] });
  await expect.element(screen.getByText('Round 1: 0 of 12 votes given')).toBeVisible();
  await settled();
  expect(laneIn(uuid(4))).toBeCloseTo(seen, 0);
  await screen.getByRole('button', { name: 'Close the round' }).click();
  become({ rounds: [{ ...round, isOpen: false, votes: [{ themeId: uuid(7), votes: 9 }] }] });
  await expect.element(screen.getByRole('button', { name: 'Most votes first' })).toBeVisible();
  await settled();
  expect(laneIn(uuid(4))).toBeCloseTo(seen, 0);
  await screen.getByRole('button', { name: 'Most votes first' }).click();
  await settled();
  expect([strip().scrollLeft, laneIn(uuid(7)) < 20]).toEqual([0, true]);
});

test('what Wonder puts before the themes is seen by whoever looked at the first of them', async () => {
  const { screen, become } = await openBoard(besideEachOther, many);
  await settled();
  expect(strip().scrollLeft).toBe(0);
  await screen.getByRole('link', { name: 'Wonder' }).click();
  become({ stage: 'wonder' });
  await expect.poll(() => document.querySelector('[aria-label="The whole debrief"]')).not.toBeNull();
  await settled();
  expect(strip().scrollLeft).toBe(0);
});

test('a theme made elsewhere leaves the lanes where they are, and a lane that comes back has its place', async () => {
  const { elsewhere } = await openBoard(besideEachOther, {
    ...many,
    cards: [
      ...many.cards,
      boardCard('x1', { areaId: 'participation' }),
      boardCard('x2', { areaId: 'participation' }),
      boardCard('x3'),
    ],
  });
  strip().scrollLeft = 900;
  await settled();
  const lane = `lane:${uuid(4)}`;
  await scroll(bodyOf(lane), 300);
  const [seen, eye] = [laneIn(uuid(4)), eyeOf(lane)];
  await elsewhere('board.moveCards', move(['x1'], { kind: 'card', cardId: 'x2', newThemeId: uuid(99) }));
  await settled();
  expect(laneIn(uuid(4))).toBeCloseTo(seen, 0);
  strip().scrollLeft = 10_000;
  await expect.poll(() => document.querySelector(`[data-lane="${uuid(4)}"]`)).toBeNull();
  strip().scrollLeft = 900;
  await expect.poll(() => document.querySelector(`[data-lane="${uuid(4)}"]`)).not.toBeNull();
  await settled();
  expect(eyeOf(lane)).toEqual(eye);
});

test('what another window takes away under the focus lets it go to what is looked at, not to the top', async () => {
  const { elsewhere } = await openBoard();
  await scroll(bodyOf('progress'), 2500);
  const before = eyeOf('progress');
  const id = before.key.slice('card:'.length);
  item(before.key).focus({ preventScroll: true });
  await elsewhere('board.moveCards', move([id], { kind: 'column', areaId: 'parking', before: null }));
  await expect.poll(() => document.querySelector(`[data-card="${id}"]`)).toBeNull();
  await settled();
  expect(document.activeElement?.getAttribute('data-key')).toBe(eyeOf('progress').key);
  expect(topOf(eyeOf('progress').key, 'progress')).toBeCloseTo(before.top, -0.3);
});

test('a column that was folded to a rail comes back where it was', async () => {
  const { screen } = await openBoard();
  await scroll(bodyOf('progress'), 2500);
  const before = eyeOf('progress');
  await screen.getByRole('link', { name: 'Decide' }).click();
  await expect.poll(() => document.querySelector('[data-area="progress"]')).toBeNull();
  await screen.getByRole('link', { name: 'Sort' }).click();
  await expect.poll(() => document.querySelector('[data-area="progress"] .body')).not.toBeNull();
  await settled();
  expect(eyeOf('progress').key).toBe(before.key);
});

test('counts of one question that stand as one card are counted one by one above and below', async () => {
  const words = 'Could say the goal';
  const counts = [1, 2, 3, 4].map((n) =>
    boardCard(`n${n}`, {
      areaId: 'participation',
      orderKey: `z${n}`,
      kind: 'tally',
      text: `${words}: ${n} of 6`,
      tally: { lookFor: words, value: n, outOf: 6 },
      visitNumber: n,
    }),
  );
  const { screen } = await openBoard({}, { ...board, cards: [...cards, ...counts] });
  await settled();
  const column = screen.getByRole('region', { name: 'Participation' });
  const inSight = document.querySelectorAll('[data-area="participation"] [data-card]');
  const { bottom } = bodyOf('participation').getBoundingClientRect();
  const seen = [...inSight].filter((one) => one.getBoundingClientRect().top < bottom).length;
  await expect.element(column.getByRole('button', { name: `${64 - seen} below` })).toBeVisible();
});

test('what is above and below is counted, and a press or a key goes there by pages', async () => {
  const { screen } = await openBoard();
  const column = screen.getByRole('region', { name: 'Participation' });
  const body = bodyOf('participation');
  const counts = (): number[] =>
    [...element('[data-area="participation"]').querySelectorAll('.beyond .button')].map((button) =>
      Number(button.textContent.replace(/\D+/g, '')),
    );
  const inSight = (): number => {
    const { top, bottom } = body.getBoundingClientRect();
    return [...body.querySelectorAll('[data-card]')].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    }).length;
  };
  await settled();
  expect(counts()[0]).toBe(0);
  const cut = `card:q${inSight() - 1}`;
  expect(counts()[1]).toBe(60 - inSight());
  await column.getByRole('button', { name: 'below' }).click();
  await settled();
  expect(topOf(cut, 'participation')).toBeLessThan(20);
  expect((counts()[0] ?? 0) + inSight() + (counts()[1] ?? 0)).toBe(60);
  await column.getByRole('button', { name: 'above' }).click();
  await settled();
  expect(counts()[0]).toBe(0);
  item('card:q0').focus({ preventScroll: true });
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => document.activeElement?.getAttribute('data-key')).toBe(cut);
  await userEvent.keyboard('{PageUp}');
  await expect.poll(() => document.activeElement?.getAttribute('data-key')).toBe('card:q0');
  await userEvent.keyboard('{End}');
  await expect.poll(() => counts()[1]).toBe(0);
});

test('a column that comes with a step elsewhere is a rail, and all that stand open stay so', async () => {
  const open = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('[data-area]:has(.body)')].map(
      (one) => one.dataset['area'] ?? '',
    );
  const { elsewhere } = await openBoard();
  const before = open();
  expect(before.length).toBeGreaterThan(1);
  await elsewhere('board.moveCards', move(['p1'], { kind: 'column', areaId: 'unsorted', before: null }));
  await expect.poll(() => document.querySelector('[data-area="unsorted"]')).not.toBeNull();
  expect(open()).toEqual(before);
});
