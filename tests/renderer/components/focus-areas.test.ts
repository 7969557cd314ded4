/** Focus areas in Settings: ordered, named, removed with a question, begun from a set, taken back. */
import { expect, test } from 'vitest';
import type { AreaUse } from '../../../core/contract/calls/areas.ts';
import type { CallInput, CallOutput } from '../../../core/contract/calls/index.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { builtInAreas, letterAt } from '../../../core/domain/focus-areas.ts';
import { rules } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

type Kept = CallOutput<'areas.get'>;
type Saved = CallInput<'areas.save'>;

const listOf = (areas: Kept['areas'], sentence: string | null, id: number): Kept => ({
  areas: areas.map((area, place) => ({ ...area, letter: letterAt(place) })),
  last: { id, sentence },
});
const asAtFirst = listOf(
  builtInAreas.map((area) => ({ ...area, letter: '' })),
  null,
  0,
);
const inUse: AreaUse = { areaId: 'participation', cards: 45, themes: 3, debriefs: 2, closedCards: 1 };

/** Settings over a core that keeps what it is told. */
async function openAreas(answers: Answers = {}, uses: AreaUse[] = []) {
  let kept = asAtFirst;
  const opened = await openApp(
    {
      'settings.get': () => ({ watchedFolder: null, dismissedWords: [] }),
      'disclosure.getSettings': () => ({ rules, isPhaseOffered: false }),
      'lines.listWords': () => ({ words: [] }),
      'areas.get': () => kept,
      'areas.listUses': () => ({ uses }),
      'areas.save': (input) => {
        const { areas } = input as Saved;
        const sentence = 'The list changed';
        kept = listOf(
          areas.map((area, n) => ({ ...area, id: area.id ?? `new-${n}`, formerNames: [], letter: '' })),
          sentence,
          kept.last.id + 1,
        );
        return { sentence };
      },
      'areas.undo': () => {
        kept = listOf(asAtFirst.areas, null, kept.last.id + 1);
        return { sentence: 'Undone: the list changed' };
      },
      ...answers,
    },
    { at: '#/settings' },
  );
  const { core, screen } = opened;
  const part = screen.getByRole('region', { name: 'Focus areas' });
  await expect.element(part).toBeVisible();
  return {
    ...opened,
    part,
    follow: () => core.publish({ type: 'changed', tags: ['settings', 'board'], revision: kept.last.id + 1 }),
    sent: () => core.requests.filter(({ call }) => call === 'areas.save').map(({ input }) => input as Saved),
    names: () =>
      part
        .getByRole('listitem')
        .elements()
        .map((row) => row.querySelector('strong')?.textContent),
  };
}

test('an area moves by its buttons, and the focus goes with it', async () => {
  const { part, sent, names, follow } = await openAreas();
  await part.getByRole('button', { name: 'Move down: Participation' }).click();
  follow();
  await expect
    .poll(names)
    .toEqual([
      'Curriculum match',
      'Learning environment',
      'Participation',
      'Clear goals',
      'Progress',
      'Pupil voice',
    ]);
  expect(sent()[0]?.areas.map(({ id }) => id)).toEqual([
    'curriculum-match',
    'learning-environment',
    'participation',
    'clear-goals',
    'progress',
    'pupil-voice',
  ]);
  await expect.element(part.getByRole('button', { name: 'Move down: Participation' })).toHaveFocus();
});

