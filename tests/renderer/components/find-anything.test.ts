/** The list that finds anything, over a fake core: groups, answers that are late or fail, and people only where names are shown. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CallInput, CallOutput } from '../../../core/contract/calls/index.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { debrief, walk } from '../examples.ts';
import { later, type Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

type Answer = CallOutput<'find.anything'>;

const said = (text: string, from = 0, to = 0): Answer['cards'][number]['said'] => ({
  text,
  found: to > from ? [{ from, to }] : [],
  veiled: [],
});
const where = { walkId: 'w2', walk: 'Spring term', area: 'Participation' };
const answer = (texts: readonly string[], more: Partial<Answer> = {}): Answer => ({
  cards: texts.map((text, at) => ({ ...where, id: `c${at}`, said: said(text, 0, 3), theme: null })),
  themes: [],
  isMore: false,
  isWhole: true,
  ...more,
});

async function openList(find: NonNullable<Answers['find.anything']>, answers: Answers = {}, at = '#/') {
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'debrief.get': () => debrief,
      'find.anything': find,
      ...answers,
    },
    { at },
  );
  await opened.screen.getByRole('button', { name: 'Find anything' }).click();
  const field = opened.screen.getByRole('combobox', { name: 'Find anything' });
  await expect.element(field).toHaveFocus();
  return { ...opened, field };
}

test('groups in order: commands, themes, cards, walks; where each is, and a bar over a name', async () => {
  const veiled = { text: '▇▇▇▇ asked why', found: [{ from: 5, to: 10 }], veiled: [{ from: 0, to: 4 }] };
  const { screen, field } = await openList(() =>
    answer([], {
      cards: [{ ...where, id: 'c', said: veiled, theme: said('Justified answers') }],
      themes: [{ ...where, id: 't', said: said('Autumn colours', 0, 6), cards: 3 }],
      isMore: true,
    }),
  );
  await field.fill('a');
  const card = screen.getByRole('option', { name: /asked why/ });
  await expect.element(card).toMatchTextContent('in Justified answers, Participation · Spring term');
  await expect.element(card).toMatchTextContent('name hidden');
  expect(document.body.textContent).not.toContain('▇▇▇▇ asked');
  const groups = [...document.querySelectorAll('[role="listbox"] [role="group"]')].map(
    (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
  );
  expect(groups).toEqual(['Commands', 'Themes', 'Cards', 'Walks']);
  await expect.element(screen.getByText('There is more: another word narrows it down.')).toBeVisible();
});

test('what does not hold what is typed by now goes at once, and a late answer comes too late', async () => {
  const answers = new Map<string, ReturnType<typeof later<Answer>>>();
  const { screen, field, core } = await openList((input) => {
    const asked = later<Answer>();
    answers.set((input as CallInput<'find.anything'>).text, asked);
    return asked.promise;
  });
  await field.fill('pup');
  answers.get('pup')?.resolve(answer(['pupils asked', 'puppets stood']));
  await expect.element(screen.getByRole('option', { name: /puppets stood/ })).toBeVisible();
  await field.fill('pupils');
  await expect.element(screen.getByRole('option', { name: /pupils asked/ })).toBeVisible();
  expect(screen.getByRole('option', { name: /puppets stood/ }).elements()).toEqual([]);
  await field.fill('pupils w');
  await field.fill('pupils wr');
  answers.get('pupils')?.resolve(answer(['pupils late']));
  await expect.poll(() => answers.has('pupils wr')).toBe(true);
  expect(answers.has('pupils w')).toBe(false);
  expect(screen.getByRole('option', { name: /pupils late/ }).elements()).toEqual([]);
  answers.get('pupils wr')?.resolve(answer(['pupils wrote']));
  await expect.element(screen.getByRole('option', { name: /pupils wrote/ })).toBeVisible();
  expect(core.asked().filter((name) => name === 'find.anything')).toHaveLength(4);
});

test('an Enter before the answer chooses the first of it; the walk opens at its board', async () => {
  const asked = later<Answer>();
  const { field } = await openList(() => asked.promise);
  await field.fill('pupils');
  await userEvent.keyboard('{Enter}');
  asked.resolve(answer(['pupils asked', 'pupils wrote']));
  await expect.poll(() => location.hash).toMatch(/^#\/walks\/w2\//);
});

test('signs alone ask nothing, and why the core did not answer is said', async () => {
  const { screen, field, core } = await openList(() => {
    throw new AppError('disk-full', 'x');
  });
  await field.fill('🙂 "*');
  await expect.element(screen.getByText(/Names that are hidden are not searched for/)).toBeVisible();
  const texts = core.requests.flatMap(({ call, input }) =>
    call === 'find.anything' ? (input as CallInput<'find.anything'>).text : [],
  );
  expect(texts).toEqual(['']);
  await field.fill('pupils');
  await expect.element(screen.getByRole('alert')).toMatchTextContent('The disk is full');
});

test('nobody is found by name but where names are shown, and only while they are', async () => {
  const person: CallOutput<'people.list'>['people'][number] = {
    name: 'Bethan Quillfeather',
    isOnStaffList: true,
    certainty: 'sure',
    spellings: [{ text: 'BQU', visitsMade: 0, visitsReceived: 2, isSettled: true, beside: [] }],
    couldBe: [],
    isCounted: true,
  };
  const { screen, field, core } = await openList(
    () => answer([]),
    {
      'people.list': () => ({ people: [person], staff: [], unknownVisits: [], decisions: [] }),
      'people.listSubjects': () => ({ subjects: [], faculties: [] }),
    },
    '#/walks/w1/people',
  );
  await field.fill('quill');
  await expect.element(screen.getByText(/Names that are hidden are not searched for/)).toBeVisible();
  expect(core.asked()).not.toContain('people.list');
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: 'Show' }).click();
  const shared = screen.getByRole('dialog');
  if (shared.elements().length > 0) await shared.getByRole('button').first().click();
  await expect.element(screen.getByRole('heading', { name: 'Bethan Quillfeather' })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  for (const typed of ['quill', 'bqu']) {
    await screen.getByRole('combobox', { name: 'Find anything' }).fill(typed);
    await expect.element(screen.getByRole('option', { name: /Bethan Quillfeather/ })).toBeVisible();
  }
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Bethan Quillfeather' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Hide' }).click();
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('combobox', { name: 'Find anything' }).fill('quill');
  await expect.element(screen.getByText(/Names that are hidden are not searched for/)).toBeVisible();
});
