/** A deck that has left: its page, its day, and the list of all that did. */
import { expect, test } from 'vitest';
import { AppError } from '../../../../core/contract/errors.ts';
import { rules, walk } from '../../examples.ts';
import { openShare, release, status } from './open-share.ts';

test('a saved deck has a page that can be kept, and can still be taken back', async () => {
  const { screen, saved, inputs } = await openShare(
    {},
    { 'slides.makePage': () => ({ token: 'page', name: 'What was checked.html' }) },
  );
  await screen.getByRole('button', { name: 'Save slides…' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Slides saved' })).toHaveFocus();
  await expect.element(screen.getByText('0 names found in 31 parts', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Left out: Answers were built on.')).toBeVisible();
  await screen.getByRole('button', { name: 'Keep this page…' }).click();
  await expect.poll(() => saved).toEqual(['Slides.pptx', 'What was checked.html']);
  await screen.getByRole('button', { name: 'It was not saved: take it back' }).click();
  await expect.element(screen.getByText(/Nothing was released/).first()).toBeVisible();
  expect(inputs('slides.withdraw')).toEqual([{ releaseId: 'r1' }]);
});

test('a saved deck says when it is shared, and the day can be changed', async () => {
  let isRefused = true;
  const { screen, inputs } = await openShare(
    {},
    {
      'walks.list': () => ({ walks: [{ ...walk, sharing: { state: 'shared', on: '2026-10-15' } }] }),
      'debrief.setSharedOn': () => {
        if (isRefused) throw new AppError('refused', 'x', { reason: 'shared-day' });
        return {};
      },
    },
  );
  await screen.getByRole('button', { name: 'Save slides…' }).click();
  await expect.element(screen.getByText('Shared with the staff on Thu 15 Oct.')).toBeVisible();
  const field = screen.getByLabelText('The staff meeting is on');
  await expect.element(field).toHaveValue('2026-10-15');
  await field.fill('2029-10-22');
  await screen.getByRole('button', { name: 'Keep this day' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('within a year from now');
  await expect.element(field).toHaveValue('2029-10-22');
  isRefused = false;
  await field.fill('2026-10-22');
  await screen.getByRole('button', { name: 'Keep this day' }).click();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(inputs('debrief.setSharedOn').at(-1)).toEqual({ walkId: 'w1', on: '2026-10-22' });
});

test('cancelling the host’s dialog withdraws the release and leaves the keyboard where it was', async () => {
  const { screen, inputs } = await openShare({}, {}, { saveFile: async () => false });
  const save = screen.getByRole('button', { name: 'Save slides…' });
  await save.click();
  const panel = screen.getByRole('complementary', { name: 'Check and save' });
  await expect.element(panel).toMatchTextContent('The slides were not saved. Nothing was released');
  await expect.element(save).toHaveFocus();
  expect(inputs('slides.withdraw')).toEqual([{ releaseId: 'r1' }]);
  expect(status()).toMatch(/^The slides were not saved\. Nothing was released/);
});

test('what has left is listed, folded, with what became of it', async () => {
  const { screen } = await openShare(
    {},
    {
      'disclosure.get': () => ({
        releases: [
          { ...release, id: 'r2', hidden: 0, state: 'replaced', rules: { ...rules, teachers: 9 } },
          release,
        ],
        unknownTeachers: 3,
        isNobodyTwice: false,
      }),
    },
  );
  const list = screen.getByRole('list', { name: 'What has left' });
  await expect.element(list).not.toBeInTheDocument();
  await screen.getByText('What has left (2)').click();
  await expect.element(list).toMatchTextContent('6 figures, 2 hidden. Seen by others: its figures count.');
  await expect
    .element(list)
    .toMatchTextContent('6 figures, none hidden. Seen by nobody else: it was replaced.');
  await expect.element(screen.getByText('figures rest on 5 or more teachers')).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Say who it was' }))
    .toHaveAttribute('href', '#/walks/w1/people');
});

test('where nothing has left there is no list of it', async () => {
  const { screen } = await openShare();
  await expect.element(screen.getByText('You said these name nobody')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('listitem', { name: 'Slide 4 of 4' })).toBeVisible();
  await expect.element(screen.getByText('What has left')).not.toBeInTheDocument();
});

test('what is guaranteed is one step away, and one back', async () => {
  const { screen } = await openShare(
    {},
    { 'disclosure.getSettings': () => ({ rules: { ...rules, teachers: 7 }, isPhaseOffered: false }) },
  );
  await screen.getByRole('link', { name: 'What is guaranteed, and what is not' }).click();
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'What is guaranteed, to whom, and what is not' }))
    .toHaveFocus();
  await expect.element(screen.getByText('rests on at least 7 different teachers')).toBeVisible();
  await expect.element(screen.getByText('With fewer than 14 teachers visited')).toBeVisible();
  await screen.getByRole('link', { name: 'Back to the slides' }).click();
  await expect.element(screen.getByRole('button', { name: 'Save slides…' })).toBeEnabled();
});
