/** The school's focus areas through the core as a window asks it: kept, in use on boards and in files, and taken back. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '../../../core/contract/calls/index.ts';
import type { WrittenArea } from '../../../core/contract/calls/areas.ts';
import { builtInAreas, unsortedId } from '../../../core/domain/focus-areas.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

type Client = TestCore['client'];

async function written(client: Client): Promise<WrittenArea[]> {
  const { areas } = await client.areas.get({});
  return areas.map(({ formerNames: _formerNames, letter: _letter, ...area }) => area);
}

/** Saves what a change makes of the list. */
async function change(
  client: Client,
  how: (areas: WrittenArea[]) => WrittenArea[],
  moves: CallInput<'areas.save'>['moves'] = [],
): Promise<string> {
  const { last } = await client.areas.get({});
  const areas = how(await written(client));
  return (await client.areas.save({ after: last.id, areas, moves })).sentence;
}

const without = (id: string) => (areas: WrittenArea[]) => areas.filter((area) => area.id !== id);
const renamed = (id: string, name: string) => (areas: WrittenArea[]) =>
  areas.map((area) => (area.id === id ? { ...area, name } : area));
const talk: WrittenArea = {
  id: null,
  name: 'Talk for learning',
  colour: 'violet',
  words: ['talk partner*'],
  vocabulary: null,
  prompts: ['Who talked, and about what?'],
  isForPupils: false,
};

function csv(name: string, ...lines: string[]): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(
    file,
    ['Date,Class,Teacher,Observer,Focus area,What did you see?', ...lines, ''].join('\n'),
  );
  return file;
}

const rows = [
  '2026-10-05,9X/Ma1,Ms A,O. One,Participation,Six pupils answered.',
  '2026-10-06,8Y/En2,Ms B,O. One,Participation,Two hands went up.',
  '2026-10-07,7Z/Sc1,Ms C,O. One,Progress,Drafts were improved.',
];

const areasOfCards = async (client: Client, walkId: string): Promise<Record<string, string>> => {
  const { cards } = await client.board.get({ walkId });
  return Object.fromEntries(cards.map(({ text, areaId }) => [text, areaId]));
};

test('until somebody changes them they are the app’s own, each with its letter', async () => {
  const { client } = await testCore();
  const { areas, last } = await client.areas.get({});
  expect(areas.map(({ letter, ...area }) => [letter, area])).toEqual(
    builtInAreas.map((area, place) => ['ABCDEF'[place], area]),
  );
  expect(last).toEqual({ id: 0, sentence: null });
});

test('a renamed area keeps its cards, is called by its new name everywhere, and files may use the old one', async () => {
  const app = await testCore();
  const { client } = app;
  const { walkId } = await loadFiles(app, [csv('autumn.csv', ...rows)]);
  expect(await change(client, renamed('participation', 'Taking part'))).toBe(
    '“Participation” is now called “Taking part”',
  );
  const board = await client.board.get({ walkId: walkId ?? '' });
  expect(board.columns.map(({ id, name, letter }) => `${letter} ${id} ${name}`)[2]).toBe(
    'B participation Taking part',
  );
  const later = await loadFiles(app, [
    csv('later.csv', '2026-10-08,9X/Ma1,Ms D,O. Two,Participation,Three more answered.'),
    csv('latest.csv', '2026-10-09,9X/Ma1,Ms D,O. Two,taking part,Four more answered.'),
  ]);
  expect(later.totals).toMatchObject({ visits: 2, needsAttention: 0 });
  expect(await areasOfCards(client, later.walkId ?? '')).toEqual({
    'Three more answered.': 'participation',
    'Four more answered.': 'participation',
  });
  expect((await client.wall.get({ walkId: walkId ?? '' })).columns.map(({ name }) => name)).toContain(
    'Taking part',
  );
});

test('the order, new areas and their words count at once', async () => {
  const app = await testCore();
  const { client } = app;
  await change(client, (areas) => [talk, ...areas.toReversed()]);
  const { areas } = await client.areas.get({});
  expect(areas.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
    'A Talk for learning',
    'B Pupil voice',
    'C Progress',
    'D Clear goals',
    'E Learning environment',
    'F Participation',
    'G Curriculum match',
  ]);
  const own = areas[0]?.id ?? '';
  const { walkId, totals } = await loadFiles(app, [
    csv(
      'talk.csv',
      '2026-10-05,9X/Ma1,Ms A,O. One,Talk for learning,Pairs stood.',
      '2026-10-06,8Y/En2,Ms B,O. One,,Each had a talk partner and used a sentence stem.',
    ),
  ]);
  expect(totals.needsAttention).toBe(0);
  expect(await areasOfCards(client, walkId ?? '')).toEqual({
    'Pairs stood.': own,
    'Each had a talk partner and used a sentence stem.': own,
  });
});

