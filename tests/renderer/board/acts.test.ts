/** The table of acts: what keys mean in each stage, and that menus, palette, hints and the list of keys say the same. */
import { describe, expect, test, vi } from 'vitest';
import { type Stage, stages } from '../../../core/contract/calls/debrief.ts';
import { type StagePlan, stagePlan } from '../../../core/domain/debrief/stage-plan.ts';
import type { Act } from '../../../renderer/features/board/acts/act.ts';
import { actOf, acts, keysOf } from '../../../renderer/features/board/acts/acts.ts';
import { BoardScreen } from '../../../renderer/features/board/board-screen.svelte.ts';
import { BoardState } from '../../../renderer/features/board/copy/board-state.svelte.ts';
import { DebriefLink } from '../../../renderer/features/board/copy/debrief-link.svelte.ts';
import { debrief } from '../examples.ts';
import { fakeCore } from '../fake-core.ts';
import { boardCard, boardOf, boardTheme, themePart } from './cards.ts';

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>;
const { sort, weigh } = stagePlan;
const meant = (key: string, held: Held = {}, plan: StagePlan = sort, areLettersOn = true) =>
  actOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, plan, areLettersOn)
    ?.id ?? null;

describe('a key', () => {
  test.each<[string, Held, string | null]>([
    ['ArrowLeft', {}, 'go'],
    ['ArrowLeft', { altKey: true }, 'nudge'],
    ['ArrowUp', { shiftKey: true }, 'extend'],
    ['ArrowUp', { ctrlKey: true }, null],
    ['Home', {}, 'first'],
    ['End', {}, 'last'],
    ['Home', { shiftKey: true }, 'extend'],
    ['Home', { altKey: true }, null],
    ['M', { shiftKey: true }, 'move'],
    ['m', { altKey: true }, null],
    ['7', {}, 'send'],
    ['0', {}, null],
    ['1', { ctrlKey: true }, null],
    [' ', {}, 'select'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['h', { ctrlKey: true }, 'history'],
    ['h', {}, 'veil'],
    ['a', {}, 'confirm'],
    ['a', { ctrlKey: true }, 'selectAll'],
    ['*', { shiftKey: true }, 'star'],
    ['Delete', {}, 'loose'],
    ['P', { shiftKey: true }, 'nextProposal'],
    ['n', {}, 'add'],
    ['n', { ctrlKey: true }, null],
    ['.', {}, 'menu'],
    ['f', { ctrlKey: true }, 'find'],
    ['toString', {}, null],
  ])('%j with %o means %j', (key, held, id) => {
    expect(meant(key, held)).toBe(id);
  });

  test('gives votes where themes are weighed, and only there', () => {
    const keys = ['+', '=', '-', '−'];
    expect(keys.map((key) => meant(key, {}, weigh))).toEqual([
      'voteMore',
      'voteMore',
      'voteLess',
      'voteLess',
    ]);
    expect(keys.map((key) => meant(key))).toEqual([null, 'like', null, null]);
  });

  test('that type a character can be switched off; the others stay', () => {
    const off = (key: string, held: Held = {}) => meant(key, held, sort, false);
    expect(['m', '3', '*', '.'].map((key) => off(key))).toEqual([null, null, null, null]);
    expect([off(' '), off('F2'), off('z', { ctrlKey: true })]).toEqual(['select', 'rename', 'undo']);
  });

  test.each(stages)('has one meaning in %s, and stands once in the list of keys', (stage) => {
    const lines = keysOf(stagePlan[stage]);
    const keys = lines.flatMap((line) => line.keys);
    const labels = lines.map(({ label }) => label);
    expect([new Set(keys).size, new Set(labels).size]).toEqual([keys.length, labels.length]);
  });
});

test('every act has a label, and a key or a place in a menu', () => {
  const all: readonly Act[] = Object.values(acts);
  expect(all.filter(({ label }) => label === '')).toEqual([]);
  expect(all.filter(({ keys, menus }) => keys.length === 0 && !menus)).toEqual([]);
  const listed = new Set(stages.flatMap((stage) => keysOf(stagePlan[stage]).map(({ label }) => label)));
  expect(all.filter(({ keys, label }) => keys.length > 0 && !listed.has(label))).toEqual([]);
});

async function opened(stage: Stage): Promise<BoardScreen> {
  const card = boardCard('1', {
    text: 'Excellent talk.',
    themeId: 't',
    isProposed: true,
    proposal: ['talk'],
  });
  const board = boardOf({
    cards: [card, boardCard('2', { themeId: 't' }), boardCard('3')],
    themes: [boardTheme('t', { parts: [themePart('p', ['1'], { number: 2 })] }), boardTheme('u')],
    references: [{ cardId: '3', themeId: 't', orderKey: 'a0' }],
    history: { undo: 'Done', redo: 'Done' },
  });
  const { client, transport } = fakeCore({ 'board.get': () => board });
  const state = new BoardState(client, 'w1');
  state.start(transport.subscribe);
  await vi.waitFor(() => expect(state.board).not.toBeNull());
  const link = new DebriefLink({
    calls: client.debrief,
    walkId: 'w1',
    answer: { value: debrief },
    stage: () => stage,
    hasTheme: () => true,
    say: () => undefined,
  });
  return new BoardScreen(state, () => 'new', { later: () => () => undefined, debrief: link });
}

/** The key as it is pressed, from how it is written. */
function pressed(written: string): [string, Held] {
  const name = written.split('+').at(-1) || '+';
  return [name, { ctrlKey: written.startsWith('Ctrl+') }];
}

describe.each(stages.filter((stage) => stagePlan[stage].isAtBoard))('in %s', (stage) => {
  test('the key beside a line of a menu or of the palette does that, and is in the list of keys', async () => {
    const { acts: board } = await opened(stage);
    const listed = board.keys.flatMap(({ keys }) => keys);
    const lines = [
      ...board.menu('card', 'card:1'),
      ...board.menu('theme', 'theme:t'),
      ...board.menu('reference', 'ref:t:3'),
      ...board.menu('selection'),
      ...board.menu('bar'),
      ...board.commands(),
    ].filter(({ keys }) => keys !== undefined);
    expect(lines.length).toBeGreaterThan(4);
    for (const { id, keys = '' } of lines) {
      expect([id, meant(...pressed(keys), stagePlan[stage])]).toEqual([id, id.replace('board.', '')]);
      expect(listed).toContain(keys);
    }
  });

  test('what the footer hints at has its keys', async () => {
    const { acts: board } = await opened(stage);
    const listed = board.keys.flatMap(({ keys }) => keys);
    expect(board.hints).toHaveLength(stagePlan[stage].hints.length);
    for (const { keys } of board.hints) expect(listed).toContain(keys.join('–'));
  });
});

describe('menus', () => {
  test('offer what can be done to an item', async () => {
    const { acts: board } = await opened('read');
    const labels = (...[menu, key]: Parameters<typeof board.menu>) =>
      board.menu(menu, key).map(({ label }) => label);
    expect(labels('card', 'card:1')).toEqual([
      'Confirm Progress',
      'Move to…',
      'Also in…',
      'Star',
      'Make loose',
      'Edit wording…',
      'Split…',
      'Join with…',
      'More like this',
      'Set aside: for the coach',
      'Set aside: park',
      'Take the mark off this card',
      'Never mark “excellent”',
      'Show names for a moment',
    ]);
    expect(labels('card', 'card:3')).not.toContain('Make loose');
    expect(labels('theme', 'theme:t')).toEqual([
      'Rename',
      'Move to…',
      'Merge into…',
      'Take out “Cluster 2” (1 card)',
      'Dissolve: make its cards loose',
    ]);
    expect(labels('reference', 'ref:t:3')).toEqual([
      'Go to the card',
      'Also in another theme instead…',
      'Remove from this theme',
    ]);
    expect(labels('selection')).toEqual(['Move to…', 'Also in…', 'Star', 'For the coach', 'Park', 'Let go']);
    expect(labels('bar')).toEqual(['Suggest themes', 'History']);
  });

  test('and the palette, where it has the focus', async () => {
    const screen = await opened('sort');
    const found = () => screen.acts.commands().map(({ label, group }) => `${group}: ${label}`);
    expect(found()).toContain('Board: Add evidence');
    expect(found()).not.toContain('This card: Star');
    screen.activeKey = 'card:1';
    expect(found()).toContain('This card: Star');
    screen.activeKey = 'theme:t';
    expect(found()).toContain('This theme: Dissolve: make its cards loose');
  });

  test('do it', async () => {
    const screen = await opened('weigh');
    screen.acts
      .menu('theme', 'theme:u')
      .find(({ label }) => label === 'Move to…')
      ?.run();
    expect(screen.moving).toEqual({ kind: 'theme', themeId: 'u', from: 'theme:u' });
    expect(screen.acts.tip('More like this', 'like')).toBe('More like this');
    expect(screen.acts.tip('One vote more', 'voteMore')).toBe('One vote more (+)');
  });
});
