/** Deciding beside the themes, without a page: their order, where keys go, to which field a theme is taken, the words. */
import { describe, expect, test } from 'vitest';
import {
  decidedWords,
  ownersOffered,
  settledWords,
  wonderingWords,
} from '../../renderer/features/board/decide/decision-words.ts';
import { openScreen } from './board/screens.ts';

describe('the themes', () => {
  test('are gone through by the arrows, and the Tab key stops at one of them', async () => {
    const screen = await openScreen('decide');
    expect(screen.decide.themes.map(({ id }) => id)).toEqual(['t', 'u']);
    expect([screen.tabStop(null), screen.tabStop('theme:u'), screen.tabStop('card:1')]).toEqual([
      'theme:t',
      'theme:u',
      'theme:t',
    ]);
    const to = (key: string, direction: Parameters<typeof screen.nextKey>[1]) =>
      screen.nextKey(key, direction);
    expect([
      to('theme:t', 'down'),
      to('theme:u', 'up'),
      to('theme:t', 'last'),
      to('theme:u', 'first'),
    ]).toEqual(['theme:u', 'theme:t', 'theme:u', 'theme:t']);
    expect([
      to('theme:u', 'down'),
      to('theme:t', 'left'),
      to('theme:t', 'right'),
      to('card:1', 'up'),
    ]).toEqual([null, null, null, null]);
  });

  test('are taken to the field of a kind while it is there', async () => {
    const screen = await openScreen('decide');
    const begun: string[] = [];
    expect(screen.acts.perform('keep', 'theme:t')).toBe(true);
    const leave = screen.decide.attach('keep', { begin: (themeId) => begun.push(themeId) });
    expect(screen.decide.begin('keep', 'gone')).toBe(false);
    screen.acts.perform('keep', 'theme:u');
    screen.acts
      .menu('theme', 'theme:t')
      .find(({ label }) => label === 'Keep something of this theme')
      ?.run();
    expect(screen.acts.perform('ask', 'card:1')).toBe(false);
    leave();
    expect([screen.decide.begin('keep', 't'), begun]).toEqual([false, ['u', 't']]);
  });

  test('offer where they are decided on no more than holds there', async () => {
    const screen = await openScreen('decide');
    const labels = screen.acts.menu('theme', 'theme:t').map(({ label }) => label);
    expect(labels.slice(0, 4)).toEqual([
      'Keep something of this theme',
      'Ask about this theme',
      'Support this theme',
      'Rename',
    ]);
    expect(labels).not.toContain('Show large');
    const sorting = await openScreen('sort');
    expect(sorting.acts.menu('theme', 'theme:t').map(({ label }) => label)).not.toContain(
      'Support this theme',
    );
  });
});

test('its words', () => {
  expect([
    settledWords([{ state: 'done' }, { state: 'dropped' }, { state: 'done' }]),
    settledWords([]),
    decidedWords([{ state: 'open' }, { state: 'done' }]),
    decidedWords([{ state: 'done' }]),
    wonderingWords('who begins?'),
    wonderingWords('I wonder who begins.'),
  ]).toEqual(['2 done, 1 dropped', '', '1 decision', null, 'I wonder… who begins?', 'I wonder who begins.']);
  expect(ownersOffered(['Ana'], [{ owner: 'Ben' }, { owner: null }], ['Ben', 'Cy'])).toEqual([
    'Ana',
    'Ben',
    'Cy',
  ]);
});
