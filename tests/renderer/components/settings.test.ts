/** Settings: the rules that protect colleagues, the watched folder and the words that are not marked. */
import { expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { DisclosureSettings } from '../../../core/contract/calls/disclosure.ts';
import { rules } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp, type OpenOptions } from './open-app.ts';

const openSettings = (answers: Answers, options: OpenOptions = {}) =>
  openApp(
    {
      'settings.get': () => ({ watchedFolder: null, dismissedWords: [] }),
      'disclosure.getSettings': () => ({ rules, isPhaseOffered: false }),
      ...answers,
    },
    { at: '#/settings', ...options },
  );

test('a folder is chosen, named and let go', async () => {
  let watchedFolder: { name: string; isReachable: boolean } | null = null;
  const { screen, core } = await openSettings(
    {
      'settings.get': () => ({ watchedFolder, dismissedWords: [] }),
      'settings.watchFolder': (input) => {
        const isOn = (input as { token: string | null }).token !== null;
        watchedFolder = isOn ? { name: 'Learning walks', isReachable: true } : null;
        return {};
      },
    },
    { chosenFolder: { token: 'd1', name: 'Learning walks' } },
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
  const { screen } = await openSettings(
    {
      'settings.get': () => ({
        watchedFolder: { name: 'Learning walks', isReachable: false },
        dismissedWords: [],
      }),
      'settings.watchFolder': () => {
        throw new AppError('not-found', 'x', { what: 'folder' });
      },
    },
    { chosenFolder: { token: 'd1', name: 'notes.txt' } },
  );
  await expect.element(screen.getByText('“Learning walks” cannot be reached.')).toBeVisible();
  await screen.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('This is not a folder');
});

test('a host that cannot choose a folder says how else', async () => {
  const { screen } = await openSettings({
    'settings.get': () => ({ watchedFolder: null, dismissedWords: [] }),
  });
  await expect.element(screen.getByText('npm start -- --watch "FOLDER"')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Choose a folder…' })).not.toBeInTheDocument();
});

test('a word is marked again', async () => {
  let dismissedWords = ['outstanding', 'poor'];
  const { screen, core } = await openSettings({
    'settings.get': () => ({ watchedFolder: null, dismissedWords }),
    'settings.dismissWord': () => {
      dismissedWords = ['outstanding'];
      return {};
    },
  });
  await screen.getByRole('button', { name: 'Mark again: poor' }).click();
  core.publish({ type: 'changed', tags: ['settings'], revision: 2 });
  await expect.element(screen.getByText('“poor”', { exact: true })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading', { name: 'Words that are not marked' })).toHaveFocus();
  expect(core.requests.find(({ call }) => call === 'settings.dismissWord')?.input).toEqual({
    word: 'poor',
    isDismissed: false,
  });
});

test('a change of the rules says what it does to each walk before it is kept', async () => {
  let settings: DisclosureSettings = { rules, isPhaseOffered: false };
  const walk = { areas: 6, themes: 4, now: { areas: 5, themes: 2 } };
  const { screen, core } = await openSettings({
    'disclosure.getSettings': () => settings,
    'disclosure.describeSettings': () => ({
      walks: [
        { ...walk, walkId: 'w1', title: 'Autumn 1', then: { areas: 3, themes: 1 }, isFrozen: false },
        { ...walk, walkId: 'w2', title: 'Summer', then: walk.now, isFrozen: true },
      ],
    }),
    'disclosure.setSettings': (input) => {
      settings = input as DisclosureSettings;
      return {};
    },
  });
  const section = screen.getByRole('region', { name: 'Protecting colleagues' });
  const teachers = section.getByRole('spinbutton', { name: 'Teachers behind a figure, at least' });
  await expect.element(teachers).toHaveValue(5);
  await expect.element(section.getByRole('button', { name: 'Keep these rules' })).not.toBeInTheDocument();
  await teachers.fill('8');
  await section.getByRole('checkbox', { name: /^Offer a comparison by phase/ }).click();
  await expect
    .element(section)
    .toMatchTextContent('Autumn 1 Focus areas shown: now 5 of 6, then 3. Themes shown: now 2 of 4, then 1.');
  await expect.element(section).toMatchTextContent('Summer Nothing changes: slides have been saved');
  await section.getByRole('button', { name: 'Keep these rules' }).click();
  await expect.element(section.getByRole('heading', { name: 'Protecting colleagues' })).toHaveFocus();
  core.publish({ type: 'changed', tags: ['settings'], revision: 2 });
  await expect.element(section.getByRole('button', { name: 'Keep these rules' })).not.toBeInTheDocument();
  await expect.element(teachers).toHaveValue(8);
  const inputs = (call: string) =>
    core.requests.filter((request) => request.call === call).map(({ input }) => input);
  const kept = { rules: { ...rules, teachers: 8 }, isPhaseOffered: true };
  expect(inputs('disclosure.describeSettings').at(-1)).toEqual(kept);
  expect(inputs('disclosure.setSettings')).toEqual([kept]);
});

test('a rule that would protect nobody is said to be wrong and is not kept', async () => {
  const { screen, core } = await openSettings({});
  const teachers = screen.getByRole('spinbutton', { name: 'Teachers behind a figure, at least' });
  await teachers.fill('1');
  await teachers.element().blur();
  await expect.element(teachers).toHaveAccessibleDescription(/^At least 3: behind fewer/);
  await expect.element(teachers).toHaveAttribute('aria-invalid', 'true');
  await expect.element(screen.getByRole('button', { name: 'Keep these rules' })).toBeDisabled();
  expect(core.asked()).not.toContain('disclosure.describeSettings');
  await screen.getByRole('button', { name: 'Leave them as they were' }).click();
  await expect.element(teachers).toHaveValue(5);
});
