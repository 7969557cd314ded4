/** The records behind a walk: private, rows corrected in place, two observers in one room. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import type { AttentionItem } from '../../../../core/contract/tables.ts';
import { attentionRow, filePreview, privateVisit, walk } from '../../examples.ts';
import type { Answers } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

const at = '#/walks/w1/records';
type Rows = CallOutput<'records.listAttention'>;
type Pairs = CallOutput<'visits.listJoint'>['pairs'];

function answersOver(rows: Rows, pairs: Pairs = []): Answers {
  return {
    'walks.list': () => ({ walks: [walk] }),
    'records.listAttention': () => rows,
    'visits.listJoint': () => ({ pairs }),
    'visits.list': () => ({ visits: [privateVisit] }),
    'records.listTables': () => ({ tables: [loadedTable] }),
  };
}

const loadedTable: CallOutput<'records.listTables'>['tables'][number] = {
  fileId: 3,
  file: 'autumn-forms.xlsx',
  sheet: 'Form1',
  dialect: 'microsoft-forms',
  rows: 8,
  visits: 7,
  questions: [],
};

const change = { added: 0, changed: 7, gone: 1, newCards: 12, vanishedCards: 9 };

/** Rows with the same things wrong in the same columns. */
function rowsWith(
  items: { column: string; value: string; reason: AttentionItem['reason'] }[],
  count: number,
) {
  return Array.from({ length: count }, (_, index) => ({
    ...attentionRow,
    row: index + 7,
    items: items.map((item) => ({ ...item, row: index + 7 })),
    fields: [
      { name: 'Areas', value: 'Oracy, Progress', role: 'focus-areas' as const, options: [] },
      { name: 'Date of visit', value: 'Mon 3rd', role: 'date' as const, options: [] },
    ],
  }));
}

async function show(answers: Answers) {
  const opened = await openApp(answers, { at });
  await opened.screen.getByRole('button', { name: 'Show' }).click();
  const input = (call: string) => opened.core.requests.findLast((request) => request.call === call)?.input;
  const changed = () => opened.core.publish({ type: 'changed', tags: ['records'], revision: 2 });
  return { ...opened, input, changed };
}

test('no name or cell is on the page, or asked for, before somebody says so', async () => {
  const { screen, core } = await openApp(
    answersOver({ open: [attentionRow], corrected: [], dismissed: [] }),
    { at },
  );
  await expect.element(screen.getByText('Private: shows names and cells.')).toBeVisible();
  await expect.element(screen.getByText('Needs attention')).not.toBeInTheDocument();
  expect(core.asked()).not.toContain('records.listAttention');
});

test('a row is corrected at the cell at fault, by Enter, and what became of it takes the focus', async () => {
  const rows: Rows = { open: [attentionRow], corrected: [], dismissed: [] };
  const { screen, input, changed } = await show({
    ...answersOver(rows),
    'records.correctRows': () => {
      rows.open = [];
      return { rows: [{ visitNumber: 15, cards: 6, items: [] }] };
    },
  });
  const cell = screen.getByLabelText('Date of visit');
  await expect.element(cell).toHaveAccessibleDescription('“32/13/2026” is not a date.');
  await cell.fill('2026-10-03');
  await userEvent.keyboard('{Enter}');
  const said = 'autumn-forms.xlsx, Form1, row 7 is loaded as visit 15, with 6 cards.';
  await expect.element(screen.getByText(said).first()).toHaveFocus();
  changed();
  await expect.element(screen.getByText('Every row of this walk was understood.')).toBeVisible();
  expect(input('records.correctRows')).toEqual({
    walkId: 'w1',
    rows: [{ fileId: 3, sheet: 'Form1', row: 7, fields: [{ index: 1, value: '2026-10-03' }] }],
  });
});

