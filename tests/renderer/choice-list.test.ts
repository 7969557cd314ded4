/** A search field over a list: what the keys do, and what is chosen. */
import { expect, test } from 'vitest';
import { ChoiceListState } from '../../renderer/ui/choice-list.svelte.ts';
import { fieldKeys } from '../../renderer/ui/field-keys.ts';

const fruit = [
  'apple',
  'apricot',
  'banana',
  'blackberry',
  'cherry',
  'damson',
  'elder',
  'fig',
  'grape',
  'lime',
];

const press = (key: string, more: Partial<KeyboardEvent> = {}) => {
  let isTaken = false;
  const event = { key, ctrlKey: false, metaKey: false, shiftKey: false, ...more };
  return {
    event: { ...event, preventDefault: () => (isTaken = true) } as KeyboardEvent,
    isTaken: () => isTaken,
  };
};

function listOf(isWary = false) {
  const chosen: string[] = [];
  let all = fruit;
  const list = new ChoiceListState<string>({
    find: (typed) => all.filter((one) => one.startsWith(typed)),
    keyOf: (one) => one,
    onchoose: (one) => chosen.push(one),
    isWary,
  });
  const keys = (...some: string[]): void => {
    for (const key of some) list.pressed(press(key).event);
  };
  return {
    list,
    chosen,
    keys,
    put: (order: string[]) => (all = order),
    current: () => list.choices[list.at],
  };
}

test('keys go through the list and stop at its ends, and Enter chooses', () => {
  const { keys, chosen, current } = listOf();
  expect(current()).toBe('apple');
  keys('ArrowUp');
  expect(current()).toBe('apple');
  keys('ArrowDown', 'ArrowDown');
  expect(current()).toBe('banana');
  keys('PageDown');
  expect(current()).toBe('lime');
  keys('PageUp', 'Enter');
  expect(chosen).toEqual(['apricot']);
});

test('typing begins at the first of what is left, and with nothing left Enter does nothing', () => {
  const { list, keys, chosen, current } = listOf();
  keys('ArrowDown', 'ArrowDown');
  list.typed = 'b';
  expect(current()).toBe('banana');
  list.typed = 'no such thing';
  expect(list.at).toBe(-1);
  keys('ArrowDown', 'Enter');
  expect(chosen).toEqual([]);
});

test('an Enter that came before there was anything to choose is forgotten once more is typed', () => {
  const { list, keys, chosen, put } = listOf();
  put([]);
  list.typed = 'dam';
  keys('Enter');
  put(['damson']);
  list.typed = 'dams';
  list.settled();
  expect(chosen).toEqual([]);
});

test('where a key could be pressed too often, nothing is current before somebody types or goes into the list', () => {
  const { list, keys, chosen, current } = listOf(true);
  keys('Enter');
  expect([list.at, chosen]).toEqual([-1, []]);
  keys('ArrowDown');
  expect(current()).toBe('apple');
  list.typed = 'c';
  keys('Enter');
  expect(chosen).toEqual(['cherry']);
});

test('other keys stay with the field', () => {
  const { list } = listOf();
  const letter = press('a');
  list.pressed(letter.event);
  expect(letter.isTaken()).toBe(false);
});

test('keys of a field are told apart by Ctrl and Shift, and Command is Ctrl', () => {
  const heard: string[] = [];
  const keys = fieldKeys({
    Enter: () => heard.push('plain'),
    'Ctrl+Enter': () => heard.push('with Ctrl'),
  });
  const newLine = press('Enter', { shiftKey: true });
  for (const { event } of [
    press('Enter'),
    newLine,
    press('Enter', { ctrlKey: true }),
    press('Enter', { metaKey: true }),
  ])
    keys(event);
  expect(heard).toEqual(['plain', 'with Ctrl', 'with Ctrl']);
  expect(newLine.isTaken()).toBe(false);
});

test('where Ctrl is not named, it changes nothing', () => {
  const heard: string[] = [];
  const keys = fieldKeys({ Enter: () => heard.push('saved') });
  for (const { event } of [press('Enter', { ctrlKey: true }), press('Enter', { shiftKey: true })])
    keys(event);
  expect(heard).toEqual(['saved']);
});
