/** Looking before loading, and the report. */
import { expect, test } from 'vitest';
import { preview, report, walk } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

const answers: Answers = {
  'walks.list': () => ({ walks: [walk] }),
  'records.preview': () => preview,
  'records.load': () => report,
};
const chosen = [{ token: 't1', name: 'autumn-forms.xlsx' }];

test('shows each file, its rows that need attention, its columns and what was refused', async () => {
  const { screen } = await openApp(answers, { chosen });
  await screen.getByRole('button', { name: 'Load records…' }).click();
  const file = screen.getByRole('article');
  await expect.element(file).toMatchTextContent('Microsoft Forms, sheet Form1, header in row 1');
  await expect.element(file).toMatchTextContent('8 rows: 7 visits, 1 needs attention');
  await expect.element(file).toMatchTextContent('Row 7, “Date of visit”: “32/13/2026” is not a date.');
  await expect.element(screen.getByText('“notes.docx” is not a table of walk records')).toBeVisible();
  await screen.getByText('How 2 columns are understood, 1 not used').click();
  await expect
    .element(screen.getByRole('row', { name: 'What did pupils say?' }))
    .toMatchTextContent('under Pupil voice');
  await expect.element(screen.getByText('Not used: Total points')).toBeVisible();
});

test('a script in a card is text', async () => {
  const { screen } = await openApp(answers, { chosen });
  await screen.getByRole('button', { name: 'Load records…' }).click();
  await expect
    .element(screen.getByText('Typed <script>alert("hi")</script> into the shared document.'))
    .toBeVisible();
  expect(document.querySelector('article script')).toBeNull();
});

test('loads into a new walk that needs a title, and reports a sum that adds up', async () => {
  const { screen, core } = await openApp(answers, { chosen });
  await screen.getByRole('button', { name: 'Load records…' }).click();
  const load = screen.getByRole('button', { name: 'Load 7 visits' });
  await screen.getByLabelText('Title').fill('');
  await expect.element(load).toBeDisabled();
  await expect.element(load).toHaveAccessibleDescription('Give the new walk a title.');
  await screen.getByLabelText('Title').fill('Autumn 1');
  await load.click();
  await expect
    .element(screen.getByRole('heading', { level: 1, name: '7 visits loaded, 52 new cards' }))
    .toHaveFocus();
  await expect.element(screen.getByText('8 rows: 7 visits, 1 needs attention')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Go to the board' })).toBeVisible();
  expect(core.requests.find(({ call }) => call === 'records.load')?.input).toMatchObject({
    title: 'Autumn 1',
  });
});

test('from a board the files are for its walk unless somebody says otherwise', async () => {
  const { screen, core } = await openApp(answers, { chosen, at: '#/walks/w1/charts' });
  await screen.getByRole('button', { name: 'Load more records…' }).click();
  await expect.element(screen.getByLabelText(`Add to “${walk.title}”`)).toBeChecked();
  await screen.getByLabelText('A new walk').click();
  await expect.element(screen.getByLabelText('Title')).toHaveValue('Learning walk, October 2026');
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  await expect.element(screen.getByText('7 visits loaded')).toBeVisible();
  expect(core.requests.find(({ call }) => call === 'records.load')?.input).toMatchObject({ walkId: null });
});

test('where nothing can be loaded the way on is to choose other files', async () => {
  const { screen } = await openApp(
    { ...answers, 'records.preview': () => ({ ...preview, files: [] }) },
    { chosen },
  );
  await screen.getByRole('button', { name: 'Load records…' }).click();
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'Nothing here can be loaded' }))
    .toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Choose other files…' })).toBeVisible();
});
