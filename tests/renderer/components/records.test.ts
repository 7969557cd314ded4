/** The records behind a walk: private, rows corrected in place, two observers in one room. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import { attentionRow, privateVisit, walk } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

const at = '#/walks/w1/records';
type Rows = CallOutput<'records.listAttention'>;
type Pairs = CallOutput<'visits.listJoint'>['pairs'];

function answersOver(rows: Rows, pairs: Pairs = []): Answers {
  return {
    'walks.list': () => ({ walks: [walk] }),
    'records.listAttention': () => rows,
    'visits.listJoint': () => ({ pairs }),
    'visits.list': () => ({ visits: [privateVisit] }),
  };
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
  await cell.fill('3 Oct 2026');
  await userEvent.keyboard('{Enter}');
  const said = 'autumn-forms.xlsx, Form1, row 7 is loaded as visit 15, with 6 cards.';
  await expect.element(screen.getByText(said).first()).toHaveFocus();
  changed();
  await expect.element(screen.getByText('Every row of this walk was understood.')).toBeVisible();
  expect(input('records.correctRows')).toEqual({
    walkId: 'w1',
    rows: [{ fileId: 3, sheet: 'Form1', row: 7, fields: [{ index: 1, value: '3 Oct 2026' }] }],
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
          items: [{ row: 7, column: 'Date of visit', value: 'soon', reason: 'invalid-date' }],
        },
      ],
    }),
  });
  const save = screen.getByRole('button', { name: 'Load this row' });
  await save.click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('Nothing is changed yet.');
  expect(core.asked()).not.toContain('records.correctRows');
  const cell = screen.getByLabelText('Date of visit');
  await cell.fill('soon');
  await save.click();
  await expect.element(cell).toHaveAccessibleDescription('“soon” is not a date.');
  await expect.element(cell).toHaveValue('soon');
  await expect.element(save).toHaveFocus();
});

test('dates that can be read both ways are settled together, by loading again', async () => {
  const items = [{ row: 7, column: 'Date of visit', value: '03/04/2026', reason: 'ambiguous-date' as const }];
  const { screen } = await show(
    answersOver({ open: [{ ...attentionRow, items }], corrected: [], dismissed: [] }),
  );
  await expect.element(screen.getByText('load the file again and say which')).toBeVisible();
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
  const pairs: Pairs = [{ visits: [privateVisit, other], state: 'proposed' }];
  const { screen, input, changed } = await show({
    ...answersOver({ open: [], corrected: [], dismissed: [] }, pairs),
    'visits.setJoint': (asked) => {
      const { state } = asked as { state: 'joined' };
      pairs[0] = { visits: [privateVisit, other], state };
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
