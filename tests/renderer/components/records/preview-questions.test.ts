/** What the window asks before it loads, the chips of a table, and tables that are left out. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FilePreview } from '../../../../core/contract/calls/records.ts';
import type { TableChoices } from '../../../../core/contract/tables.ts';
import { columnOf, filePreview, preview, report } from '../../examples.ts';
import { openApp } from '../open-app.ts';

interface Looked {
  files: readonly string[];
  choices: readonly TableChoices[];
}

/** The files as they would be with what was chosen. */
type Follow = (choices: readonly TableChoices[]) => FilePreview[];

async function look(follow: Follow | FilePreview[]) {
  const files = typeof follow === 'function' ? follow : () => follow;
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [] }),
      'records.preview': (input) => ({ ...preview, refused: [], files: files((input as Looked).choices) }),
      'records.load': () => report,
    },
    { chosen: [{ token: 't1', name: 'popping.csv' }] },
  );
  await opened.screen.getByRole('button', { name: 'Load records…' }).click();
  await opened.screen.getByRole('article').first().findElement();
  const choices = (): readonly TableChoices[] =>
    (opened.core.requests.findLast(({ call }) => call === 'records.preview')?.input as Looked).choices;
  return { ...opened, choices };
}

const plain: FilePreview = { ...filePreview, file: 'popping.csv', sheet: null, needsAttention: [] };
const column = (index: number, header: string, more: Partial<Parameters<typeof columnOf>[0]> = {}) =>
  columnOf({ index, header, role: 'ignored', why: 'fits-cells', examples: ['14 Sep', '15 Sep'], ...more });

const blocked: FilePreview = {
  ...plain,
  columns: [column(0, 'Popped in'), column(1, 'Talked it over')],
  questions: [{ about: 'date', columns: [0, 1], isBlocking: true }],
  visits: 0,
  newVisits: 0,
  cards: 0,
};
const other: FilePreview = { ...plain, token: 't2', file: 'ready.csv', form: 'form-2' };

test('a blocking question is answered with one press, and says what that gives', async () => {
  const { screen, choices } = await look(([chosen]) =>
    chosen ? [{ ...blocked, questions: [], visits: 4, newVisits: 4, cards: 9 }] : [blocked],
  );
  const load = screen.getByRole('button', { name: 'Load, to correct later' });
  await expect.element(load).toBeDisabled();
  await expect
    .element(load)
    .toHaveAccessibleDescription('Answer the open question, or load without that table.');
  const question = screen.getByRole('group', { name: 'Which column is the day of the visit?' });
  await expect.element(question).toMatchTextContent('Popped in 14 Sep · 15 Sep');
  await expect.element(question).not.toMatchTextContent('None of these');
  const answer = question.getByRole('radio', { name: 'Talked it over' });
  await answer.click();
  await expect.element(screen.getByRole('status')).toMatchTextContent('Now 4 visits with 9 cards.');
  expect(choices()).toMatchObject([{ columns: [{ index: 1, role: 'date' }] }]);
  // It stays where it was, to be answered otherwise, and so does the focus.
  await expect.element(answer).toBeChecked();
  await expect.element(answer).toHaveFocus();
  await expect.element(screen.getByRole('button', { name: 'Load 4 visits' })).toBeEnabled();
});

test('a table can be left out on purpose, and taken in again', async () => {
  const { screen, choices, core } = await look([blocked, other]);
  const notes = screen.getByRole('list', { name: 'Before you load' });
  await expect.element(notes).toMatchTextContent('Nothing will be loaded from it yet.');
  await expect.element(screen.getByRole('button', { name: 'Load 7 visits' })).toBeDisabled();
  await notes.getByRole('button', { name: 'Load without it: popping.csv' }).click();
  await expect.element(screen.getByRole('button', { name: 'Load 7 visits' })).toBeEnabled();
  await expect.poll(choices).toMatchObject([{ token: 't1', isLeftOut: true }]);
  await expect.element(screen.getByText('2 files · 7 visits · 52 cards')).toBeVisible();
  const table = screen.getByRole('article', { name: 'popping.csv' });
  await expect.element(table).toMatchTextContent('Left out');
  await expect.element(notes.getByRole('button', { name: 'Take it in again: popping.csv' })).toHaveFocus();
  await table.getByRole('button', { name: 'Take it in again' }).click();
  await expect.poll(choices).toMatchObject([{ isLeftOut: false }]);
  await expect.element(screen.getByRole('group', { name: 'Which column is the day' })).toBeVisible();
  await notes.getByRole('button', { name: 'Load without it: popping.csv' }).click();
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  await expect.element(screen.getByText('7 visits loaded')).toBeVisible();
  expect(core.requests.find(({ call }) => call === 'records.load')?.input).toMatchObject({
    choices: [{ token: 't1', isLeftOut: true }],
  });
});

