/** The backups page: what can be put back, and what opens by itself where the records cannot be opened. */
import { expect, test } from 'vitest';
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import { storeNotices, storeTroubles, type StoreTrouble } from '../../../core/contract/calls/backups.ts';
import { noticeSentences, troubleSentences } from '../../../core/contract/store-words.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { walk } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

type Standing = CallOutput<'backups.getStanding'>;

const open: Standing = { isOpen: true, trouble: null, canOpenAsItIs: false, openings: 1, notices: [] };
const closed = (trouble: StoreTrouble, canOpenAsItIs = false): Standing => ({
  isOpen: false,
  trouble,
  canOpenAsItIs,
  openings: 0,
  notices: [],
});

const backups: CallOutput<'backups.list'>['backups'] = [
  {
    name: 'debrief-2026-11-06T08-00-00-start.sqlite',
    madeAt: '2026-11-06T08:00:00Z',
    reason: 'start',
    bytes: 900_000,
    holds: null,
  },
  {
    name: 'debrief-2026-11-05T16-10-00-removal.sqlite',
    madeAt: '2026-11-05T16:10:00Z',
    reason: 'removal',
    bytes: 1_234_567,
    holds: { walks: 2, visits: 26, cards: 1310 },
  },
];

/** A core whose records are not open until a call about backups opens them. */
function troubledCore(first: Standing): { answers: Answers; publish: (tell: () => void) => void } {
  let standing = first;
  let tell = (): void => undefined;
  const opened = (): Record<string, never> => {
    standing = { ...open, openings: first.openings + 1 };
    tell();
    return {};
  };
  return {
    answers: {
      'backups.getStanding': () => standing,
      'backups.list': () => ({ backups }),
      'backups.putBack': opened,
      'backups.openAsItIs': opened,
      'backups.beginAnew': opened,
      'walks.list': () => {
        if (!standing.isOpen) throw new AppError('corrupt', 'x', { trouble: standing.trouble });
        return { walks: [walk] };
      },
    },
    publish: (action) => (tell = action),
  };
}

async function openTroubled(first: Standing, at = '#/') {
  const { answers, publish } = troubledCore(first);
  const opened = await openApp(answers, { at });
  publish(() => opened.core.publish({ type: 'changed', tags: ['store', 'walks'], revision: 2 }));
  return opened;
}

test.each(storeTroubles)('opens by itself where the records do not: %s', async (trouble) => {
  const { screen } = await openTroubled(closed(trouble));
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'The records could not be opened' }))
    .toHaveFocus();
  await expect.element(screen.getByText(troubleSentences[trouble])).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: 'Open the file as it is' }))
    .not.toBeInTheDocument();
});

test('the newest that can be read is put back, after it was asked, and the walks are there', async () => {
  const { screen, core } = await openTroubled(closed('damaged'));
  await expect.element(screen.getByText('Cannot be read any more · 0.9 MB')).toBeVisible();
  await expect.element(screen.getByText('2 walks · 26 visits · 1,310 cards · 1.2 MB')).toBeVisible();
  await expect.element(screen.getByText('Made before a walk was removed')).toBeVisible();
  const buttons = screen.getByRole('button', { name: /^Put back the backup of/ });
  expect(buttons.all()).toHaveLength(1);
  await buttons.click();
  expect(core.asked()).not.toContain('backups.putBack');
  await screen.getByRole('button', { name: 'Put it back' }).click();
  await expect.element(screen.getByText(walk.title)).toBeVisible();
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'Learning Walk Debrief' }))
    .toHaveFocus();
  expect(core.requests.find(({ call }) => call === 'backups.putBack')?.input).toEqual({
    name: backups[1]?.name,
  });
});

test('a file that somebody changed can be opened as it is', async () => {
  const { screen } = await openTroubled(closed('changed', true));
  await screen.getByRole('button', { name: 'Open the file as it is' }).click();
  await expect.element(screen.getByText(walk.title)).toBeVisible();
});

test('without a backup that is wanted, the records begin empty, after it was asked', async () => {
  const { screen, core } = await openTroubled(closed('missing'));
  await screen.getByRole('button', { name: 'Begin with empty records…' }).click();
  expect(core.asked()).not.toContain('backups.beginAnew');
  await screen.getByRole('button', { name: 'Begin with empty records', exact: true }).click();
  await expect.element(screen.getByText(walk.title)).toBeVisible();
});

test('a backup that cannot be put back is said, and the others stay to be chosen', async () => {
  const { screen } = await openApp({
    'backups.getStanding': () => closed('damaged'),
    'backups.list': () => ({ backups }),
    'backups.putBack': () => {
      throw new AppError('corrupt', 'x', { trouble: 'backup' });
    },
  });
  await screen.getByRole('button', { name: /^Put back the backup of/ }).click();
  await screen.getByRole('button', { name: 'Put it back' }).click();
  await expect
    .element(screen.getByRole('alert'))
    .toMatchTextContent('This backup is no longer as it was made, so it was not put back.');
});

test('the page is reached from the settings while all is well', async () => {
  const { screen } = await openTroubled(open, '#/backups');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Backups' })).toHaveFocus();
  await expect
    .element(screen.getByRole('button', { name: 'Begin with empty records…' }))
    .not.toBeInTheDocument();
  await screen.getByRole('button', { name: /^Put back the backup of/ }).click();
  await expect.element(screen.getByText('The records as they are now become a backup first.')).toBeVisible();
});

test('all earlier backups are deleted, after it was asked, and the page stays', async () => {
  let listed = backups;
  const { screen, core } = await openApp(
    {
      'backups.getStanding': () => open,
      'backups.list': () => ({ backups: listed }),
      'backups.removeEarlier': () => {
        listed = listed.slice(1).map((backup) => ({ ...backup, reason: 'erasure' as const }));
        core.publish({ type: 'changed', tags: ['store'], revision: 2 });
        return { backup: listed[0]?.name ?? '' };
      },
    },
    { at: '#/backups' },
  );
  await screen.getByRole('button', { name: 'Delete all earlier backups…' }).click();
  await screen.getByRole('button', { name: 'Keep them' }).click();
  expect(core.asked()).not.toContain('backups.removeEarlier');
  await screen.getByRole('button', { name: 'Delete all earlier backups…' }).click();
  await screen.getByRole('button', { name: 'Delete them' }).click();
  await expect.element(screen.getByText('Made when all earlier ones were deleted')).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Put back the backup of/ }).all()).toHaveLength(1);
});

test('while no records are open, no backup can be deleted', async () => {
  const { screen } = await openTroubled(closed('damaged'));
  await expect.element(screen.getByText('2 walks · 26 visits · 1,310 cards · 1.2 MB')).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: 'Delete all earlier backups…' }))
    .not.toBeInTheDocument();
});

test('what happened is said on the first screen until somebody has read it', async () => {
  let notices = [...storeNotices];
  const { screen, core } = await openApp({
    'walks.list': () => ({ walks: [] }),
    'backups.getStanding': () => ({ ...open, notices }),
    'backups.dismissNotice': (input) => {
      notices = notices.filter((notice) => notice !== (input as { notice: string }).notice);
      core.publish({ type: 'changed', tags: ['store'], revision: 2 });
      return {};
    },
  });
  for (const notice of storeNotices)
    await expect.element(screen.getByText(noticeSentences[notice])).toBeVisible();
  await screen.getByRole('button', { name: 'I have read this' }).first().click();
  await expect.element(screen.getByText(noticeSentences[storeNotices[0]])).not.toBeInTheDocument();
  await expect.element(screen.getByText(noticeSentences[storeNotices[1]])).toBeVisible();
});