test('an area in use is not removed before somebody says where its cards go; undone, they are where they were', async () => {
  const app = await testCore();
  const { client } = app;
  const { walkId: loaded } = await loadFiles(app, [csv('autumn.csv', ...rows)]);
  const walkId = loaded ?? '';
  const cards = (await client.board.get({ walkId })).cards.filter(({ areaId }) => areaId === 'participation');
  await client.board.makeThemes({
    walkId,
    themes: [{ newThemeId: '00000000-0000-4000-8000-0000000000aa', cardIds: cards.map(({ id }) => id) }],
  });
  const before = await client.board.get({ walkId });
  expect((await client.areas.listUses({})).uses).toEqual([
    { areaId: 'participation', cards: 2, themes: 1, debriefs: 1, closedCards: 0 },
    { areaId: 'progress', cards: 1, themes: 0, debriefs: 1, closedCards: 0 },
  ]);
  await expect(change(client, without('participation'))).rejects.toMatchObject({
    code: 'refused',
    details: { reason: 'area-in-use', name: 'Participation' },
  });
  // "Progress" is the fourth of those that stay.
  expect(await change(client, without('participation'), [{ areaId: 'participation', to: 3 }])).toBe(
    '“Participation” removed; 2 cards moved',
  );
  const moved = await client.board.get({ walkId });
  expect(moved.cards.map(({ areaId }) => areaId)).toEqual(['progress', 'progress', 'progress']);
  expect(moved.themes.map(({ areaId }) => areaId)).toEqual(['progress']);
  expect(moved.columns.map(({ id }) => id)).not.toContain('participation');
  // A file that still says it is read as the team decided.
  const later = await loadFiles(app, [
    csv('later.csv', '2026-10-08,9X/Ma1,Ms D,O. Two,Participation,Three more answered.'),
  ]);
  expect(await areasOfCards(client, later.walkId ?? '')).toEqual({ 'Three more answered.': 'progress' });
  // The board's own undo passes over it.
  await client.board.undo({ walkId });
  await client.board.redo({ walkId });

  const { last } = await client.areas.get({});
  expect(last.sentence).toBe('“Participation” removed; 2 cards moved');
  await client.areas.undo({ id: last.id });
  const back = await client.board.get({ walkId });
  expect([back.cards, back.themes, back.columns]).toEqual([before.cards, before.themes, before.columns]);
  expect((await client.areas.get({})).last.sentence).toBeNull();
});

test('cards that the team moved on since stay where they are', async () => {
  const app = await testCore();
  const { client } = app;
  const { walkId: loaded } = await loadFiles(app, [csv('autumn.csv', ...rows)]);
  const walkId = loaded ?? '';
  await change(client, without('participation'), [{ areaId: 'participation', to: null }]);
  expect(Object.values(await areasOfCards(client, walkId))).toEqual([unsortedId, unsortedId, 'progress']);
  const [card] = (await client.board.get({ walkId })).cards;
  await client.board.moveCards({
    walkId,
    cardIds: [card?.id ?? ''],
    to: { kind: 'column', areaId: 'clear-goals', before: null },
  });
  await client.areas.undo({ id: (await client.areas.get({})).last.id });
  expect(Object.values(await areasOfCards(client, walkId))).toEqual([
    'clear-goals',
    'participation',
    'progress',
  ]);
});

test('a closed debrief keeps an area that is removed, with its name and behind the others', async () => {
  const app = await testCore();
  const { client } = app;
  const { walkId: loaded } = await loadFiles(app, [csv('autumn.csv', ...rows)]);
  const walkId = loaded ?? '';
  await client.debrief.go({ walkId, stage: 'share' });
  await client.debrief.close({ walkId, isClosed: true });
  expect((await client.areas.listUses({})).uses[0]).toEqual({
    areaId: 'participation',
    cards: 0,
    themes: 0,
    debriefs: 0,
    closedCards: 2,
  });
  await change(client, without('participation'));
  const board = await client.board.get({ walkId });
  expect(board.columns.map(({ id, letter }) => [letter, id]).slice(-4)).toEqual([
    ['E', 'pupil-voice'],
    ['F', 'participation'],
    ['P', 'parking'],
    ['H', 'coach'],
  ]);
  expect(Object.values(await areasOfCards(client, walkId)).slice(0, 2)).toEqual([
    'participation',
    'participation',
  ]);
  // What is taken out of the column can be put back, and is not lost.
  const [card] = board.cards;
  await client.board.moveCards({
    walkId,
    cardIds: [card?.id ?? ''],
    to: { kind: 'column', areaId: 'progress', before: null },
  });
  await client.board.undo({ walkId });
  expect((await client.board.get({ walkId })).cards).toEqual(board.cards);
});

