/** Stage 1: purpose, people, walks, what was missed, and what is still open from last time. */
import { expect, test } from 'vitest';
import type { Debrief } from '../../../core/contract/calls/debrief.ts';
import type { Walk } from '../../../core/contract/calls/walks.ts';
import { debrief, gaps, walk } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

const other = { ...walk, id: 'w2', title: 'Autumn 2', purpose: 'teaching and learning' };
const foreign = { ...walk, id: 'w3', title: 'Corridors', purpose: 'environment' };

async function openSetUp(changes: Partial<Debrief> = {}, answers: Answers = {}) {
  const now: Debrief = { ...debrief, stage: 'set-up', ...changes };
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [{ ...walk, purpose: 'teaching and learning' }, other, foreign] }),
      'walks.update': () => ({}),
      'debrief.get': () => now,
      'debrief.gaps': () => gaps,
      'debrief.update': () => ({}),
      'debrief.addWalk': () => ({}),
      'debrief.removeWalk': () => ({}),
      'board.getNames': () => ({ staff: [], teachers: [], others: ['Church'], classes: [], rooms: [] }),
      ...answers,
    },
    { at: '#/walks/w1/set-up' },
  );
  await expect.element(opened.screen.getByRole('heading', { level: 1 })).toHaveFocus();
  const sent = (call: string): unknown[] =>
    opened.core.requests.filter((request) => request.call === call).map(({ input }) => input);
  return { ...opened, sent };
}

test('purpose and focus question are kept as they are chosen', async () => {
  const { screen, sent } = await openSetUp();
  await expect.element(screen.getByRole('radio', { name: 'Teaching and learning' })).toBeChecked();
  await screen.getByRole('radio', { name: 'Ethos and behaviour support' }).click();
  await screen.getByRole('textbox', { name: 'Focus question' }).fill('Who speaks?');
  await screen.getByRole('textbox', { name: 'Title of this debrief' }).fill('October');
  await screen.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => sent('debrief.update')).toEqual([{ walkId: 'w1', title: 'October' }]);
  expect(sent('walks.update').at(-1)).toEqual({
    walkId: 'w1',
    title: walk.title,
    purpose: 'ethos and behaviour support',
    focus: 'Who speaks?',
  });
});

test('people are added and taken out', async () => {
  const { screen, sent } = await openSetUp({ people: ['Ana'] });
  await screen.getByRole('textbox', { name: 'Name, or several' }).fill('Ben, Cy');
  await screen.getByRole('button', { name: 'Add', exact: true }).first().click();
  await screen.getByRole('button', { name: 'Take Ana out' }).click();
  await expect
    .poll(() => sent('debrief.update'))
    .toEqual([
      { walkId: 'w1', people: ['Ana', 'Ben', 'Cy'] },
      { walkId: 'w1', people: [] },
    ]);
});

test('a walk of the same purpose joins, another says why it cannot', async () => {
  const { screen, sent } = await openSetUp();
  await screen.getByRole('button', { name: 'Add Autumn 2' }).click();
  await expect.poll(() => sent('debrief.addWalk')).toEqual([{ walkId: 'w1', otherId: 'w2' }]);
  const no = screen.getByRole('button', { name: 'Add Corridors' });
  await expect.element(no).toBeDisabled();
  await expect
    .element(no)
    .toHaveAccessibleDescription('It is about something else: environment. Purposes do not mix.');
});

test('while walks are together the purpose stands, and one can be taken out', async () => {
  const { id, title, visits, from, to } = other;
  const { screen, sent } = await openSetUp({ walks: [...debrief.walks, { id, title, visits, from, to }] });
  await expect.element(screen.getByText('2 walks · 28 visits · 5–13 Oct')).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'Environment' })).toBeDisabled();
  await screen.getByRole('button', { name: 'Take out Autumn 2' }).click();
  await expect.poll(() => sent('debrief.removeWalk')).toEqual([{ walkId: 'w1', otherId: 'w2' }]);
});

test('what was missed is said in words', async () => {
  const { screen } = await openSetUp();
  await expect.element(screen.getByText('Not visited: Year 11; Music; period 5; Friday.')).toBeVisible();
});

