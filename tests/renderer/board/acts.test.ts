/** The table of acts: what keys mean in each stage, and that menus, palette, hints and the list of keys say the same. */
import { describe, expect, test } from 'vitest';
import { stages } from '../../../core/contract/calls/debrief.ts';
import { inStage, type StagePlan, stagePlan } from '../../../core/domain/debrief/stage-plan.ts';
import { actOf, acts, keysOf } from '../../../renderer/features/board/acts/acts.ts';
import { openScreen } from './screens.ts';

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
  expect(acts.filter(({ label }) => label === '')).toEqual([]);
  expect(acts.filter(({ keys, menus }) => keys.length === 0 && !menus)).toEqual([]);
  expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
  const listed = new Set(stages.flatMap((stage) => keysOf(stagePlan[stage]).map(({ label }) => label)));
  expect(acts.filter(({ keys, label }) => keys.length > 0 && !listed.has(label))).toEqual([]);
});

/**
 * What needs no menu, for it is done by a finger alone, or by a button that always stands on the page. The journey on a
 * panel presses these buttons.
 */
const byHand: Readonly<Record<string, string>> = {
  go: 'a tap',
  first: 'a swipe',
  last: 'a swipe',
  pageUp: 'the count of what stands above',
  pageDown: 'the count of what stands below',
  nudge: 'a drag',
  send: 'a drag, or the list behind Move to…',
  select: 'a tap',
  extend: 'taps',
  voteMore: 'the button beside the votes',
  voteLess: 'the button beside the votes',
  undo: 'the button in the bar',
  redo: 'the button in the bar',
  find: 'the button in the bar',
  nextProposal: 'the button in the bar',
  menu: 'the button on the card, theme or reference',
  openColumn: 'a tap on the rail',
  widen: 'the button in the head of the column',
};

test('every act has a visible way, without a key, a second button or a pointer that rests', () => {
  const others = acts.filter(({ menus }) => Object.keys(menus ?? {}).every((menu) => menu === 'palette'));
  expect(others.map(({ id }) => id).toSorted()).toEqual(Object.keys(byHand).toSorted());
});

/** The key as it is pressed, from how it is written. */
function pressed(written: string): [string, Held] {
  const name = written.split('+').at(-1) || '+';
  return [name, { ctrlKey: written.startsWith('Ctrl+') }];
}

describe.each(stages.filter((stage) => stagePlan[stage].isAtBoard))('in %s', (stage) => {
  test('the key beside a line of a menu or of the palette does that, and is in the list of keys', async () => {
    const { acts: board } = await openScreen(stage);
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
    const { acts: board } = await openScreen(stage);
    const listed = board.keys.flatMap(({ keys }) => keys);
    expect(board.hints).toHaveLength(stagePlan[stage].hints.length);
    for (const { keys } of board.hints) expect(listed).toContain(keys.join('–'));
  });
});

/** One key of each kind of item that has a menu of its own. */
const items = { card: 'card:1', theme: 'theme:t', reference: 'ref:t:3' } as const;
const kinds = ['card', 'theme', 'reference'] as const;

/** What can be seen of an act: what is open, said, selected or shown otherwise, and what is asked of the core. */
function trace(screen: Awaited<ReturnType<typeof openScreen>>): string {
  const { overlay, selection, focus, veil, state, debrief, contents } = screen;
  const { cards, themes } = state.board?.parts ?? {};
  return JSON.stringify([
    [overlay.over, overlay.side, selection.inOrder(), focus.active, veil.isVeiled],
    [...contents.inFull],
    [state.notice, debrief.arrangement, [...(cards?.values() ?? [])], [...(themes?.values() ?? [])]],
    screen.asked(),
  ]);
}

describe('menus', () => {
  test.each(kinds)('of a %s offer what the table has for it, in its order and each once', async (kind) => {
    const { acts: board } = await openScreen('read');
    const lines = board.menu(kind, items[kind]);
    const ids = lines.map(({ id }) => id);
    const inTable = acts.filter(({ menus }) => menus?.[kind] !== undefined).map(({ id }) => `board.${id}`);
    const places = ids.map((id) => inTable.findIndex((act) => id.startsWith(act)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    for (const words of [ids, lines.map(({ label }) => label)])
      expect(new Set(words).size).toBe(lines.length);
    const always = acts.filter(({ menus }) => menus?.[kind] === true || typeof menus?.[kind] === 'string');
    expect(always.length).toBeGreaterThan(0);
    for (const { id } of always) expect(ids).toContain(`board.${id}`);
  });

  test.each(kinds)('of a %s are what the palette has of it', async (kind) => {
    const screen = await openScreen('read');
    screen.focus.note(items[kind]);
    const found = screen.acts
      .commands()
      .filter(({ group }) => group === inStage(stagePlan.read, `This ${kind}`));
    const lines = screen.acts.menu(kind, items[kind]);
    const own = new Set(
      acts.filter(({ menus }) => menus?.palette !== undefined).map(({ id }) => `board.${id}`),
    );
    expect(found.map(({ id, label, keys }) => [id, label, keys])).toEqual(
      lines.flatMap(({ id, label, keys }) => (own.has(id) ? [] : [[id, label, keys]])),
    );
  });

  test.each([...kinds, 'selection', 'bar'] as const)(
    'of a %s offer nothing that does nothing',
    async (menu) => {
      const key = menu === 'selection' || menu === 'bar' ? undefined : items[menu];
      const open = async () => {
        const screen = await openScreen('read');
        if (menu === 'selection') screen.selection.take(['1', '3']);
        return screen;
      };
      const { length } = (await open()).acts.menu(menu, key);
      expect(length).toBeGreaterThan(1);
      for (let at = 0; at < length; at += 1) {
        const screen = await open();
        const before = trace(screen);
        const line = screen.acts.menu(menu, key)[at];
        line?.run();
        expect([line?.label, trace(screen) === before]).toEqual([line?.label, false]);
      }
    },
  );

  test('offer what fits the item', async () => {
    const { acts: board } = await openScreen('read');
    const labels = (...[menu, key]: Parameters<typeof board.menu>) =>
      board.menu(menu, key).map(({ label }) => label);
    expect(labels('card', 'card:1')).toEqual(
      expect.arrayContaining(['Confirm Progress', 'Make loose', 'Never mark “excellent”']),
    );
    expect(labels('card', 'card:3')).not.toContain('Make loose');
    expect(labels('theme', 'theme:t')).toContain('Take out “Cluster 2” (1 card)');
    expect(labels('theme', 'theme:u').filter((label) => label.startsWith('Take out'))).toEqual([]);
  });

  test('and the palette, where it has the focus', async () => {
    const screen = await openScreen('sort');
    const found = () => screen.acts.commands().map(({ label, group }) => `${group}: ${label}`);
    expect(found()).toContain('Board: Add evidence');
    expect(found()).not.toContain('This card: Star');
    screen.focus.note('card:1');
    expect(found()).toContain('This card: Star');
    screen.focus.note('theme:t');
    expect(found()).toContain('This cluster: Dissolve: make its cards loose');
  });

  test('do it', async () => {
    const screen = await openScreen('weigh');
    screen.acts
      .menu('theme', 'theme:u')
      .find(({ label }) => label === 'Move to…')
      ?.run();
    expect(screen.overlay.over).toEqual({
      kind: 'places',
      request: { kind: 'theme', themeId: 'u', from: 'theme:u' },
    });
    expect(screen.acts.tip('More like this', 'like')).toBe('More like this');
    expect(screen.acts.tip('One vote more', 'voteMore')).toBe('One vote more (+)');
  });
});
