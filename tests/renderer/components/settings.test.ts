/** Settings: the watched folder and the words that are not marked. */
import { expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { openApp } from './open-app.ts';

test('a folder is chosen, named and let go', async () => {
  let watchedFolder: { name: string; isReachable: boolean } | null = null;
  const { screen, core } = await openApp(
    {
      'settings.get': () => ({ watchedFolder, dismissedWords: [] }),
      'settings.watchFolder': (input) => {
        const isOn = (input as { token: string | null }).token !== null;
        watchedFolder = isOn ? { name: 'Learning walks', isReachable: true } : null;
        return {};
      },
    },
    { at: '#/settings', chosenFolder: { token: 'd1', name: 'Learning walks' } },
  );
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus();
  await expect.element(screen.getByText('No folder is watched.')).toBeVisible();
  await screen.getByRole('button', { name: 'Choose a folder…' }).click();
  core.publish({ type: 'changed', tags: ['settings'], revision: 2 });
  await expect.element(screen.getByText('Watching “Learning walks”.')).toBeVisible();
  await screen.getByRole('button', { name: 'Stop watching' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Watched folder' })).toHaveFocus();
  core.publish({ type: 'changed', tags: ['settings'], revision: 3 });
  await expect.element(screen.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  expect(
    core.requests.filter(({ call }) => call === 'settings.watchFolder').map(({ input }) => input),
  ).toEqual([{ token: 'd1' }, { token: null }]);
});

test('a folder that is gone is said, and what cannot be watched too', async () => {
  const { screen } = await openApp(
    {
      'settings.get': () => ({
        watchedFolder: { name: 'Learning walks', isReachable: false },
        dismissedWords: [],
      }),
      'settings.watchFolder': () => {
        throw new AppError('not-found', 'x', { what: 'folder' });
      },
    },
    { at: '#/settings', chosenFolder: { token: 'd1', name: 'notes.txt' } },
  );
  await expect.element(screen.getByText('“Learning walks” cannot be reached.')).toBeVisible();
  await screen.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('This is not a folder');
});

test('a host that cannot choose a folder says how else', async () => {
  const { screen } = await openApp(
    { 'settings.get': () => ({ watchedFolder: null, dismissedWords: [] }) },
    { at: '#/settings' },
  );
  await expect.element(screen.getByText('npm start -- --watch "FOLDER"')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Choose a folder…' })).not.toBeInTheDocument();
});

test('a word is marked again', async () => {
  let dismissedWords = ['outstanding', 'poor'];
  const { screen, core } = await openApp(
    {
      'settings.get': () => ({ watchedFolder: null, dismissedWords }),
      'settings.dismissWord': () => {
        dismissedWords = ['outstanding'];
        return {};
      },
    },
    { at: '#/settings' },
  );
  await screen.getByRole('button', { name: 'Mark again: poor' }).click();
  core.publish({ type: 'changed', tags: ['settings'], revision: 2 });
  await expect.element(screen.getByText('“poor”', { exact: true })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading', { name: 'Words that are not marked' })).toHaveFocus();
  expect(core.requests.find(({ call }) => call === 'settings.dismissWord')?.input).toEqual({
    word: 'poor',
    isDismissed: false,
  });
});