test('a row that is still not understood says why and keeps what was typed', async () => {
  const { screen, core } = await show({
    ...answersOver({ open: [attentionRow], corrected: [], dismissed: [] }),
    'records.correctRows': () => ({
      rows: [
        {
          visitNumber: null,
          cards: 0,
          items: [{ row: 7, column: 'Date of visit', value: '2099-10-03', reason: 'invalid-date' }],
        },
      ],
    }),
  });
  const save = screen.getByRole('button', { name: 'Load this row' });
  await save.click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('Nothing is changed yet.');
  expect(core.asked()).not.toContain('records.correctRows');
  const cell = screen.getByLabelText('Date of visit');
  await cell.fill('2099-10-03');
  await save.click();
  await expect.element(cell).toHaveAccessibleDescription('“2099-10-03” is not a date.');
  await expect.element(cell).toHaveValue('2099-10-03');
  await expect.element(save).toHaveFocus();
});

test('dates that can be read both ways are one question for all of them', async () => {
  const items = [{ column: 'Date of visit', value: '03/04/2026', reason: 'ambiguous-date' as const }];
  const { screen, input } = await show({
    ...answersOver({ open: rowsWith(items, 1), corrected: [], dismissed: [] }),
    'records.readAgain': () => ({ ...change, gone: 0, needsAttention: 0, waitingRows: 0 }),
  });
  await screen.getByLabelText('4 March 2026').click();
  await screen.getByRole('button', { name: 'Load the row' }).click();
  await expect.element(screen.getByText('7 visits changed, 12 new cards').first()).toHaveFocus();
  expect(input('records.readAgain')).toEqual({
    walkId: 'w1',
    fileId: 3,
    sheet: 'Form1',
    choices: { dayOrder: 'month-first' },
  });
});

test('one answer goes to every row with the same fault', async () => {
  const items = [{ column: 'Date of visit', value: 'Mon 3rd', reason: 'invalid-date' as const }];
  const { screen, input, core } = await show({
    ...answersOver({ open: rowsWith(items, 3), corrected: [], dismissed: [] }),
    'records.correctRows': () => ({
      rows: [
        { visitNumber: 15, cards: 2, items: [] },
        { visitNumber: 16, cards: 1, items: [] },
        { visitNumber: null, cards: 0, items: [] },
      ],
    }),
  });
  await expect.element(screen.getByRole('form', { name: '“Mon 3rd” is not a date.' })).toBeVisible();
  await expect
    .element(screen.getByText('“Date of visit” · 3 rows · autumn-forms.xlsx, Form1: rows 7, 8 and 9'))
    .toBeVisible();
  const load = screen.getByRole('button', { name: 'Load the 3 rows' });
  await load.click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('Choose the day.');
  expect(core.asked()).not.toContain('records.correctRows');
  await screen.getByLabelText('The day of the visit is').fill('2026-10-05');
  await load.click();
  const said = '2 rows are visits now, with 3 cards. 1 row still needs attention.';
  await expect.element(screen.getByText(said).first()).toHaveFocus();
  expect(input('records.correctRows')).toEqual({
    walkId: 'w1',
    rows: [7, 8, 9].map((row) => ({
      fileId: 3,
      sheet: 'Form1',
      row,
      fields: [{ index: 1, value: '2026-10-05' }],
    })),
  });
});

test('an option that is no focus area is said once for the form, or to be none', async () => {
  const items = [{ column: 'Areas', value: 'Oracy', reason: 'unknown-focus-area' as const }];
  const { screen, input } = await show({
    ...answersOver({ open: rowsWith(items, 2), corrected: [], dismissed: [] }),
    'records.readAgain': () => ({ ...change, gone: 0, needsAttention: 2, waitingRows: 0 }),
  });
  await screen.getByRole('combobox', { name: '“Oracy” is' }).selectOptions('None of our focus areas');
  await screen.getByRole('button', { name: 'Load the 2 rows' }).click();
  await expect.element(screen.getByText('2 rows need attention.').first()).toBeVisible();
  expect(input('records.readAgain')).toMatchObject({
    choices: { optionAreas: [{ option: 'Oracy', areaId: null }] },
  });
});

