/** One screen, one room: what is private is asked about once, while one display is seen. */
import { expect, test } from 'vitest';
import { SharedScreen } from '../../../renderer/state/shared-screen.svelte.ts';

class Displays extends EventTarget {
  isExtended: boolean;

  constructor(isExtended: boolean) {
    super();
    this.isExtended = isExtended;
  }

  become(isExtended: boolean): void {
    this.isExtended = isExtended;
    this.dispatchEvent(new Event('change'));
  }
}

test('with one display it is asked before the first, and never again once somebody has said that it may', () => {
  const shared = new SharedScreen(new Displays(false));
  const shown: string[] = [];
  shared.show('people', () => shown.push('people'));
  expect([shown, shared.asked, shared.mayShow]).toEqual([[], 'people', false]);
  shared.answer(true);
  expect([shown, shared.asked, shared.mayShow]).toEqual([['people'], null, true]);
  shared.show('records', () => shown.push('records'));
  expect([shown, shared.asked]).toEqual([['people', 'records'], null]);
});

test('a refusal shows nothing, and holds for this time', () => {
  const shared = new SharedScreen(new Displays(false));
  const shown: string[] = [];
  shared.show('coach', () => shown.push('coach'));
  shared.answer(false);
  expect([shown, shared.asked, shared.mayShow]).toEqual([[], null, false]);
  shared.show('names', () => shown.push('names'));
  expect(shared.asked).toBe('names');
  shared.answer(true);
  expect(shown).toEqual(['names']);
});

test.each([
  ['nothing is known', {}, true],
  ['a browser that says something else', { isExtended: 'yes' }, true],
  ['one', { isExtended: false }, true],
  ['two', { isExtended: true }, false],
])('displays: %s', (_name, screen, isOnlyOne) => {
  const shared = new SharedScreen(screen);
  expect([shared.isOnlyOne, shared.mayShow]).toEqual([isOnlyOne, !isOnlyOne]);
});

test('a display that goes takes what is private with it, unless somebody has answered; votes stay hidden even then', () => {
  const displays = new Displays(true);
  const shared = new SharedScreen(displays);
  expect(shared.mayShow).toBe(true);
  displays.become(false);
  expect([shared.mayShow, shared.isOnlyOne]).toEqual([false, true]);
  shared.show('minutes', () => undefined);
  shared.answer(true);
  expect([shared.mayShow, shared.isOnlyOne]).toEqual([true, true]);
  displays.become(true);
  expect(shared.isOnlyOne).toBe(false);
});
