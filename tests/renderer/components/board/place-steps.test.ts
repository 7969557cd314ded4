/** Random steps of this window and another: after each, what was looked at stands where it stood, unless this window's person moved it. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { BoardIndex } from '../../../../core/domain/board/board-index.ts';
import { walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';
import { LiveCore } from './live-core.ts';
import { atSort, board, fillWindow, settled, uuid } from './placed-board.ts';

type Index = BoardIndex<BoardCard>;

/** The same numbers from the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

interface Seen {
  readonly key: string;
  readonly top: number;
  readonly height: number;
}

const bodies = (): [string, HTMLElement][] =>
  [...document.querySelectorAll<HTMLElement>('[data-area]')].flatMap((area) => {
    const body = area.querySelector<HTMLElement>('.body');
    return body ? [[area.dataset['area'] ?? '', body] as [string, HTMLElement]] : [];
  });

/** What is seen of a column, from the top. */
function seenIn(body: HTMLElement): Seen[] {
  const { top: edge, bottom } = body.getBoundingClientRect();
  return [...body.querySelectorAll<HTMLElement>('[data-key]')]
    .map((one) => ({
      key: one.dataset['key'] ?? '',
      box: (one.closest('.head') ?? one).getBoundingClientRect(),
    }))
    .filter(({ box }) => box.bottom > edge && box.top < bottom)
    .map(({ key, box }) => ({ key, top: box.top - edge, height: box.height }))
    .sort((a, b) => a.top - b.top);
}

/** Where a card or a theme stands on the board: another word for each place. */
function seatOf(index: Index, key: string): string | null {
  const [kind, id = ''] = key.split(/:(.*)/s);
  const themeSeat = (themeId: string): string => {
    const theme = index.theme(themeId);
    return theme ? `${theme.areaId} ${theme.orderKey}` : 'gone';
  };
  if (kind !== 'card') return themeSeat(id);
  const card = index.card(id);
  if (!card) return null;
  return `${card.areaId} ${card.orderKey} ${card.themeId === null ? '' : themeSeat(card.themeId)}`;
}

/** The columns from which and to which cards and themes have gone. */
function areasTouched(before: Index, after: Index): Set<string> {
  const areas = new Set<string>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const card of one.parts.cards.values())
      if (other.card(card.id) !== card)
        areas.add((card.themeId === null ? undefined : one.theme(card.themeId))?.areaId ?? card.areaId);
    for (const theme of one.parts.themes.values())
      if (other.theme(theme.id) !== theme) areas.add(theme.areaId);
  }
  return areas;
}

/** @param isWide whether the fullest column is opened wide, so that its cards stand in lines */
async function play(seed: number, steps: number, isWide: boolean): Promise<number> {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[roll(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const live = new LiveCore(board);
  const { core } = await openApp(
    { 'walks.list': () => ({ walks: [walk] }), 'debrief.get': () => atSort, ...live.answers },
    { at: '#/walks/w1/sort' },
  );
  fillWindow();
  await expect.poll(() => bodies().length).toBeGreaterThan(1);
  if (isWide) {
    document.querySelector<HTMLElement>('[data-area="progress"] button.wide')?.click();
    await expect.poll(() => document.querySelectorAll('[data-area="progress"] .abreast').length).toBe(1);
  }
  let made = 100;
  const wished = (): [string, object] => {
    const cards = [...live.now.parts.cards.values()];
    const themes = [...live.now.parts.themes.keys()];
    const cardIds = Array.from({ length: 1 + roll(3) }, () => pick(cards).id);
    const target = pick([
      { kind: 'column', areaId: pick(['progress', 'participation', 'clear-goals']), before: null },
      { kind: 'theme', themeId: pick(themes), before: null },
      { kind: 'card', cardId: pick(cards).id, newThemeId: uuid((made += 1)) },
      { kind: 'column', areaId: 'progress', before: live.now.looseCards('progress')[roll(9)]?.id ?? null },
    ]);
    const shelf = pick(['progress', 'participation', 'clear-goals']);
    const before = live.now.themesIn(shelf)[roll(3)]?.id ?? null;
    const moveTheme = { themeId: pick(themes), areaId: shelf, before };
    return pick<[string, object]>([
      ['board.moveCards', { cardIds: [...new Set(cardIds)], to: target }],
      ['board.moveCards', { cardIds: [...new Set(cardIds)], to: target }],
      ['board.mergeThemes', { themeId: pick(themes), into: pick(themes) }],
      ['board.moveTheme', { ...moveTheme, before: before === moveTheme.themeId ? null : before }],
      ['board.undo', {}],
      ['board.redo', {}],
    ]);
  };
  const own = async (): Promise<void> => {
    const [, body] = pick(bodies());
    const keys = seenIn(body)
      .map(({ key }) => key)
      .filter((key) => key.startsWith('card:'));
    if (keys.length === 0) return;
    document.querySelector<HTMLElement>(`[data-key="${pick(keys)}"]`)?.focus({ preventScroll: true });
    await userEvent.keyboard(
      pick(['1', '2', 'u', '*', '{Alt>}{ArrowDown}{/Alt}', '{Control>}z{/Control}', '{Control>}y{/Control}']),
    );
  };
  const scroll = (): void => {
    const [, body] = pick(bodies());
    body.scrollTop = roll(body.scrollHeight);
  };
  let compared = 0;
  for (let step = 0; step < steps; step += 1) {
    if (roll(3) === 0) scroll();
    await settled();
    const before = new Map(bodies().map(([areaId, body]) => [areaId, seenIn(body)]));
    const was = live.now;
    const isOwn = roll(3) === 0;
    if (isOwn) await own();
    else await live.elsewhere(core, ...wished());
    await settled();
    const touched = isOwn ? areasTouched(was, live.now) : new Set<string>();
    for (const [areaId, body] of bodies()) {
      // There the person of this window goes on with what they do.
      if (touched.has(areaId)) continue;
      const now = new Map(seenIn(body).map((seen) => [seen.key, seen]));
      const seen = (before.get(areaId) ?? []).filter(({ key }) => !key.startsWith('fold:'));
      const unmoved = seen.find(({ key }) => seatOf(was, key) === seatOf(live.now, key));
      if (!unmoved || !document.querySelector(`[data-key="${unmoved.key}"]`)) continue;
      compared += 1;
      // Where two have changed places, the one under the eye may be taken for the one that stayed.
      // A card more or less before lines has others beside each other, so that only one of a line can stay.
      const [whole] = seen.filter(({ top }) => top >= 0);
      const line = isWide ? seen.filter(({ top }) => whole && Math.abs(top - whole.top) < 1) : [];
      const eyes = [seen[0] ?? unmoved, unmoved, ...line];
      const by = eyes.map(({ key, top }) => Math.abs((now.get(key)?.top ?? Infinity) - top));
      const isKept = eyes.some(({ height }, at) => (by[at] ?? Infinity) < height);
      expect
        .soft(
          isKept || body.scrollTop < 1,
          `seed ${seed}, step ${step}: ${unmoved.key} in ${areaId} by ${by[1]}`,
        )
        .toBe(true);
    }
  }
  return compared;
}

test.each([
  [1, 'in columns', false],
  [2, 'in columns', false],
  [3, 'in lines of a wide column', true],
  [4, 'in lines of a wide column', true],
])(
  'forty random steps of two windows, seed %i, %s',
  async (seed, _name, isWide) => {
    document.documentElement.dataset['density'] = 'desk';
    expect(await play(seed, 40, isWide)).toBeGreaterThan(isWide ? 30 : 60);
  },
  120_000,
);