test('an area that came with a change and is in use is not lost when that change is taken back', async () => {
  const app = await testCore();
  const { client } = app;
  await change(client, (areas) => [...areas, talk]);
  const { areas, last } = await client.areas.get({});
  const { walkId } = await loadFiles(app, [
    csv('talk.csv', '2026-10-05,9X/Ma1,Ms A,O. One,Talk for learning,Pairs stood.'),
  ]);
  await client.areas.undo({ id: last.id });
  const { columns } = await client.board.get({ walkId: walkId ?? '' });
  expect(columns.filter(({ kind }) => kind === 'area').at(-1)).toEqual({
    id: areas.at(-1)?.id,
    name: 'Talk for learning',
    letter: 'G',
    kind: 'area',
  });
  // Its name is free again, and what has it then is another area.
  await change(client, (list) => [...list, talk]);
  expect((await client.areas.get({})).areas.at(-1)?.id).not.toBe(areas.at(-1)?.id);
});

test('pupils’ words go to the area that is for them, whatever it is called; without one they are placed by their words', async () => {
  const app = await testCore();
  const { client } = app;
  const quotes = async (name: string): Promise<Record<string, string>> => {
    const file = path.join(temporaryFolder(), name);
    const lines = [
      'Date,Class,Observer,What did you see?,A pupil told me',
      `2026-10-05,9X/Ma1,${name},Books were open.,"I like the quiz."`,
    ];
    fs.writeFileSync(file, lines.join('\n'));
    const { walkId } = await loadFiles(app, [file]);
    return areasOfCards(client, walkId ?? '');
  };
  await change(client, renamed('pupil-voice', 'What children say'));
  expect((await quotes('a.csv'))['I like the quiz.']).toBe('pupil-voice');
  await change(client, without('pupil-voice'), [{ areaId: 'pupil-voice', to: null }]);
  expect((await quotes('b.csv'))['I like the quiz.']).toBe('progress');
  await change(client, (areas) => areas.map((area) => ({ ...area, isForPupils: area.id === 'clear-goals' })));
  expect((await quotes('c.csv'))['I like the quiz.']).toBe('clear-goals');
});

test('a list that cannot be told apart, or that somebody else has changed, is not kept', async () => {
  const { client } = await testCore();
  const invalid = [
    renamed('progress', 'PARTICIPATION '),
    renamed('progress', 'Partícipation'),
    renamed('progress', 'Unsorted'),
    renamed('progress', 'for the Coach'),
    renamed('progress', 'Talk; questions'),
    renamed('progress', '…'),
    renamed('progress', 'x'.repeat(61)),
    () => [],
    (areas: WrittenArea[]) => areas.map((area) => ({ ...area, isForPupils: true })),
    (areas: WrittenArea[]) =>
      [...areas, ...areas, ...areas].map((area, n) => ({
        ...area,
        id: null,
        name: `Area ${n}`,
        isForPupils: false,
      })),
  ];
  for (const how of invalid)
    await expect(change(client, how)).rejects.toMatchObject({ code: 'invalid-input' });
  const areas = await written(client);
  await change(client, renamed('progress', 'Progress over time'));
  await expect(client.areas.save({ after: 0, areas, moves: [] })).rejects.toMatchObject({ code: 'conflict' });
  await expect(client.areas.undo({ id: 0 })).rejects.toMatchObject({ code: 'conflict' });
  await expect(change(client, (list) => [...list, { ...talk, id: 'made-up' }])).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await change(client, (list) => list)).toBe('Nothing changed');
  expect((await client.areas.get({})).last.sentence).toBe('“Progress” is now called “Progress over time”');
});

test('cards that are removed with their walk are forgotten in what a change moved', async () => {
  const app = await testCore();
  const { client } = app;
  const { walkId } = await loadFiles(app, [csv('autumn.csv', ...rows)]);
  await change(client, without('participation'), [{ areaId: 'participation', to: 0 }]);
  await client.walks.remove({ walkId: walkId ?? '' });
  // The ids are given again, to cards that stand where the others were moved to.
  const later = await loadFiles(app, [
    csv('later.csv', ...rows.map((row) => row.replace(/Participation|Progress/, 'Curriculum match'))),
  ]);
  await client.areas.undo({ id: (await client.areas.get({})).last.id });
  expect(new Set(Object.values(await areasOfCards(client, later.walkId ?? '')))).toEqual(
    new Set(['curriculum-match']),
  );
});