test('with everything left out there is nothing to load', async () => {
  const { screen } = await look([blocked]);
  await screen.getByRole('button', { name: 'Load without it: popping.csv' }).click();
  const load = screen.getByRole('button', { name: 'Load, to correct later' });
  await expect.element(load).toHaveAccessibleDescription('Everything is left out. Take a table in again.');
});

test('what is only likely is confirmed with one press, which can be taken back', async () => {
  const bell = column(0, 'Bell', {
    role: 'period',
    confidence: 'likely',
    reason: '4 of 4 cells are periods.',
    examples: ['P3'],
  });
  const { screen, choices } = await look(([chosen]) => [
    {
      ...plain,
      columns: chosen?.columns.length === 1 ? [{ ...bell, confidence: 'sure', why: 'chosen' }] : [bell],
    },
  ]);
  const table = screen.getByRole('article');
  await expect.element(table).toMatchTextContent('1 likely');
  await expect
    .element(table.getByRole('button', { name: 'Period, likely: Bell' }))
    .toHaveAccessibleDescription('4 of 4 cells are periods. P3');
  const right = table.getByRole('button', { name: 'Right: Bell' });
  await right.click();
  await expect.poll(choices).toMatchObject([{ columns: [{ index: 0, role: 'period' }] }]);
  await expect.element(table).toMatchTextContent('Ready');
  await expect.element(right).toHaveAttribute('aria-pressed', 'true');
  await expect.element(right).toHaveFocus();
  await right.click();
  await expect.poll(choices).toMatchObject([{ columns: [] }]);
});

test('a chip opens what its column is taken as, and the focus comes back to it', async () => {
  const { screen, choices } = await look([{ ...plain, columns: [column(0, 'Bunch', { role: 'room' })] }]);
  const chip = screen.getByRole('button', { name: 'Room: Bunch' });
  await chip.click();
  const opened = screen.getByRole('group', { name: 'How “Bunch” is understood' });
  const role = opened.getByLabelText('“Bunch” is taken as');
  await expect.element(role).toHaveFocus();
  await role.selectOptions('Class');
  await expect.poll(choices).toMatchObject([{ columns: [{ index: 0, role: 'class' }] }]);
  await expect.element(role).toHaveFocus();
  await opened.getByRole('button', { name: 'Done' }).click();
  await expect.element(screen.getByRole('button', { name: 'Class: Bunch' })).toHaveFocus();
  await expect.element(opened).not.toBeInTheDocument();
});

