/** Files on their way in: chosen or dropped. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { Intake } from '../../../renderer/state/intake.svelte.ts';
import { appAt } from './app-at.ts';

describe('files on their way in', () => {
  const a = { token: 'a', name: 'a.csv' };
  const b = { token: 'b', name: 'b.csv' };
  const hostOf = (offered: () => Promise<(typeof a)[]>) => ({
    chooseFiles: offered,
    choosePicture: async () => null,
    offerFiles: offered,
    saveFile: async () => true,
  });

  test('nothing happens when nothing was chosen', async () => {
    const { app } = appAt('#/');
    await new Intake(
      hostOf(async () => []),
      app,
    ).choose(null);
    expect(app.view).toEqual({ name: 'start' });
  });

  test('dropped on a board they are for its walk; dropped while looking they join', async () => {
    const { app } = appAt('#/walks/w1/board');
    const offers = [[a], [b]];
    const intake = new Intake(
      hostOf(async () => offers.shift() ?? []),
      app,
    );
    await intake.drop([]);
    const choices = [
      { token: 'a', sheet: null, columns: [], dayOrder: 'day-first' as const, observer: null },
    ];
    app.go({ name: 'load', files: [a], walkId: 'w1', choices });
    await intake.drop([]);
    expect(app.view).toEqual({ name: 'load', files: [a, b], walkId: 'w1', choices });
  });

  test('a file that failed is said, the others go on', async () => {
    const { app } = appAt('#/');
    const details = { reason: 'not-sent', file: 'folder', offered: [{ ...b }] };
    const intake = new Intake(
      hostOf(async () => Promise.reject(new AppError('internal', 'x', details))),
      app,
    );
    await intake.choose(null);
    expect(intake.problem).toContain('“folder” could not be read');
    expect(app.view).toEqual({ name: 'load', files: [b], walkId: null });
    expect(intake.isTaking).toBe(false);
    app.go({ name: 'start' });
    expect(intake.problem).toBeNull();
  });
});
