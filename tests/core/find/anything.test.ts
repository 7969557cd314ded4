/** Finding anything: cards and themes of every walk, where they stand, and no name that a board hides. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { longestSearch, mostFoundCards } from '../../../core/contract/calls/find.ts';
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import { coachId } from '../../../core/domain/focus-areas.ts';
import { mainFiles, temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

type Said = CallOutput<'find.anything'>['cards'][number]['said'];

const marked = ({ text, found, veiled }: Said): string =>
  [
    ...found.map((one) => ({ ...one, marks: ['<', '>'] as const })),
    ...veiled.map((one) => ({ ...one, marks: ['{', '}'] as const })),
  ]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (all, { from, to, marks: [before, behind] }) =>
        `${all.slice(0, from)}${before}${all.slice(from, to)}${behind}${all.slice(to)}`,
      text,
    );

const themeId = '00000000-0000-4000-9000-000000000001';

/** A walk with one card for each text. */
async function walkOf(at: TestCore, title: string, texts: readonly string[]): Promise<string> {
  const file = path.join(temporaryFolder(), `${title}.csv`);
  const rows = texts.map((text, row) => `2026-10-05,T. Lee,Ms Quillfeather ${row},"${text}"`);
  fs.writeFileSync(file, ['Date,Observer,Teacher,What did you see?', ...rows].join('\n'));
  const { walkId } = await loadFiles(at, [file]);
  if (walkId === null || walkId === undefined) throw new Error('the walk was not loaded');
  await at.client.walks.update({ walkId, title, purpose: null, focus: null });
  return walkId;
}

async function twoWalks() {
  const at = await testCore();
  const spring = await walkOf(at, 'Spring', [
    'Pupils explained why they chose it.',
    'Ms Quillfeather asked who would explain.',
    'The rivers were drawn twice.',
  ]);
  const autumn = await walkOf(at, 'Autumn', ['One pupil explained the river to another.', 'Nobody spoke.']);
  const find = async (text: string, walkId: string | null = null) => {
    const { cards, themes, ...rest } = await at.client.find.anything({ walkId, text });
    return {
      cards: cards.map(({ said, walk }) => `${walk}: ${marked(said)}`),
      themes: themes.map(({ said, walk, cards: count }) => `${walk}: ${marked(said)} ${count}`),
      ...rest,
    };
  };
  return { ...at, spring, autumn, find };
}

test('cards of every walk: the newest walk first, or the one that is open', async () => {
  const { find, spring } = await twoWalks();
  const [one, other] = [
    'Autumn: One pupil <explained> the river to another.',
    'Spring: Pupils <explained> why they chose it.',
  ];
  expect((await find('explained')).cards).toEqual([one, other]);
  expect((await find('explained', spring)).cards).toEqual([other, one]);
  expect((await find('xplaine')).cards).toEqual([
    'Autumn: One pupil e<xplaine>d the river to another.',
    'Spring: Pupils e<xplaine>d why they chose it.',
  ]);
  expect((await find('explaned river')).cards).toEqual([
    'Autumn: One pupil <explained> the <river> to another.',
  ]);
  expect(await find('nothing of the kind')).toEqual({ cards: [], themes: [], isMore: false, isWhole: true });
});

test('themes by their titles, clusters by their numbers, and where cards stand', async () => {
  const { client, find, spring } = await twoWalks();
  const { cards } = await client.board.get({ walkId: spring });
  const cardIds = cards.map(({ id }) => id).slice(0, 2);
  await client.step(spring, 'board.makeThemes', { themes: [{ newThemeId: themeId, cardIds }] });
  expect((await find('cluster 1')).themes).toEqual(['Spring: <Cluster> <1> 2']);
  // Of a theme without a title the stage says what it is called.
  await client.debrief.go({ walkId: spring, stage: 'name' });
  expect((await find('theme 1')).themes).toEqual(['Spring: <Theme> <1> 2']);
  expect((await find('cluster 1')).themes).toEqual([]);
  await client.step(spring, 'board.renameTheme', { themeId, title: 'Justified answers' });
  expect((await find('justif')).themes).toEqual(['Spring: <Justif>ied answers 2']);
  const { cards: found } = await client.find.anything({ walkId: null, text: 'chose' });
  expect(found.map(({ theme, area, id, walkId }) => [theme?.text, area, id, walkId])).toEqual([
    ['Justified answers', 'Clear goals', cardIds[0], spring],
  ]);
});

test('a name that a board hides is neither found nor answered, in cards and in titles', async () => {
  const { client, find, spring } = await twoWalks();
  const { cards } = await client.board.get({ walkId: spring });
  await client.step(spring, 'board.makeThemes', {
    themes: [{ newThemeId: themeId, cardIds: [cards[0]?.id ?? ''] }],
  });
  await client.step(spring, 'board.renameTheme', { themeId, title: 'What Ms Quillfeather asks' });
  for (const name of [
    'Quillfeather',
    'quill',
    'feather',
    'qillfeather',
    'Ms Quillfeather',
    'quillfeather asked',
  ])
    expect([name, await find(name)]).toEqual([name, { cards: [], themes: [], isMore: false, isWhole: true }]);
  expect((await find('who asked')).cards).toEqual(['Spring: {▇▇▇▇} <asked> <who> would explain.']);
  expect((await find('asks')).themes).toEqual(['Spring: What {▇▇▇▇} <asks> 1']);
  const answer = JSON.stringify(await client.find.anything({ walkId: spring, text: 'e' }));
  expect(answer).not.toMatch(/quillfeather/iu);
});

