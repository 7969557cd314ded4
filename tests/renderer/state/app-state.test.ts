/** Which view a window shows, and the address that says so. */
import { describe, expect, test } from 'vitest';
import { appAt } from './app-at.ts';

describe('views', () => {
  test('begin where the address says and follow it back', () => {
    const { app, pushed, visit } = appAt('#/walks/w1/charts');
    expect(app.view).toEqual({ name: 'walk', walkId: 'w1', page: 'charts' });
    app.go({ name: 'start' });
    expect(pushed).toEqual(['#/']);
    visit('#/walks/w1/share');
    expect(app.view).toEqual({ name: 'walk', walkId: 'w1', page: 'share' });
    visit('#/walks/w1/share/d%2F2');
    expect(app.view).toEqual({ name: 'walk', walkId: 'w1', page: 'share', deckId: 'd/2' });
    visit('#/walks/w1/sort/d2');
    expect(app.view).toEqual({ name: 'start' });
  });

  test('a place under its proper address is no step that Back would go to', () => {
    const { app, pushed } = appAt('#/walks/w1/board');
    app.replace({ name: 'walk', walkId: 'w1', page: 'read' });
    expect([app.view, pushed]).toEqual([{ name: 'walk', walkId: 'w1', page: 'read' }, []]);
    app.go({ name: 'walk', walkId: 'w1', page: 'sort' });
    expect(pushed).toEqual(['#/walks/w1/sort']);
  });

  test('what covers the screen is told to whoever follows', () => {
    const { app } = appAt('#/');
    const told: boolean[] = [];
    const stop = app.onBlank((isBlank) => told.push(isBlank));
    app.setBlank(true);
    stop();
    app.setBlank(false);
    expect([app.isBlank, told]).toEqual([false, [true]]);
  });

  test('settings have an address of their own', () => {
    const { app, pushed } = appAt('#/settings');
    expect(app.view).toEqual({ name: 'settings' });
    app.go({ name: 'start' });
    app.go({ name: 'settings' });
    expect(pushed).toEqual(['#/', '#/settings']);
  });

  test('files that are being looked at are not lost to an address that says the same', () => {
    const { app, visit } = appAt('#/');
    const view = { name: 'load', files: [{ token: 't', name: 'a' }], walkId: null } as const;
    app.go(view);
    visit('#/load');
    expect(app.view).toBe(view);
  });
});
