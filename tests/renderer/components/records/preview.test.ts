/** Looking before loading, and the report. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Preview } from '../../../../core/contract/calls/records.ts';
import { filePreview, preview, report, walk } from '../../examples.ts';
import type { Answers, FakeCore } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

const answers: Answers = {
  'walks.list': () => ({ walks: [walk] }),
  'records.preview': () => preview,
  'records.load': () => report,
};
const chosen = [{ token: 't1', name: 'autumn-forms.xlsx' }];

const look = async (files: Partial<Preview> = {}, at = '#/') => {
  const opened = await openApp(
    { ...answers, 'records.preview': () => ({ ...preview, ...files }) },
    { chosen, at },
  );
  const button = at === '#/' ? 'Load records…' : 'Load more records…';
  await opened.screen.getByRole('button', { name: button }).click();
  return opened;
};
const lookCloser = (screen: Awaited<ReturnType<typeof openApp>>['screen']) =>
  screen.getByRole('button', { name: 'Look closer at' }).first().click();
const lastLook = (core: FakeCore): unknown =>
  core.requests.findLast(({ call }) => call === 'records.preview')?.input;

test('shows each file, its rows that need attention, its columns and what was refused', async () => {
  const { screen } = await look({
    files: [{ ...filePreview, newVisits: 5, otherSheets: [{ name: 'Notes', reason: 'no-records' }] }],
  });
  const file = screen.getByRole('article', { name: 'autumn-forms.xlsx' });
  await expect.element(file).toMatchTextContent('Microsoft Forms, sheet Form1');
  await expect.element(file).toMatchTextContent('Sheets left out: Notes (no date, or nothing seen)');
  await expect.element(file).toMatchTextContent('7 visits (5 new) 52 cards 1 row needs attention');
  await expect.element(file).toMatchTextContent('Date: Date of visit');
  await expect.element(file).toMatchTextContent('No teacher');
  await expect.element(file).not.toMatchTextContent('8 rows');
  await lookCloser(screen);
  await expect.element(file).toMatchTextContent('8 rows: 7 visits (5 new), 1 needs attention');
  await expect.element(file).toMatchTextContent('Row 7, “Date of visit”: “32/13/2026” is not a date.');
  await expect.element(file).toMatchTextContent('Participation, proposed');
  await expect.element(file).toMatchTextContent('Because of: typed, shared');
  await expect.element(screen.getByText('“notes.docx” is not a table of walk records')).toBeVisible();
  await expect
    .element(screen.getByText('1 file · 7 visits · 52 cards · 1 row needs attention'))
    .toBeVisible();
  const row = screen.getByRole('row', { name: 'Total points' });
  await expect.element(row).toMatchTextContent('Neither the header nor the cells say what it is.');
});

test('a column is changed by the keyboard, followed at once, and keeps the focus', async () => {
  const { screen, core } = await look();
  await lookCloser(screen);
  const role = screen.getByLabelText('“Total points” is taken as');
  await role.selectOptions('Subject');
  await expect.element(screen.getByRole('status')).toMatchTextContent('Now 7 visits with 52 cards');
  await expect.element(role).toBeVisible();
  expect(lastLook(core)).toEqual({
    files: ['t1'],
    choices: [
      {
        token: 't1',
        sheet: 'Form1',
        columns: [{ index: 2, role: 'subject', areaId: null, kind: null, isCut: false, question: null }],
        dayOrder: null,
        observer: null,
      },
    ],
  });
  await screen.getByLabelText('Cut into cards by sentence, What did pupils say?').click();
  await expect
    .element(screen.getByLabelText('Cut into cards by sentence, What did pupils say?'))
    .toHaveFocus();
  await screen.getByRole('button', { name: 'Back to how the app understood it' }).click();
  await expect.poll(() => lastLook(core)).toMatchObject({ choices: [{ columns: [] }] });
  // The button goes once nothing is chosen any more.
  expect(document.activeElement?.textContent).toBe('All columns');
});

test('what was chosen stays when another file joins', async () => {
  const { screen, core } = await look({ files: [{ ...filePreview, asksObserver: true }] });
  await screen.getByLabelText('Not known, or several people').click();
  await expect.poll(() => lastLook(core)).toMatchObject({ files: ['t1'], choices: [{ observer: '' }] });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['a'], 'staff.csv'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await expect
    .poll(() => lastLook(core))
    .toMatchObject({ files: ['t1', 'staff.csv'], choices: [{ token: 't1', observer: '' }] });
});

test('a mapping that is remembered says so', async () => {
  const { screen } = await look({ files: [{ ...filePreview, isRemembered: true }] });
  await lookCloser(screen);
  await expect.element(screen.getByText('as someone chose for this form before')).toBeVisible();
});

const askDayOrder = {
  column: 'Date of visit',
  example: '03/04/2026',
  dayFirst: '2026-04-03',
  monthFirst: '2026-03-04',
  answer: null,
};

test('how days are written is shown as it was answered for this form before', async () => {
  const asked = { ...askDayOrder, answer: 'month-first' as const };
  const { screen } = await look({ files: [{ ...filePreview, askDayOrder: asked, isRemembered: true }] });
  await expect.element(screen.getByLabelText('Month first: 03/04/2026 is 4 March 2026')).toBeChecked();
});

test('asks how days are written and who made the visits; both may stay open', async () => {
  const { screen, core } = await look({ files: [{ ...filePreview, askDayOrder, asksObserver: true }] });
  await expect.element(screen.getByRole('button', { name: 'Load 7 visits' })).toBeEnabled();
  await screen.getByLabelText('Month first: 03/04/2026 is 4 March 2026').click();
  await screen.getByLabelText('Name of the observer').fill('A. Okafor');
  await screen.getByLabelText('Day first: 03/04/2026 is 3 April 2026').click();
  await expect
    .poll(() => lastLook(core))
    .toMatchObject({ choices: [{ dayOrder: 'day-first', observer: 'A. Okafor' }] });
  await screen.getByLabelText('Not known, or several people').click();
  await expect.element(screen.getByLabelText('Name of the observer')).toHaveValue('');
  await expect.poll(() => lastLook(core)).toMatchObject({ choices: [{ observer: '' }] });
});

test('beside the button stands what a file leaves open, and leads to it', async () => {
  const { screen } = await look({
    files: [
      filePreview,
      { ...filePreview, token: 't2', file: 'notes.csv', sheet: null, askDayOrder, asksObserver: true },
    ],
  });
  const panel = screen.getByRole('complementary', { name: 'Load' });
  await expect.element(panel).toMatchTextContent('notes.csv');
  await panel.getByRole('button', { name: 'How are days written in “Date of visit”?' }).click();
  await expect.element(screen.getByLabelText('Day first: 03/04/2026 is 3 April 2026')).toHaveFocus();
  await userEvent.keyboard(' ');
  await expect
    .element(panel.getByRole('button', { name: 'Who made these visits?', exact: true }))
    .toBeVisible();
  await screen.getByLabelText('Not known, or several people').click();
  await expect.element(panel.getByRole('button', { name: 'Who made' })).not.toBeInTheDocument();
});

test('says that the preview is private', async () => {
  const { screen } = await look();
  await expect.element(screen.getByText('Private: shows names and cells.')).toBeVisible();
});

test('what looks like two walks becomes two, with titles of their own', async () => {
  const group = {
    why: 'dates' as const,
    from: '2026-10-05',
    to: '2026-10-09',
    visits: 4,
    suggestedWalkId: null,
  };
  const { screen, core } = await look({
    walkGroups: [
      { ...group, key: 'a', title: 'Learning walk, October 2026' },
      { ...group, key: 'b', title: 'Learning walk, November 2026', visits: 3 },
    ],
  });
  await expect.element(screen.getByRole('group', { name: 'These look like 2 walks' })).toBeVisible();
  const second = screen.getByRole('group', { name: 'Learning walk, November 2026' });
  await expect.element(second).toMatchTextContent('5 to 9 October 2026 · 3 visits');
  await second.getByLabelText('Title').fill('Ethos');
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  await expect.element(screen.getByText('7 visits loaded')).toBeVisible();
  expect(core.requests.find(({ call }) => call === 'records.load')?.input).toMatchObject({
    into: [
      { group: 'a', walkId: null, title: 'Learning walk, October 2026' },
      { group: 'b', walkId: null, title: 'Ethos' },
    ],
  });
});

test('where all is loaded already the way on is the board, by Set up while nobody has opened it', async () => {
  const { screen } = await look({ files: [{ ...filePreview, newVisits: 0 }], suggestedWalkId: 'w1' });
  await expect.element(screen.getByText('Nothing new: all 7 visits are loaded already.')).toBeVisible();
  await expect.element(screen.getByRole('article')).toMatchTextContent('Loaded already');
  await expect.element(screen.getByRole('button', { name: 'Load again' })).toBeEnabled();
  await screen.getByRole('button', { name: 'Go to the board' }).click();
  await expect.element(screen.getByRole('link', { name: 'Set up' })).toHaveAttribute('aria-current', 'page');
});

test('a table that is pasted is looked at; text that is typed or is no table is left alone', async () => {
  const { screen, core } = await openApp(answers);
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  const paste = (text: string, target: EventTarget = document.body) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  };
  const field = document.createElement('input');
  document.body.append(field);
  paste('Date\tSeen\n5 Oct\tA map', field);
  field.remove();
  paste('one line\tof cells');
  paste('Date\tSeen\r\n5 Oct\tA map');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Look before you load' })).toHaveFocus();
  expect(core.requests.filter(({ call }) => call === 'records.preview').map(({ input }) => input)).toEqual([
    { files: ['Pasted table.tsv'], choices: [] },
  ]);
});

test('a script in a card is text', async () => {
  const { screen } = await openApp(answers, { chosen });
  await screen.getByRole('button', { name: 'Load records…' }).click();
  await lookCloser(screen);
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
    into: [{ group: null, walkId: null, title: 'Autumn 1' }],
  });
  await expect
    .element(screen.getByRole('link', { name: 'Records that need a decision' }))
    .toHaveAttribute('href', '#/walks/w1/records');
});

test('of several walks only the one with such rows leads to the records', async () => {
  const ethos = { ...walk, id: 'w2', title: 'Ethos', needsAttention: 1 };
  const { screen } = await openApp(
    {
      ...answers,
      'walks.list': () => ({ walks: [walk, ethos] }),
      'records.load': () => ({ ...report, walkIds: ['w1', 'w2'] }),
    },
    { chosen },
  );
  await screen.getByRole('button', { name: 'Load records…' }).click();
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  await expect.element(screen.getByRole('link', { name: 'Board of Ethos' })).toBeVisible();
  const toRecords = screen.getByRole('link', { name: /^Records that need a decision/ });
  await expect.element(toRecords).toHaveAttribute('href', '#/walks/w2/records');
});

test('files and sheets that were not loaded are said above the rest of the report', async () => {
  const files = report.files.map((file) => ({ ...file, sheetsLeftOut: ['Rota', 'Key'] }));
  const { screen } = await openApp({ ...answers, 'records.load': () => ({ ...report, files }) }, { chosen });
  await screen.getByRole('button', { name: 'Load records…' }).click();
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  const missing = screen.getByRole('region', { name: 'Not loaded' });
  await expect.element(missing).toMatchTextContent('“notes.docx” is not a table of walk records');
  await expect
    .element(missing)
    .toMatchTextContent('Nothing was loaded from the sheets “Rota”, “Key” of “autumn-forms.xlsx”');
});

test('a staff list that came along is in the report', async () => {
  const { screen } = await openApp(
    { ...answers, 'records.load': () => ({ ...report, staff: 32 }) },
    { chosen },
  );
  await screen.getByRole('button', { name: 'Load records…' }).click();
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  await expect.element(screen.getByText('32 members of staff, to recognise names')).toBeVisible();
});

test('where no row became a visit the way on is to correct them', async () => {
  const files = report.files.map((file) => ({
    ...file,
    visits: { added: 0, updated: 0, unchanged: 0 },
    unchangedRows: 0,
  }));
  const { screen } = await openApp({ ...answers, 'records.load': () => ({ ...report, files }) }, { chosen });
  await screen.getByRole('button', { name: 'Load records…' }).click();
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  await screen.getByRole('button', { name: 'Correct the rows' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Records' })).toHaveFocus();
});

test('from a board the files are for its walk unless somebody says otherwise', async () => {
  const { screen, core } = await openApp(answers, { chosen, at: '#/walks/w1/charts' });
  await screen.getByRole('button', { name: 'More', exact: true }).click();
  await screen.getByRole('menuitem', { name: 'Load more records…' }).click();
  await expect.element(screen.getByRole('combobox', { name: 'Walk' })).toHaveValue('w1');
  await screen.getByRole('combobox', { name: 'Walk' }).selectOptions('A new walk');
  await expect.element(screen.getByLabelText('Title')).toHaveValue('Learning walk, October 2026');
  await screen.getByRole('button', { name: 'Load 7 visits' }).click();
  await expect.element(screen.getByText('7 visits loaded')).toBeVisible();
  expect(core.requests.find(({ call }) => call === 'records.load')?.input).toMatchObject({
    into: [{ walkId: null }],
  });
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