test('where nothing is known it says so', async () => {
  const unknown = { year: 14, subject: 14, time: 14, weekday: 0 };
  const { screen } = await openSetUp(
    {},
    { 'debrief.gaps': () => ({ years: [], subjects: [], times: [], weekdays: [], unknown }) },
  );
  await expect.element(screen.getByText('The records do not say which years')).toBeVisible();
});

test('an open decision of last time is carried on into this debrief', async () => {
  let decisions = [
    {
      id: 'd1',
      kind: 'support' as const,
      text: 'Cover for peer visits',
      horizon: 'next-month' as const,
      owner: 'AB',
      debrief: 'Summer',
      on: '2026-06-12T14:00:00.000Z',
    },
  ];
  const { screen, core, sent } = await openSetUp(
    {},
    {
      'debrief.listEarlier': () => ({ decisions }),
      'board.saveDecision': () => {
        decisions = [];
        core.publish({ type: 'changed', tags: ['board'], revision: 2 });
        throw new TypeError('the answer is of no interest here');
      },
    },
  );
  await expect.element(screen.getByText('Summer, 12 Jun · Next month · AB')).toBeVisible();
  await screen.getByRole('button', { name: 'Carry on: Cover for peer visits' }).click();
  await expect.poll(() => sent('board.saveDecision')).toHaveLength(1);
  expect(sent('board.saveDecision')[0]).toMatchObject({
    walkId: 'w1',
    kind: 'support',
    text: 'Cover for peer visits',
    horizon: 'next-month',
    owner: 'AB',
    state: 'open',
    carriedFrom: 'd1',
    themeId: null,
  });
});

test('nobody is named in what is open from last time: the room sees this page', async () => {
  const decision = {
    id: 'd1',
    kind: 'support' as const,
    text: 'Church saw pupils plan',
    horizon: null,
    owner: null,
    debrief: 'Summer',
    on: '2026-06-12T14:00:00.000Z',
  };
  const { screen } = await openSetUp({}, { 'debrief.listEarlier': () => ({ decisions: [decision] }) });
  await expect.element(screen.getByText('saw pupils plan')).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: 'Carry on: [a name] saw pupils plan' }))
    .toBeVisible();
  expect(document.body.innerHTML).not.toContain('Church');
});

test('a length is kept, and what is no length is put back', async () => {
  const { screen, sent } = await openSetUp();
  const sort = screen.getByRole('spinbutton', { name: 'Sort' });
  await sort.fill('999');
  await screen.getByRole('heading', { level: 1 }).click();
  await expect.element(sort).toHaveValue(12);
  await sort.fill('15');
  await screen.getByRole('heading', { level: 1 }).click();
  await expect
    .poll(() => sent('debrief.update'))
    .toEqual([{ walkId: 'w1', lengths: { ...debrief.lengths, sort: 15 } }]);
});

test('Start goes to reading', async () => {
  await openSetUp();
  const start = document.querySelector('footer a');
  expect([start?.textContent.trim(), start?.getAttribute('href')]).toEqual([
    'Start reading',
    '#/walks/w1/read',
  ]);
});

test('the day on which the staff hear of it is chosen, and taken away', async () => {
  let sharing: Walk['sharing'] = { state: 'unshared', days: 9, isLate: true };
  const { screen, sent, core } = await openSetUp(
    {},
    {
      'walks.list': () => ({ walks: [{ ...walk, sharing }] }),
      'debrief.setSharedOn': () => ({}),
    },
  );
  const part = screen.getByRole('region', { name: 'When do the staff hear of it?' });
  await expect.element(part).toMatchTextContent('Not shared yet: 9 days since the last visit.');
  await part.getByLabelText('The staff meeting is on').fill('2026-10-22');
  await part.getByRole('button', { name: 'Keep this day' }).click();
  await expect.poll(() => sent('debrief.setSharedOn')).toEqual([{ walkId: 'w1', on: '2026-10-22' }]);
  sharing = { state: 'planned', on: '2026-10-22' };
  core.publish({ type: 'changed', tags: ['walks'], revision: 2 });
  await expect.element(part).toMatchTextContent('To be shared with the staff on Thu 22 Oct.');
  await part.getByRole('button', { name: 'It is not shared yet' }).click();
  await expect.poll(() => sent('debrief.setSharedOn').at(-1)).toEqual({ walkId: 'w1', on: null });
  await expect.element(part.getByLabelText('The staff meeting is on')).toHaveFocus();
});
