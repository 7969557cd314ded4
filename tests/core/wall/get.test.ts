/** room.get over a real store: names that records hold in any column never come near the answer. */
import { expect, test } from 'vitest';
import {
  fileOf,
  pieceOf,
  planOf,
  dataFolderWith,
  responseOf,
  tableOf,
  visitOf,
} from '../../support/drafts.ts';
import { testCore } from '../../support/test-core.ts';

async function openWall() {
  const visit = visitOf([], {
    observer: 'Ignatius Brackenridge',
    teacherSpellings: ['Ms Ottoline Vantongeren'],
    className: '9X/Ma1',
    room: 'B14',
    subject: 'Maths',
    yearGroup: '9',
    evidence: [
      pieceOf('Vantongeren asked why in B14.'),
      pieceOf('9X/Ma1 talked in pairs; Ignatius nodded.'),
      pieceOf('About one person: Ottoline.'),
    ],
  });
  const { dataDir, walkIds } = await dataFolderWith(planOf([fileOf([tableOf([responseOf('1', visit)])])]));
  const opened = await testCore(dataDir);
  const walkId = walkIds[0] ?? '';
  const { cards } = await opened.client.board.get({ walkId });
  return { ...opened, walkId, ids: cards.map(({ id }) => id) };
}

const theme = '11111111-1111-4111-8111-111111111111';

test('the board as the room may see it', async () => {
  const { client, walkId, ids } = await openWall();
  const [one = '', two = '', three = ''] = ids;
  await client.board.moveCards({
    walkId,
    cardIds: [two],
    to: { kind: 'card', cardId: one, newThemeId: theme },
  });
  await client.board.moveCards({
    walkId,
    cardIds: [three],
    to: { kind: 'column', areaId: 'coach', before: null },
  });
  await client.board.renameTheme({ walkId, themeId: theme, title: 'Ottoline’s pairs explain' });
  for (const kind of ['wonder', 'pupil', 'note'] as const)
    await client.board.saveNote({ walkId, id: kind, themeId: theme, kind, text: `${kind}: ask Perpetua` });
  await client.board.saveDecision({
    walkId,
    id: 'd',
    themeId: theme,
    kind: 'support',
    text: 'Thaddeus plans an hour with Ignatius',
    horizon: 'next-month',
    owner: 'Thaddeus Okonkwo',
    state: 'open',
    carriedFrom: null,
  });
  await client.debrief.update({ walkId, people: ['Perpetua Szymborska'], title: 'Talk, with Perpetua' });
  const room = await client.wall.get({ walkId });
  expect(room).toMatchObject({
    title: 'Talk, with [a name]',
    visits: 1,
    observers: 1,
    setAside: 1,
    cards: [
      { text: '[a teacher] asked why in [a room].', visitNumber: 1 },
      { text: '[a class] talked in pairs; [a name] nodded.' },
    ],
    themes: [
      {
        title: '[a teacher]’s pairs explain',
        visits: 1,
        observers: 1,
        cardIds: [one, two],
        wonderings: ['wonder: ask [a name]'],
        pupil: ['pupil: ask [a name]'],
      },
    ],
    decisions: [{ text: '[a name] plans an hour with [a name]', horizon: 'next-month' }],
    rounds: [],
  });
  expect(JSON.stringify(room)).not.toMatch(
    /Ottoline|Vantongeren|Ignatius|Brackenridge|Perpetua|Szymborska|Thaddeus|Okonkwo|9X|B14|Maths|note: /,
  );
});

test('a name that comes to be known is masked from then on', async () => {
  const { client, walkId, ids } = await openWall();
  const [one = ''] = ids;
  await client.board.editCard({ walkId, cardId: one, text: 'Church saw pupils explain.' });
  const text = async () => (await client.wall.get({ walkId })).cards[0]?.text;
  expect(await text()).toBe('Church saw pupils explain.');
  await client.debrief.update({ walkId, people: ['Church'] });
  expect(await text()).toBe('[a name] saw pupils explain.');
});

test('a blank screen holds nothing to read', async () => {
  const { client, walkId } = await openWall();
  await client.debrief.update({ walkId, screen: { arrangement: 'columns', themeId: null, isBlank: true } });
  expect(await client.wall.get({ walkId })).toMatchObject({
    columns: [],
    themes: [],
    cards: [],
    decisions: [],
  });
  await expect(client.wall.get({ walkId: 'none' })).rejects.toMatchObject({ code: 'not-found' });
});

test('names of every walk of the debrief are masked, whichever walk is asked for', async () => {
  const walk = (id: string, teacher: string, text: string) =>
    planOf(
      [fileOf([tableOf([responseOf(id, visitOf([text], { teacherSpellings: [teacher] }))])], `${id}.xlsx`)],
      null,
      {
        newId: () => `walk-${id}`,
      },
    );
  const { dataDir } = await dataFolderWith(
    walk('1', 'Ms Ottoline Vantongeren', 'Zebedee and Ottoline planned it.'),
    walk('2', 'Mr Zebedee Quillfeather', 'Vantongeren told Quillfeather.'),
  );
  const { client } = await testCore(dataDir);
  await client.debrief.addWalk({ walkId: 'walk-1', otherId: 'walk-2' });
  for (const walkId of ['walk-1', 'walk-2']) {
    const { cards } = await client.wall.get({ walkId });
    expect(cards.map(({ text }) => text)).toEqual([
      '[a teacher] and [a teacher] planned it.',
      '[a teacher] told [a teacher].',
    ]);
  }
});
