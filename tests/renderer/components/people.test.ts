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
    isSettled: false,
    beside: [],
  })),
  couldBe: [],
  isCounted: true,
});
const hall: Person = {
  ...person('Ms Hall', 'could-be'),
  couldBe: ['Ms Mary Hall', 'Ms Rose Hall'],
  isCounted: false,
};
const listed: Person = { ...person('Ms Rose Hall', 'sure', ['RHA']), isOnStaffList: true };

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
    'people.list': () => ({
      people: [bell, smythe, rose],
      staff: [],
      unknownVisits: [],
      decisions: [],
      ...list,
    }),
    'people.nameTeacher': () => ({}),
    'disclosure.get': () => ({ releases: [], unknownTeachers: 0, isNobodyTwice: false }),
    'disclosure.sayNobodyTwice': () => ({}),
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

test('“No” asks who the other spelling is, and says so much as was said', async () => {
  const { screen, said } = await show({ staff: ['Ms Hana Okafor', 'Mr Will Osei'] });
  await screen
    .getByRole('group', { name: 'About Ms J. Smythe' })
    .getByRole('button', { name: 'No…' })
    .click();
  await expect.element(screen.getByRole('dialog', { name: 'Who is “JSM”?' })).toBeVisible();
  await expect
    .element(screen.getByText('Your answer says as well that it is not Ms J. Smythe.'))
    .toBeVisible();
  await userEvent.keyboard('oka{Enter}');
  await expect.element(screen.getByText('“JSM” is not Ms J. Smythe but Ms Hana Okafor.')).toHaveFocus();
  expect(said()).toEqual([
    { decision: 'somebody-else', spelling: 'JSM', isNot: ['Ms J. Smythe'], is: 'Ms Hana Okafor' },
  ]);
});

