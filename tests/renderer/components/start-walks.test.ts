/** What may be done with walks, waiting files and forms from the first screen. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AppError } from '../../../core/contract/errors.ts';
import { walk } from '../examples.ts';
import { openApp } from './open-app.ts';

const removal = { title: walk.title, files: 3, visits: 14, cards: 96, themes: 1, steps: 0 };

test('a walk is edited: title, purpose and focus question', async () => {
  const { screen, core } = await openApp({
    'walks.list': () => ({ walks: [{ ...walk, purpose: 'Talk audit', focus: null }] }),
    'walks.update': () => ({}),
  });
  await screen.getByRole('button', { name: `Edit… ${walk.title}` }).click();
  await expect.element(screen.getByRole('dialog', { name: 'Edit this walk' })).toBeVisible();
  await expect.element(screen.getByLabelText('Title')).toHaveValue(walk.title);
  await expect.element(screen.getByLabelText('Purpose')).toHaveValue('other');
  await expect.element(screen.getByLabelText('In your words')).toHaveValue('Talk audit');
  await screen.getByLabelText('Title').fill('Autumn 2');
  await screen.getByLabelText('Purpose').selectOptions('Environment');
  await screen.getByLabelText('Focus question').fill('Who speaks?');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(core.requests.find(({ call }) => call === 'walks.update')?.input).toEqual({
    walkId: walk.id,
    title: 'Autumn 2',
    purpose: 'environment',
    focus: 'Who speaks?',
  });
  await expect.element(screen.getByRole('button', { name: `Edit… ${walk.title}` })).toHaveFocus();
});

test('a walk needs a title, and what the core refuses is said in the dialog', async () => {
  const { screen, core } = await openApp({
    'walks.list': () => ({ walks: [walk] }),
    'walks.update': () => {
      throw new AppError('disk-full', 'x');
    },
  });
  await screen.getByRole('button', { name: `Edit… ${walk.title}` }).click();
  await screen.getByLabelText('Title').fill(' ');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('A walk needs a title.');
  expect(core.asked()).not.toContain('walks.update');
  await screen.getByLabelText('Title').fill('Autumn 2');
  await screen.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('The disk is full');
});

test('removing says what goes, begins at the way back, and says where the backup lies', async () => {
  let walks = [walk, { ...walk, id: 'w2', title: 'Spring' }];
  const { screen, core } = await openApp({
    'walks.list': () => ({ walks }),
    'walks.describeRemoval': () => removal,
    'walks.remove': () => {
      walks = walks.slice(1);
      return { backup: 'debrief-2026-11-05T16-10-00.sqlite' };
    },
  });
  await screen.getByRole('button', { name: `Remove… ${walk.title}` }).click();
  await expect
    .element(screen.getByText('This deletes 3 files, 14 visits, 96 cards and 1 theme.'))
    .toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Keep this walk' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(core.asked()).not.toContain('walks.remove');
  await screen.getByRole('button', { name: `Remove… ${walk.title}` }).click();
  await screen.getByRole('button', { name: 'Remove it with all its records' }).click();
  await expect.element(screen.getByText('debrief-2026-11-05T16-10-00.sqlite')).toBeVisible();
  expect(core.requests.find(({ call }) => call === 'walks.remove')?.input).toEqual({ walkId: walk.id });
  core.publish({ type: 'changed', tags: ['walks'], revision: 2 });
  await expect.element(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Walks on this machine' })).toHaveFocus();
  await expect.element(screen.getByRole('link', { name: walk.title })).not.toBeInTheDocument();
});

test('removing says which backups go on holding the walk, and deletes them too where that is chosen', async () => {
  let tries = 0;
  const { screen, core } = await openApp({
    'walks.list': () => ({ walks: [walk] }),
    'walks.describeRemoval': () => removal,
    'walks.remove': () => ({ backup: 'debrief-2026-11-05T16-10-00-removal.sqlite' }),
    'backups.removeEarlier': () => {
      tries += 1;
      if (tries === 1) throw new AppError('refused', 'x', { reason: 'backup-held' });
      return { backup: 'debrief-2026-11-05T16-10-00-2-erasure.sqlite' };
    },
  });
  await screen.getByRole('button', { name: `Remove… ${walk.title}` }).click();
  await expect
    .element(screen.getByText(/It and earlier backups go on\s+holding this walk, with its names/))
    .toBeVisible();
  const choice = screen.getByRole('checkbox', { name: /^Delete all earlier backups too/ });
  await expect.element(choice).not.toBeChecked();
  await choice.click();
  await screen.getByRole('button', { name: 'Remove it with all its records' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('another program has it open');
  await expect.element(screen.getByText(/It and earlier ones still hold this\s+walk/)).toBeVisible();
  await screen.getByRole('button', { name: 'Try again to delete the earlier backups' }).click();
  await expect.element(screen.getByText(/It is gone from the records and from\s+the backups/)).toBeVisible();
  await expect.element(screen.getByText('debrief-2026-11-05T16-10-00-2-erasure.sqlite')).toBeVisible();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(core.asked().filter((call) => call === 'walks.remove')).toHaveLength(1);
});

test('new files of the watched folder are offered: looked at, or put aside', async () => {
  let files = [
    { token: 'f1', name: 'autumn.csv', isChanged: false },
    { token: 'f2', name: 'voice.json', isChanged: true },
  ];
  const { screen, core } = await openApp({
    'walks.list': () => ({ walks: [] }),
    'settings.get': () => ({
      watchedFolder: { name: 'Learning walks', isReachable: true },
      dismissedWords: [],
    }),
    'records.listWaiting': () => ({ files }),
    'records.dismissWaiting': () => {
      files = files.slice(1);
      return {};
    },
    'records.preview': () => new Promise(() => undefined),
  });
  await expect.element(screen.getByText('1 new file and 1 changed file in “Learning walks”')).toBeVisible();
  await expect.element(screen.getByText('autumn.csv, voice.json')).toBeVisible();
  await screen.getByRole('button', { name: 'Not now' }).click();
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(core.requests.find(({ call }) => call === 'records.dismissWaiting')?.input).toEqual({
    tokens: ['f1', 'f2'],
  });
  core.publish({ type: 'changed', tags: ['waiting'], revision: 2 });
  await expect.element(screen.getByText('1 changed file in “Learning walks”')).toBeVisible();
  await screen.getByRole('button', { name: 'Look at it' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Reading the files' })).toBeVisible();
  expect(core.requests.find(({ call }) => call === 'records.preview')?.input).toMatchObject({
    files: ['f2'],
  });
});

test('forms for observers are made and saved', async () => {
  const { screen, core, saved } = await openApp({
    'walks.list': () => ({ walks: [] }),
    'records.makeForm': () => ({ token: 'm1', name: 'Learning walk recording sheet.xlsx' }),
  });
  await screen.getByRole('button', { name: 'Save recording sheet…' }).click();
  await expect
    .element(screen.getByText('“Learning walk recording sheet.xlsx” is saved.'))
    .toBeInTheDocument();
  expect([saved, core.requests.find(({ call }) => call === 'records.makeForm')?.input]).toEqual([
    ['Learning walk recording sheet.xlsx'],
    { form: 'sheet' },
  ]);
});

test('each walk says whether the staff have heard of it, and how to get there', async () => {
  const debrief = { title: null, openedAt: '2026-10-14T14:00:00.000Z' };
  const closed = { ...debrief, stage: 'decide', closedAt: '2026-10-14T15:00:00.000Z' } as const;
  const open = { ...debrief, stage: 'sort', closedAt: null } as const;
  const late = { state: 'unshared', days: 9, isLate: true } as const;
  const { screen, core } = await openApp({
    'walks.list': () => ({
      walks: [
        { ...walk, id: 'a', title: 'Closed late', debrief: closed, sharing: late },
        {
          ...walk,
          id: 'b',
          title: 'Open early',
          debrief: open,
          sharing: { ...late, days: 7, isLate: false },
        },
        { ...walk, id: 'c', title: 'Told', debrief: closed, sharing: { state: 'shared', on: '2026-10-15' } },
        { ...walk, id: 'd', title: 'Meant', sharing: { state: 'planned', on: '2026-11-12' } },
        { ...walk, id: 'e', title: 'The sample', isSample: true, sharing: null },
        { ...walk, id: 'f', title: 'At Share', debrief: { ...open, stage: 'share' }, sharing: late },
      ],
    }),
  });
  const said = (title: string): string =>
    screen
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .element()
      .querySelector('.sharing')?.textContent ?? 'nothing';
  await expect.element(screen.getByText('Shared Thu 15 Oct', { exact: true })).toBeVisible();
  expect(['Closed late', 'Open early', 'Told', 'Meant', 'The sample'].map(said)).toEqual([
    'Not shared yet: 9 days since the last visit',
    'Not shared yet: 7 days since the last visit',
    'Shared Thu 15 Oct',
    'To be shared Thu 12 Nov',
    'nothing',
  ]);
  expect(
    screen
      .getByText(/^Not shared yet/)
      .elements()
      .map(({ className }) => className.includes('tag')),
  ).toEqual([true, false, true]);
  const ways = screen.getByRole('link', { name: /^Share it/ }).elements();
  expect(ways.map((way) => [way.getAttribute('aria-label'), way.getAttribute('href')])).toEqual([
    ['Share it: Closed late', '#/walks/a/share'],
    ['Share it: At Share', '#/walks/f/share'],
  ]);
  // A school may have a thousand walks: nothing is asked of each.
  expect(core.asked()).not.toContain('debrief.get');
});

test('of very many walks the last ones stand there, and all of them once they are asked for', async () => {
  const walks = Array.from({ length: 130 }, (_, n) => ({ ...walk, id: `w${n}`, title: `Walk ${n}` }));
  const { screen } = await openApp({ 'walks.list': () => ({ walks }) });
  const links = () => screen.getByRole('link', { name: /^Walk \d/ }).elements();
  await expect.element(screen.getByRole('link', { name: /^Walk 0/ })).toBeVisible();
  expect(links()).toHaveLength(100);
  await screen.getByRole('button', { name: 'Show all 130 walks' }).click();
  await expect.element(screen.getByRole('link', { name: /^Walk 100/ })).toHaveFocus();
  expect(links()).toHaveLength(130);
});
