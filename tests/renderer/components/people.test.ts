/** The people of a walk: private, what could be one person is asked, and what was said is taken back. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CallInput, CallOutput } from '../../../core/contract/calls/index.ts';
import { walk } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

const at = '#/walks/w1/people';
type List = CallOutput<'people.list'>;
type Person = List['people'][number];
type Subjects = CallOutput<'people.listSubjects'>;

const person = (name: string, certainty: Person['certainty'], spellings = [name]): Person => ({
  name,
  isOnStaffList: false,
  certainty,
  spellings: spellings.map((text, index) => ({
    text,
    visitsMade: index,
    visitsReceived: 2 - index,
    beside: [],
  })),
});

const smythe = person('Ms J. Smythe', 'could-be', ['Ms J. Smythe', 'JSM']);
const bell = person('Mr Bell', 'sure');
const rose = person('Rose Hall', 'sure', ['Rose Hall', 'Ms Hall', 'RHA']);
const subjects: Subjects = {
  subjects: [
    { subject: 'Drama', teachers: 1, faculty: null },
    { subject: 'Mathematics', teachers: 5, faculty: 'Numbers' },
  ],
  faculties: ['Numbers'],
};

async function show(list: Partial<List> = {}) {
  const answers: Answers = {
    'walks.list': () => ({ walks: [walk] }),
    'people.list': () => ({ people: [bell, smythe, rose], staff: 0, decisions: [], ...list }),
    'people.listSubjects': () => subjects,
    'people.decide': () => ({}),
    'people.setFaculty': () => ({}),
  };
  const { screen, core } = await openApp(answers, { at });
  await screen.getByRole('button', { name: 'Show' }).click();
  /** What was said in the one call: all of it holds, or nothing. */
  const said = (): unknown => {
    const asked = core.requests.filter(({ call }) => call === 'people.decide');
    expect(asked).toHaveLength(1);
    return (asked[0]?.input as CallInput<'people.decide'>).sayings;
  };
  return { screen, core, said };
}

test('no name is on the page, or asked for, before somebody says so', async () => {
  const { screen, core } = await openApp({ 'walks.list': () => ({ walks: [walk] }) }, { at });
  await expect.element(screen.getByText('Private: shows names.')).toBeVisible();
  expect(core.asked().filter((call) => call.startsWith('people.'))).toEqual([]);
});

test('“Yes” says that all spellings are one person, and the outcome takes the focus', async () => {
  const { screen, said } = await show();
  const about = screen.getByRole('group', { name: 'About Ms J. Smythe' });
  await expect.element(about.getByText('Are these one person?')).toBeVisible();
  await about.getByRole('button', { name: 'Yes' }).click();
  await expect.element(screen.getByText('Ms J. Smythe: 2 spellings, one person.')).toHaveFocus();
  expect(said()).toEqual([{ spellings: ['Ms J. Smythe', 'JSM'], decision: 'same' }]);
});

test('“No” says of two spellings that they are two people', async () => {
  const { screen, said } = await show();
  await screen.getByRole('group', { name: 'About Ms J. Smythe' }).getByRole('button', { name: 'No' }).click();
  await expect.element(screen.getByText('“JSM” is somebody else.')).toHaveFocus();
  expect(said()).toEqual([{ spellings: ['JSM', 'Ms J. Smythe'], decision: 'different' }]);
});

test('“No” asks which one where there are more', async () => {
  const { screen, said } = await show({ people: [{ ...rose, certainty: 'could-be' }] });
  await screen.getByRole('button', { name: 'No', exact: true }).click();
  await expect.element(screen.getByRole('button', { name: '“Rose Hall” is somebody else' })).toHaveFocus();
  await screen.getByRole('button', { name: '“Ms Hall” is somebody else' }).click();
  await expect.element(screen.getByText('“Ms Hall” is somebody else.', { exact: true })).toHaveFocus();
  expect(said()).toEqual([
    { spellings: ['Ms Hall', 'Rose Hall'], decision: 'different' },
    { spellings: ['Ms Hall', 'RHA'], decision: 'different' },
  ]);
});

const besideEachOther = (one: Person, texts: string[]): Person => ({
  ...one,
  spellings: one.spellings.map((spelling) => ({
    ...spelling,
    beside: texts.includes(spelling.text) ? texts.filter((text) => text !== spelling.text) : [],
  })),
});

test('spellings that stand side by side in a record are split off together', async () => {
  const { screen, said } = await show({ people: [besideEachOther(rose, ['RHA', 'Rose Hall'])] });
  await screen.getByRole('button', { name: 'Split off a spelling' }).click();
  await screen.getByRole('button', { name: '“RHA” and “Rose Hall” are somebody else' }).click();
  await expect.element(screen.getByText('“RHA” and “Rose Hall” are somebody else.')).toHaveFocus();
  expect(said()).toEqual([{ spellings: ['RHA', 'Ms Hall'], decision: 'different' }]);
});

test('nothing is offered where one record has every spelling', async () => {
  const { screen } = await show({ people: [besideEachOther(smythe, ['Ms J. Smythe', 'JSM'])] });
  await expect.element(screen.getByText(/recorded beside “JSM”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Split off a spelling' }).query()).toBeNull();
});

test('two people are made one by keyboard, and what stood against it is taken back', async () => {
  const { screen, said } = await show({
    decisions: [{ spellings: ['Mr Bell', 'RHA'], decision: 'different' }],
  });
  await screen.getByRole('group', { name: 'About Mr Bell' }).getByText('Same person as…').click();
  await expect.element(screen.getByRole('combobox', { name: 'Search people' })).toHaveFocus();
  await userEvent.keyboard('rha{Enter}');
  await expect.element(screen.getByText('Mr Bell and Rose Hall are one person.')).toHaveFocus();
  expect(said()).toEqual([
    { spellings: ['Mr Bell', 'RHA'], decision: 'open' },
    { spellings: ['Mr Bell', 'Rose Hall'], decision: 'same' },
  ]);
});

test('Escape closes the choice of a person and goes back to what opened it', async () => {
  const { screen } = await show();
  const opener = screen.getByRole('group', { name: 'About Mr Bell' }).getByText('Same person as…');
  await opener.click();
  await expect.element(screen.getByRole('combobox', { name: 'Search people' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

test('what was said is taken back', async () => {
  const { screen, said } = await show({ decisions: [{ spellings: ['Mr Bell', 'RHA'], decision: 'same' }] });
  await screen.getByRole('button', { name: 'Take back: “Mr Bell” and “RHA” are one person.' }).click();
  await expect.element(screen.getByText('Taken back: “Mr Bell” and “RHA” are one person.')).toHaveFocus();
  expect(said()).toEqual([{ spellings: ['Mr Bell', 'RHA'], decision: 'open' }]);
});

test('a subject with one teacher says so, and its faculty is typed', async () => {
  const { screen, core } = await show();
  const field = screen.getByRole('combobox', { name: 'Faculty of Drama' });
  await expect
    .element(field)
    .toHaveAccessibleDescription('Naming Drama on a slide would name its one teacher.');
  await field.fill('Arts');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => core.asked()).toContain('people.setFaculty');
  expect(core.requests.findLast(({ call }) => call === 'people.setFaculty')?.input).toEqual({
    subject: 'Drama',
    faculty: 'Arts',
  });
});