test('a chip that stands for several columns leads to all of them', async () => {
  const ratings = ['Talk', 'Books', 'Calm'].map((header, index) => column(index, header, { role: 'rating' }));
  const { screen } = await look([{ ...plain, columns: ratings }]);
  await screen.getByRole('button', { name: 'Rating: Talk and 2 more' }).click();
  await expect.element(screen.getByRole('row', { name: 'Calm' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Look closer at popping.csv' })).toHaveFocus();
});

test('choices of a form are said to be focus areas once', async () => {
  const areas = column(0, 'Our areas', {
    role: 'focus-areas',
    optionAreas: [
      { option: 'Progress', areaId: 'progress', confidence: 'sure' },
      { option: 'Progress over time', areaId: 'progress', confidence: 'likely' },
      { option: 'Belonging', areaId: null, confidence: 'undecided' },
      { option: 'Reading', areaId: null, confidence: 'undecided' },
    ],
  });
  const { screen, choices } = await look([{ ...plain, columns: [areas] }]);
  const question = screen.getByRole('group', { name: 'Which of your focus areas do the choices of “Our' });
  await expect.element(question.getByLabelText('Progress over time')).toHaveValue('progress');
  await expect.element(question).toMatchTextContent('likely');
  await question.getByLabelText('Belonging').selectOptions('Learning environment');
  await expect
    .poll(choices)
    .toMatchObject([{ optionAreas: [{ option: 'Belonging', areaId: 'learning-environment' }] }]);
  await question.getByLabelText('Reading').selectOptions('None of our areas');
  await question.getByRole('button', { name: 'What is likely is right' }).click();
  await expect.poll(choices).toMatchObject([
    {
      optionAreas: [
        { option: 'Belonging', areaId: 'learning-environment' },
        { option: 'Reading', areaId: null },
        { option: 'Progress over time', areaId: 'progress' },
      ],
    },
  ]);
  await expect.element(question.getByRole('button')).not.toBeInTheDocument();
  await expect.element(question.getByLabelText('Progress over time')).toHaveFocus();
});

test('letters that may be others are asked about with what each reading gives', async () => {
  const encodingDoubt: FilePreview['encodingDoubt'] = {
    readings: [
      { encoding: 'windows-1252', example: 'donÕt' },
      { encoding: 'macroman', example: 'don’t' },
    ],
  };
  const { screen, choices } = await look([{ ...plain, encodingDoubt }]);
  const question = screen.getByRole('group', { name: 'Which of these reads rightly?' });
  await expect.element(question).toMatchTextContent('Without an answer it is read as Windows-1252.');
  await question.getByRole('radio', { name: 'don’t' }).click();
  await expect.poll(choices).toMatchObject([{ encoding: 'macroman' }]);
  await expect.element(question.getByRole('radio', { name: 'don’t' })).toBeChecked();
});

const days = (example: string): FilePreview['askDayOrder'] => ({
  column: 'Day',
  example,
  dayFirst: '2026-04-03',
  monthFirst: '2026-03-04',
  answer: null,
});

test('several tables leave their days and observers open together', async () => {
  const { screen, choices } = await look([
    { ...plain, askDayOrder: days('03/04/2026'), asksObserver: true },
    { ...other, askDayOrder: days('3.4.2026'), asksObserver: true },
  ]);
  const asked = screen.getByRole('group', { name: 'How are days written in these 2 tables?' });
  await expect.element(asked).toMatchTextContent('ready.csv: 3.4.2026 is 3 April 2026');
  await asked.getByRole('radio', { name: 'Day first in all of them' }).click();
  await expect.poll(choices).toMatchObject([
    { token: 't1', dayOrder: 'day-first' },
    { token: 't2', dayOrder: 'day-first' },
  ]);
  await screen.getByLabelText('Name of the observer, ready.csv').fill('J. Pask');
  await userEvent.keyboard('{Tab}');
  await expect.poll(choices).toMatchObject([{ observer: null }, { observer: 'J. Pask' }]);
  await screen.getByLabelText('Not known, or several people, in all of them').click();
  await expect.poll(choices).toMatchObject([{ observer: '' }, { observer: '' }]);
  await asked.getByRole('radio', { name: 'Not alike: ask for each table' }).click();
  const second = screen.getByRole('article', { name: 'ready.csv' });
  await second.getByRole('radio', { name: 'Month first: 3.4.2026 is 4 March 2026' }).click();
  await expect.poll(choices).toMatchObject([
    { token: 't1', dayOrder: 'day-first' },
    { token: 't2', dayOrder: 'month-first' },
  ]);
});

test('what stands beside the load button leads to what is open', async () => {
  const { screen } = await look([
    { ...blocked, asksObserver: true },
    { ...other, asksObserver: true },
  ]);
  const notes = screen.getByRole('list', { name: 'Before you load' });
  await notes.getByRole('button', { name: 'Who made these visits?' }).click();
  await expect.element(screen.getByLabelText('Name of the observer, popping.csv')).toHaveFocus();
  await notes.getByRole('button', { name: 'Which column is the day of the visit?' }).click();
  await expect.element(screen.getByRole('radio', { name: 'Popped in' })).toHaveFocus();
});