test('focus areas of one row are ticked, and what is none of them goes', async () => {
  const items = [{ column: 'Areas', value: 'Oracy', reason: 'unknown-focus-area' as const }];
  const { screen, input } = await show({
    ...answersOver({ open: rowsWith(items, 1), corrected: [], dismissed: [] }),
    'records.correctRows': () => ({ rows: [{ visitNumber: 15, cards: 2, items: [] }] }),
  });
  await screen.getByText('Look at the row').click();
  await expect.element(screen.getByLabelText('Progress')).toBeChecked();
  await expect.element(screen.getByLabelText('“Oracy”, which is none of them')).toBeChecked();
  await screen.getByLabelText('Participation').click();
  await expect.element(screen.getByLabelText('“Oracy”, which is none of them')).not.toBeChecked();
  await screen.getByRole('button', { name: 'Load this row' }).click();
  expect(input('records.correctRows')).toMatchObject({
    rows: [{ fields: [{ index: 0, value: 'Participation; Progress' }] }],
  });
});

test('rows are dismissed together, and that is undone on the spot or taken back later', async () => {
  const items = [{ column: 'Date of visit', value: 'Mon 3rd', reason: 'invalid-date' as const }];
  const both = rowsWith(items, 2);
  const rows: Rows = { open: both, corrected: [], dismissed: [] };
  const { screen, input, changed } = await show({
    ...answersOver(rows),
    'records.dismissRows': () => {
      Object.assign(rows, { open: [], dismissed: both });
      return {};
    },
    'records.undoDismissal': () => ({}),
  });
  await screen.getByRole('button', { name: 'Dismiss all 2' }).click();
  await expect
    .element(screen.getByText('2 rows are dismissed: they say nothing about a visit').first())
    .toHaveFocus();
  const places = [7, 8].map((row) => ({ fileId: 3, sheet: 'Form1', row }));
  expect(input('records.dismissRows')).toEqual({ walkId: 'w1', rows: places });
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(input('records.undoDismissal')).toEqual({ walkId: 'w1', rows: places });
  await expect.element(screen.getByText('2 rows need attention again.').first()).toHaveFocus();
  changed();
  await screen
    .getByRole('button', { name: 'Take back the dismissal of autumn-forms.xlsx, Form1, row 8' })
    .click();
  expect(input('records.undoDismissal')).toEqual({ walkId: 'w1', rows: places.slice(1) });
});

test('how a table is read is changed after a look at what that would mean', async () => {
  const { screen, input } = await show({
    ...answersOver({ open: [], corrected: [], dismissed: [] }),
    'records.lookAtTable': (asked) => {
      const { choices } = asked as { choices: { columns?: unknown } };
      const none = { added: 0, changed: 0, gone: 0, newCards: 0, vanishedCards: 0 };
      return { table: filePreview, change: choices.columns === undefined ? none : change };
    },
    'records.readAgain': () => ({ ...change, needsAttention: 0, waitingRows: 0 }),
  });
  await screen.getByRole('button', { name: 'Change how it is read… autumn-forms.xlsx, Form1' }).click();
  await expect.element(screen.getByText('As it is read now, nothing changes.')).toBeVisible();
  await screen.getByLabelText('“Total points” is taken as').selectOptions('Evidence, for cards');
  await expect
    .element(screen.getByText('7 visits changed, 12 new cards, 9 cards whose text is no longer read'))
    .toBeVisible();
  await screen.getByRole('button', { name: 'Read it so' }).click();
  await expect.element(screen.getByText('autumn-forms.xlsx, Form1 is read again.').first()).toHaveFocus();
  expect(input('records.readAgain')).toMatchObject({
    fileId: 3,
    sheet: 'Form1',
    choices: { columns: [{ index: 2, role: 'evidence', kind: 'saw' }] },
  });
});

