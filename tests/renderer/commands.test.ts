/** Keys that mean the same anywhere, what can be found by name, and what the window remembers of how it is used. */
import { describe, expect, test } from 'vitest';
import { globalActionOf } from '../../renderer/features/keys/global-keys.ts';
import { type Command, Commands, narrowCommands } from '../../renderer/state/commands.svelte.ts';
import { Display } from '../../renderer/state/display.svelte.ts';
import { Preferences } from '../../renderer/state/preferences.svelte.ts';

const command = (label: string, group = 'Stage'): Command => ({
  id: label,
  label,
  group,
  run: () => undefined,
});

describe('what can be done', () => {
  const all = [
    command('One minute more', 'Timer'),
    command('Set up'),
    command('Pause the timer', 'Timer'),
    command('Settings', 'Go to'),
    command('Team’s record', 'Go to'),
  ];
  test.each([
    ['', all.map(({ label }) => label)],
    ['set', ['Set up', 'Settings']],
    ['TIMER', ['Pause the timer', 'One minute more']],
    ['timer one', ['One minute more']],
    ["team's", ['Team’s record']],
    ['nothing such', []],
  ])('%j finds %j', (typed, labels) => {
    expect(narrowCommands(all, typed).map(({ label }) => label)).toEqual(labels);
  });

  test('a view adds its own while it lives, and what it says is asked anew', () => {
    const commands = new Commands();
    let undo = 'Undo a move';
    const stop = commands.add(
      () => [command(undo)],
      () => [{ keys: ['Ctrl+Z'], label: 'Undo', group: 'Board' }],
    );
    commands.add(() => [command('Help')]);
    undo = 'Undo a title';
    expect(commands.all.map(({ label }) => label)).toEqual(['Help', 'Undo a title']);
    expect(commands.keys).toHaveLength(1);
    stop();
    expect(commands.all.map(({ label }) => label)).toEqual(['Help']);
    expect(commands.keys).toEqual([]);
  });
});

describe('keys', () => {
  const press = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  test.each([
    [{ key: 'k', ctrlKey: true }, true, 'palette'],
    [{ key: 'k', metaKey: true }, false, 'palette'],
    [{ key: '?', shiftKey: true }, true, 'help'],
    [{ key: 'd' }, true, 'density'],
    [{ key: 'D', shiftKey: true }, true, 'theme'],
    [{ key: 'b' }, true, 'blank'],
    [{ key: 'b' }, false, null],
    [{ key: 'b', ctrlKey: true }, false, 'blank'],
    [{ key: 'B', ctrlKey: true, shiftKey: true }, true, null],
    [{ key: 'd', ctrlKey: true }, true, null],
    [{ key: 'b', altKey: true }, true, null],
    [{ key: 'x' }, true, null],
  ])('%j with letters %j is %j', (keys, letters, action) => {
    expect(globalActionOf({ ...press, ...keys }, letters)).toBe(action);
  });
});

describe('preferences', () => {
  function store(kept: string | null = null) {
    const items = new Map<string, string>(kept === null ? [] : [['preferences', kept]]);
    return {
      items,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
  }
  const media = (matching: readonly string[]) => (query: string) => ({
    matches: matching.some((part) => query.includes(part)),
    addEventListener: () => undefined,
  });

  test('follow the screen until somebody chooses, and are kept', () => {
    const kept = store();
    const display = new Display(new Preferences(kept), media(['1600px', 'dark']));
    const root = { dataset: {} };
    display.apply(root);
    expect(root.dataset).toEqual({ density: 'table', theme: 'dark' });
    display.toggleTheme();
    expect([display.cycleDensity(), display.cycleDensity(), display.cycleDensity()]).toEqual([
      'room',
      'hall',
      'desk',
    ]);
    const again = new Display(new Preferences(kept), media(['1600px', 'dark']));
    expect([again.density, again.theme]).toEqual(['desk', 'light']);
  });

  test.each(['', 'no JSON', '[]', '{"density":"huge","theme":7,"letters":"yes"}'])(
    'what is kept and makes no sense (%s) is left aside',
    (kept) => {
      const preferences = new Preferences(store(kept));
      expect([preferences.density, preferences.theme, preferences.letters]).toEqual(['auto', 'auto', true]);
    },
  );

  test('a browser that keeps nothing still does as it is told', () => {
    const full = {
      getItem: (): string | null => {
        throw new Error('denied');
      },
      setItem: (): void => {
        throw new Error('full');
      },
    };
    const preferences = new Preferences(full);
    preferences.set({ letters: false });
    expect(preferences.letters).toBe(false);
  });
});