test('a name, a colour, words and questions are kept; a name that another area has is said to be wrong', async () => {
  const { screen, part, sent, follow } = await openAreas();
  await part.getByRole('button', { name: 'Change: Progress' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Change Progress' });
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await name.fill('participation ');
  await expect.element(name).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect.element(dialog).toMatchTextContent('Another focus area has that name.');
  expect(sent()).toEqual([]);
  await name.fill('Progress over time');
  await dialog.getByRole('radio', { name: 'crimson' }).click();
  await dialog
    .getByRole('textbox', { name: 'Words by which it is recognised' })
    .fill('redraft*\n\nRedraft*\nnext step');
  await dialog.getByRole('textbox', { name: /^Questions/ }).fill('What changed?');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  expect(sent()[0]?.areas[4]).toEqual({
    id: 'progress',
    name: 'Progress over time',
    colour: 'crimson',
    words: ['redraft*', 'next step'],
    vocabulary: 'progress',
    prompts: ['What changed?'],
    isForPupils: false,
  });
  follow();
  await expect.element(part.getByText('Progress over time')).toBeVisible();
  await expect.element(part.getByRole('button', { name: 'Change: Progress over time' })).toBeVisible();
  expect(document.documentElement.style.getPropertyValue('--area-E')).toBe('var(--hue-crimson)');
});

test('a new area stands last, in a colour that none has; pupils’ words go to one area', async () => {
  const { screen, part, sent } = await openAreas();
  await part.getByRole('button', { name: 'Add an area…' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Add a focus area' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Talk for learning');
  await dialog.getByRole('checkbox', { name: 'Pupils’ own words go here' }).click();
  await dialog.getByRole('button', { name: 'Add' }).click();
  const { areas = [] } = sent()[0] ?? {};
  expect(areas.at(-1)).toMatchObject({
    id: null,
    name: 'Talk for learning',
    colour: 'violet',
    vocabulary: null,
  });
  expect(areas.filter(({ isForPupils }) => isForPupils).map(({ name }) => name)).toEqual([
    'Talk for learning',
  ]);
});

test('an area in use is removed once it is said where its cards go, and the last change is taken back', async () => {
  const { screen, part, core, sent, names, follow } = await openAreas({}, [inUse]);
  await part.getByRole('button', { name: 'Remove: Participation' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Remove Participation?' });
  await expect.element(dialog).toMatchTextContent('It holds 45 cards and 3 themes in 2 debriefs.');
  await expect.element(dialog).toMatchTextContent('Closed debriefs keep the card that they have under it');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect.element(dialog).toMatchTextContent('Choose a place first.');
  await dialog.getByRole('combobox', { name: 'Where do they go?' }).selectOptions('E · Progress');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  expect(sent().map(({ areas, moves }) => [areas.map(({ id }) => id), moves])).toEqual([
    [
      ['curriculum-match', 'learning-environment', 'clear-goals', 'progress', 'pupil-voice'],
      [{ areaId: 'participation', to: 3 }],
    ],
  ]);
  follow();
  await expect.element(part.getByRole('heading', { name: 'Focus areas' })).toHaveFocus();
  await part.getByRole('button', { name: 'Undo' }).click();
  follow();
  await expect.poll(() => names().length).toBe(6);
  expect(core.requests.find(({ call }) => call === 'areas.undo')?.input).toEqual({ id: 1 });
});

test('an area that nothing is under goes at once, and may be had back', async () => {
  const { screen, part, sent, follow } = await openAreas();
  await part.getByRole('button', { name: 'Remove: Clear goals' }).click();
  follow();
  await expect.element(part.getByText('Clear goals')).not.toBeInTheDocument();
  expect(screen.getByRole('dialog').elements()).toEqual([]);
  expect(sent()[0]?.moves).toEqual([]);
});

test('a set takes the list’s place; of areas that are not in it is said where their cards go', async () => {
  const { screen, part, sent } = await openAreas({}, [inUse]);
  await part.getByRole('button', { name: 'Start from a set…' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Start from a set' });
  await dialog.getByRole('radio', { name: /^Six areas with inclusion/ }).click();
  expect(dialog.getByRole('combobox').elements()).toEqual([]);
  await dialog.getByRole('radio', { name: /^Teaching principles/ }).click();
  await dialog.getByRole('button', { name: 'Use this set' }).click();
  await expect.element(dialog).toMatchTextContent('Say of each of these where its cards go.');
  await dialog.getByRole('combobox', { name: /^Participation: 45 cards/ }).selectOptions('Questioning');
  await dialog.getByRole('button', { name: 'Use this set' }).click();
  const [saved] = sent();
  expect(saved?.areas.map(({ id, name }) => [id, name])).toEqual([
    [null, 'Building on what came before'],
    [null, 'Explaining and modelling'],
    [null, 'Questioning'],
    [null, 'Practising'],
    [null, 'Checking and feedback'],
    ['pupil-voice', 'Pupil voice'],
  ]);
  expect(saved?.moves).toEqual([{ areaId: 'participation', to: 2 }]);
});

test('what the core refuses is said where it was asked', async () => {
  const { screen, part } = await openAreas({
    'areas.save': () => {
      throw new AppError('conflict', 'x', { what: 'focus-areas' });
    },
  });
  await part.getByRole('button', { name: 'Move up: Progress' }).click();
  await expect.element(part.getByRole('alert')).toMatchTextContent('This was changed somewhere else');
  await part.getByRole('button', { name: 'Change: Progress' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Next steps');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect.element(dialog.getByRole('alert')).toMatchTextContent('This was changed somewhere else');
});