test('a table that waits for an answer asks for it, once', async () => {
  const table = {
    ...loadedTable,
    questions: [{ about: 'date' as const, columns: ['Date of visit', 'Total points'], isBlocking: true }],
  };
  const { screen, input } = await show({
    ...answersOver({ open: [], corrected: [], dismissed: [] }),
    'records.listTables': () => ({ tables: [table] }),
    'records.lookAtTable': () => ({ table: filePreview, change }),
    'records.readAgain': () => ({ ...change, gone: 0, needsAttention: 0, waitingRows: 0 }),
  });
  await expect.element(screen.getByText('8 rows wait for the answer.')).toBeVisible();
  const read = screen.getByRole('button', { name: 'Read the rows' });
  await read.click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('Choose one of the columns.');
  await screen.getByRole('radio', { name: 'Total points' }).click();
  await read.click();
  await expect.element(screen.getByText('autumn-forms.xlsx, Form1 is read.').first()).toHaveFocus();
  expect(input('records.readAgain')).toMatchObject({ choices: { columns: [{ index: 2, role: 'date' }] } });
});

test('a correction is taken back', async () => {
  const { screen, input } = await show({
    ...answersOver({ open: [], corrected: [{ ...attentionRow, visitNumber: 15 }], dismissed: [] }),
    'records.undoCorrection': () => ({}),
  });
  await expect.element(screen.getByText('Visit 15, from autumn-forms.xlsx, Form1, row 7')).toBeVisible();
  await screen.getByRole('button', { name: 'Take back' }).click();
  await expect.element(screen.getByText('the row needs attention again').first()).toHaveFocus();
  expect(input('records.undoCorrection')).toEqual({ walkId: 'w1', fileId: 3, sheet: 'Form1', row: 7 });
});

test('two visits that look like one room are counted as one, and that is taken back', async () => {
  const other = { ...privateVisit, number: 9, observers: ['F. Garrard'] };
  const pairs: Pairs = [{ visits: [privateVisit, other], kind: 'observers', state: 'proposed' }];
  const { screen, input, changed } = await show({
    ...answersOver({ open: [], corrected: [], dismissed: [] }, pairs),
    'visits.setJoint': (asked) => {
      const { state } = asked as { state: 'joined' };
      pairs[0] = { visits: [privateVisit, other], kind: 'observers', state };
      return {};
    },
  });
  await expect
    .element(screen.getByText('Thu 8 Oct, period 2, 9R/Sc1, Science · H. Yusuf and F. Garrard'))
    .toBeVisible();
  await screen.getByRole('button', { name: 'Count as one visit' }).click();
  await expect.element(screen.getByText('Visit 4 and visit 9: counted as one visit.').first()).toHaveFocus();
  changed();
  await screen.getByRole('button', { name: 'Take back' }).click();
  expect(input('visits.setJoint')).toEqual({ walkId: 'w1', visits: [4, 9], state: 'proposed' });
});

test('a response sent twice is proposed as one visit', async () => {
  const pairs: Pairs = [
    { visits: [privateVisit, { ...privateVisit, number: 9 }], kind: 'sent-twice', state: 'proposed' },
  ];
  const { screen, input } = await show({
    ...answersOver({ open: [], corrected: [], dismissed: [] }, pairs),
    'visits.setJoint': () => ({}),
  });
  const said = 'Visit 4 and visit 9: the same texts by the same observer. Sent twice?';
  await expect.element(screen.getByText(said)).toBeVisible();
  await screen.getByRole('button', { name: 'Count as one visit' }).click();
  expect(input('visits.setJoint')).toEqual({ walkId: 'w1', visits: [4, 9], state: 'joined' });
});

test('a visit that was typed in is removed after a question; one from a file cannot be', async () => {
  const { screen, input } = await show({
    ...answersOver({ open: [], corrected: [], dismissed: [] }),
    'visits.list': () => ({ visits: [privateVisit, { ...privateVisit, number: 16, isByHand: true }] }),
    'visits.remove': () => ({}),
  });
  await screen.getByRole('button', { name: 'Remove… visit 16' }).click();
  await expect.element(screen.getByRole('dialog')).toMatchTextContent('Its 6 cards will be gone');
  await screen.getByRole('button', { name: 'Remove it' }).click();
  await expect.element(screen.getByText('Visit 16 is removed.')).toBeVisible();
  expect(input('visits.remove')).toEqual({ walkId: 'w1', visitNumber: 16 });
  await expect.element(screen.getByText('Visit 4,')).not.toBeInTheDocument();
});