test('a name that only owns a decision, or is only here, is hidden from then on', async () => {
  const { client, find, spring, autumn } = await twoWalks();
  const { cards } = await client.board.get({ walkId: spring });
  for (const [place, text] of [
    [0, 'Church saw pupils explain.'],
    [2, 'Bell saw the rivers.'],
  ] as const)
    await client.step(spring, 'board.editCard', { cardId: cards[place]?.id ?? '', text });
  expect((await find('church')).cards).toHaveLength(1);
  await client.debrief.update({ walkId: spring, people: ['Ida Church', 'SLT'] });
  expect((await find('church')).cards).toEqual([]);
  const decision = {
    id: 'd',
    themeId: null,
    kind: 'ask',
    text: 'Ask again',
    horizon: null,
    state: 'open',
  } as const;
  await client.step(spring, 'board.saveDecision', { ...decision, owner: 'Head of Maths', carriedFrom: null });
  expect((await find('bell')).cards).toHaveLength(1);
  await client.step(spring, 'board.saveDecision', { ...decision, owner: 'Bell', carriedFrom: null });
  expect((await find('bell')).cards).toEqual([]);
  expect((await find('saw')).cards).toEqual([
    'Spring: {▇▇▇▇} <saw> pupils explain.',
    'Spring: {▇▇▇▇} <saw> the rivers.',
  ]);
  expect((await client.board.getNames({ walkId: spring })).others).toEqual(['Bell', 'Ida Church', 'T. Lee']);
  // Of whoever owns what one debrief decided another knows as well.
  expect((await client.board.getNames({ walkId: autumn })).others).toEqual(['Bell', 'T. Lee']);
});

test('no name of a whole school is found on any of its cards', async () => {
  const at = await testCore();
  const { walkId } = await loadFiles(at, ['staff.csv', ...mainFiles]);
  for (const name of ['Delaney', 'Chaudhry', 'Chowdry', 'Kowalczyk', 'Halima', 'Abernethy', 'GAD', '9R/Sc1'])
    expect([name, (await at.client.find.anything({ walkId: walkId ?? null, text: name })).cards]).toEqual([
      name,
      [],
    ]);
});

test('what is answered follows steps, loads and removals, and what is set aside for a coach is gone', async () => {
  const { client, find, spring, autumn } = await twoWalks();
  expect((await find('spoke')).cards).toHaveLength(1);
  const { cards } = await client.board.get({ walkId: autumn });
  const spoke = cards.find(({ text }) => text.startsWith('Nobody'))?.id ?? '';
  await client.step(autumn, 'board.editCard', { cardId: spoke, text: 'Somebody whispered.' });
  expect([(await find('spoke')).cards, (await find('whispered')).cards]).toEqual([
    [],
    ['Autumn: Somebody <whispered>.'],
  ]);
  await client.step(autumn, 'board.moveCards', {
    cardIds: [spoke],
    to: { kind: 'column', areaId: coachId, before: null },
  });
  expect((await find('whispered')).cards).toEqual([]);
  await client.board.undo({ walkId: autumn });
  expect((await find('whispered')).cards).toHaveLength(1);
  await client.walks.remove({ walkId: spring });
  expect((await find('explained')).cards).toEqual(['Autumn: One pupil <explained> the river to another.']);
  await expect(client.find.anything({ walkId: spring, text: 'a' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('nothing, signs alone and ten thousand letters are answered; more than that is refused', async () => {
  const { client, find } = await twoWalks();
  const nothing = { cards: [], themes: [], isMore: false, isWhole: true };
  for (const text of ['', '  ', '"', '*', 'NEAR(', '🙂', 'a" OR "b', 'שלום', 'x'.repeat(longestSearch)])
    expect([text.slice(0, 9), await find(text)]).toEqual([text.slice(0, 9), nothing]);
  await expect(
    client.find.anything({ walkId: null, text: 'x'.repeat(longestSearch + 1) }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('of many cards the first are answered, and that there are more; a long one is cut around what was found', async () => {
  const at = await testCore();
  const long = `${'Words before it. '.repeat(1)}${'and so on '.repeat(80)}then nobody whispered ${'and so on '.repeat(80)}`;
  await walkOf(at, 'Many', [
    ...Array.from({ length: mostFoundCards + 1 }, (_, n) => `Pupils answered ${n}`),
    long,
  ]);
  const { cards, isMore } = await at.client.find.anything({ walkId: null, text: 'pupils' });
  expect([cards.length, isMore]).toEqual([mostFoundCards, true]);
  const [whispered] = (await at.client.find.anything({ walkId: null, text: 'whispered' })).cards;
  expect(whispered?.said.text.length).toBeLessThan(260);
  expect(marked(whispered?.said ?? { text: '', found: [], veiled: [] })).toMatch(
    /^….*nobody <whispered> and.*…$/u,
  );
});