test('who it is may be unknown, and nobody is chosen by a key that was pressed too often', async () => {
  const { screen, core, said } = await show();
  await screen
    .getByRole('group', { name: 'About Ms J. Smythe' })
    .getByRole('button', { name: 'No…' })
    .click();
  await expect.element(screen.getByRole('combobox', { name: 'Search people' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(core.asked()).not.toContain('people.decide');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect
    .element(screen.getByText('“JSM” is somebody else than Ms J. Smythe; nobody has said who.'))
    .toHaveFocus();
  expect(said()).toEqual([{ decision: 'somebody-else', spelling: 'JSM', isNot: ['Ms J. Smythe'], is: null }]);
});

test('a name that nobody has is typed, and tapped', async () => {
  const { screen, said } = await show();
  await screen
    .getByRole('group', { name: 'About Ms J. Smythe' })
    .getByRole('button', { name: 'No…' })
    .click();
  await screen.getByRole('combobox', { name: 'Search people' }).fill(' Jo Newcomer ');
  await screen.getByRole('option', { name: '“Jo Newcomer”' }).click();
  await expect.element(screen.getByText('“JSM” is not Ms J. Smythe but Jo Newcomer.')).toHaveFocus();
  expect(said()).toMatchObject([{ isNot: ['Ms J. Smythe'], is: 'Jo Newcomer' }]);
});

test('“No” asks first which one where there are more', async () => {
  const { screen, said } = await show({ people: [{ ...rose, certainty: 'could-be' }, bell] });
  await screen.getByRole('button', { name: 'No…', exact: true }).click();
  await expect.element(screen.getByRole('button', { name: '“Rose Hall”: somebody else…' })).toHaveFocus();
  await screen.getByRole('button', { name: '“Ms Hall”: somebody else…' }).click();
  await screen.getByRole('option', { name: 'Mr Bell' }).click();
  await expect
    .element(screen.getByText('“Ms Hall” is not Rose Hall but Mr Bell.', { exact: true }))
    .toHaveFocus();
  expect(said()).toEqual([
    { decision: 'somebody-else', spelling: 'Ms Hall', isNot: ['Rose Hall'], is: 'Mr Bell' },
  ]);
});

test('a spelling of several members is one of them by one press, or none of them', async () => {
  const { screen, core } = await show({ people: [hall, listed], staff: ['Ms Mary Hall', 'Ms Rose Hall'] });
  await expect
    .element(
      screen.getByText('Could be Ms Mary Hall or Ms Rose Hall. Until you say who, it counts as nobody new.'),
    )
    .toBeVisible();
  await expect.element(screen.getByText('1 person in these records')).toBeVisible();
  const about = screen.getByRole('group', { name: 'About Ms Hall' });
  await about.getByRole('button', { name: 'Ms Mary Hall' }).click();
  await expect.element(screen.getByText('“Ms Hall” is Ms Mary Hall.')).toHaveFocus();
  await about.getByRole('button', { name: 'Somebody else…' }).click();
  const unknownWho = screen.getByRole('option', { name: 'I do not know who' });
  await expect.element(unknownWho).toBeVisible();
  expect(screen.getByRole('option').all()).toHaveLength(1);
  await unknownWho.click();
  await expect.element(screen.getByText(/^“Ms Hall” is somebody else than/)).toHaveFocus();
  expect(core.requests.flatMap(({ call, input }) => (call === 'people.decide' ? [input] : []))).toEqual([
    { sayings: [{ decision: 'same', spellings: ['Ms Hall', 'Ms Mary Hall'] }] },
    {
      sayings: [
        {
          decision: 'somebody-else',
          spelling: 'Ms Hall',
          isNot: ['Ms Mary Hall', 'Ms Rose Hall'],
          is: null,
        },
      ],
    },
  ]);
});

test('of two spellings of a member the one that the list does not settle is asked about', async () => {
  const both = person('Ms Rose Hall', 'could-be', ['Hal', 'RHA']);
  const settled = both.spellings.map((spelling) => ({ ...spelling, isSettled: spelling.text === 'RHA' }));
  const { screen } = await show({ people: [{ ...both, isOnStaffList: true, spellings: settled }] });
  await screen.getByRole('button', { name: 'No…', exact: true }).click();
  await expect.element(screen.getByRole('dialog', { name: 'Who is “Hal”?' })).toBeVisible();
});

test('of a long staff list a part is shown, and the rest is found by typing', async () => {
  const staff = Array.from({ length: 3000 }, (_, at) => `Ms Ada Name${at}`);
  const { screen } = await show({ people: [smythe], staff });
  await screen.getByRole('button', { name: 'No…', exact: true }).click();
  await expect.element(screen.getByText('2,940 more people: type to find them.')).toBeVisible();
  await userEvent.keyboard('name2999');
  await expect.element(screen.getByRole('option', { name: 'Ms Ada Name2999' })).toBeVisible();
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
  await screen.getByRole('button', { name: 'Somebody else…' }).click();
  await screen.getByRole('button', { name: '“RHA” and “Rose Hall”: somebody else…' }).click();
  await screen.getByRole('option', { name: 'I do not know who' }).click();
  const sentence = '“RHA” and “Rose Hall” are somebody else than Ms Hall; nobody has said who.';
  await expect.element(screen.getByText(sentence)).toHaveFocus();
  expect(said()).toEqual([{ decision: 'somebody-else', spelling: 'RHA', isNot: ['Ms Hall'], is: null }]);
});

test('nothing is offered where one record has every spelling', async () => {
  const { screen } = await show({ people: [besideEachOther(smythe, ['Ms J. Smythe', 'JSM'])] });
  await expect.element(screen.getByText(/recorded beside “JSM”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Somebody else…' }).query()).toBeNull();
  expect(screen.getByRole('button', { name: 'No…' }).query()).toBeNull();
});

test('two people are made one by keyboard, and what stood against it is taken back', async () => {
  const { screen, said } = await show({
    decisions: [
      { spellings: ['Mr Bell', 'RHA'], decision: 'different' },
      { decision: 'somebody-else', spelling: 'Ms Hall', isNot: ['Mr Bell'], is: null },
      { decision: 'somebody-else', spelling: 'JSM', isNot: ['Mr Bell'], is: null },
    ],
  });
  await screen.getByRole('group', { name: 'About Mr Bell' }).getByText('Same person as…').click();
  await expect.element(screen.getByRole('combobox', { name: 'Search people' })).toHaveFocus();
  await userEvent.keyboard('rha{Enter}');
  await expect.element(screen.getByText('Mr Bell and Rose Hall are one person.')).toHaveFocus();
  expect(said()).toEqual([
    { spellings: ['Mr Bell', 'RHA'], decision: 'open' },
    { spelling: 'Ms Hall', decision: 'open' },
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

test('“somebody else” is told in its words, and taken back as one saying', async () => {
  const saying = {
    decision: 'somebody-else' as const,
    spelling: 'RHA',
    isNot: ['Ms Rose Hall'],
    is: 'Mr Bell',
  };
  const { screen, said } = await show({ decisions: [saying] });
  const words = '“RHA” is not Ms Rose Hall but Mr Bell.';
  await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: `Take back: ${words}` }).click();
  await expect.element(screen.getByText(`Taken back: ${words}`)).toHaveFocus();
  expect(said()).toEqual([{ decision: 'open', spelling: 'RHA' }]);
});

const unknown = (number: number, teacher: string | null = null): List['unknownVisits'][number] => ({
  visitId: `v${number}`,
  number,
  date: '2026-10-05',
  period: '3',
  className: null,
  yearGroup: '9',
  subject: 'Drama',
  teacher,
});

test('who was visited is said by the same search, and taken back', async () => {
  const { screen, core } = await show({
    unknownVisits: [unknown(7), unknown(8, 'Mr Bell')],
    staff: ['Ms Hana Okafor'],
  });
  await expect.element(screen.getByText('1 visit without a teacher’s name')).toBeVisible();
  await expect.element(screen.getByText('Mon 5 Oct · period 3 · Year 9 · Drama').first()).toBeVisible();
  await screen.getByRole('button', { name: 'Say who it was… in visit 7' }).click();
  expect(screen.getByRole('option', { name: 'I do not know who' }).query()).toBeNull();
  await userEvent.keyboard('hana{Enter}');
  await expect.element(screen.getByText('Visit 7 was to Ms Hana Okafor.')).toHaveFocus();
  await screen.getByRole('button', { name: 'Take back who was visited in visit 8' }).click();
  await expect.element(screen.getByText('Visit 8: who was visited is open again.')).toHaveFocus();
  expect(core.requests.flatMap(({ call, input }) => (call === 'people.nameTeacher' ? [input] : []))).toEqual([
    { walkId: 'w1', visitId: 'v7', teacher: 'Ms Hana Okafor' },
    { walkId: 'w1', visitId: 'v8', teacher: null },
  ]);
});

test('where no visit names anybody, a few are shown, and nobody may have been visited twice', async () => {
  const { screen, core } = await show({
    unknownVisits: Array.from({ length: 30 }, (_, at) => unknown(at + 1)),
  });
  await expect.element(screen.getByText('30 visits without a teacher’s name')).toBeVisible();
  expect(screen.getByRole('button', { name: /Say who it was/ }).all()).toHaveLength(8);
  await screen.getByRole('button', { name: 'Show all 30 visits' }).click();
  expect(screen.getByRole('button', { name: /Say who it was/ }).all()).toHaveLength(30);
  await screen.getByRole('checkbox', { name: 'No teacher was visited twice in this walk' }).click();
  await expect.poll(() => core.asked()).toContain('disclosure.sayNobodyTwice');
  expect(core.requests.find(({ call }) => call === 'disclosure.sayNobodyTwice')?.input).toEqual({
    walkId: 'w1',
    isSaid: true,
  });
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
