/** The review of lines over the API: read, ticked, written, dropped; what is unread never leaves. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Deck } from '../../../core/contract/calls/slides.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore } from '../../support/test-core.ts';
import { stringsFound } from '../../support/deck-text.ts';
import { truth } from '../slides/support/elmfield.ts';
import { exported, failure, setUp, themeOf } from './support/calls.ts';
import { groupOf, tickAll, unreadOf } from './support/named-walk.ts';

const linesOn = ({ slides }: Deck): string[] =>
  slides.flatMap((slide) => (slide.kind === 'theme' || slide.kind === 'pupils' ? slide.lines : []));

test('an unread line stops the export from the window and says which; read, all of them leave', async () => {
  const { client, core, walkId } = await setUp();
  const unread = await unreadOf(client, walkId);
  expect(unread.length).toBeGreaterThan(3);
  const refused = await failure(client.slides.export({ walkId, ...exported }));
  expect(refused).toMatchObject({ code: 'refused', details: { reason: 'unread' } });
  expect(refused.details['unread']).toEqual(
    expect.arrayContaining(unread.map(({ key, text }) => expect.objectContaining({ key, text }))),
  );
  expect((await client.lines.list({ walkId })).unread).toBe(unread.length);

  await tickAll(client, walkId);

  expect(await client.lines.list({ walkId })).toMatchObject({ unread: 0, standing: unread.length });
  const { token, verdict } = await client.slides.export({ walkId, ...exported });
  expect(verdict).toMatchObject({ outcome: 'clear', unread: [], lines: unread.length });
  const { bytes } = await core.takeFile(token);
  const texts = unread.map(({ text }) => text);
  expect(texts.filter((text) => stringsFound(bytes, [text]).length === 0)).toEqual([]);
});

test('unread lines are left out where that is asked for, and named', async () => {
  const { client, walkId } = await setUp();
  const unread = await unreadOf(client, walkId);
  const { verdict } = await client.slides.export({ walkId, ...exported, isUnreadLeftOut: true });
  expect(verdict.unread.map(({ key }) => key).sort()).toEqual(unread.map(({ key }) => key).sort());
  const { deck } = await client.slides.preview({ walkId });
  expect(linesOn(deck)).toEqual([]);
});

test('every name of Elmfield is gone from every text of its deck, with all of its words on it', async () => {
  const walk = await setUp();
  const { client, core, walkId } = walk;
  const few = themeOf(walk, 'few-voices');
  await client.board.saveNote({
    walkId,
    id: 'n1',
    themeId: few,
    kind: 'wonder',
    text: 'I wonder what Ms Hall hears.',
  });
  await client.board.saveNote({
    walkId,
    id: 'n2',
    themeId: null,
    kind: 'wonder',
    text: 'What would Bethan Marsh ask?',
  });
  const decision = {
    walkId,
    themeId: few,
    horizon: 'next-month',
    owner: 'Dele Akinsanya',
    state: 'open',
    carriedFrom: null,
  } as const;
  await client.board.saveDecision({
    ...decision,
    id: 'd1',
    kind: 'keep',
    text: 'Talk partners, as Mr Llewellyn has them.',
  });
  await client.board.saveDecision({
    ...decision,
    id: 'd2',
    kind: 'ask',
    text: 'Who speaks in 9A/Hi1, and who does not?',
  });
  await client.board.saveDecision({
    ...decision,
    id: 'd3',
    kind: 'support',
    text: 'A morning with FGA in S3.',
  });
  await client.board.renameTheme({ walkId, themeId: few, title: 'Few voices carry the talk, in E4 too' });
  const { cards } = await client.board.get({ walkId });
  for (const card of cards) await client.board.starCards({ walkId, cardIds: [card.id], isStarred: true });
  await tickAll(client, walkId);
  const { token } = await client.slides.export({ walkId, ...exported });

  const { bytes } = await core.takeFile(token);
  const shown = ['I wonder what [a teacher] hears.', 'A morning with [a teacher] in [a room].'];
  expect(shown.filter((text) => stringsFound(bytes, [text]).length === 0)).toEqual([]);
  expect(stringsFound(bytes, truth.names)).toEqual([]);
});

test('owners of decisions never reach a slide', async () => {
  const { client, walkId } = await setUp();
  await client.board.saveDecision({
    walkId,
    id: 'd',
    themeId: null,
    kind: 'keep',
    text: 'Ansel Raman will keep the rota.',
    horizon: null,
    owner: 'Ansel Raman',
    state: 'open',
    carriedFrom: null,
  });
  const { texts } = await client.lines.list({ walkId });
  const { deck } = await client.slides.preview({ walkId });
  expect(texts.find(({ what }) => what === 'keep')?.text).not.toMatch(/Ansel|Raman/);
  expect(JSON.stringify(deck)).not.toMatch(/Ansel|Raman/);
});

test('a tick is of the very text: another one is a conflict, a changed card loses it', async () => {
  const walk = await setUp();
  const { client, walkId } = walk;
  const themeId = themeOf(walk, 'few-voices');
  const { lines } = await groupOf(client, walkId, themeId);
  const line = lines.find(({ marks }) => marks.length === 0);
  if (!line) throw new Error('every line is marked');
  const { key, text, cardIds } = line;
  expect((await failure(client.lines.tick({ walkId, key, text: `${text} ` }))).code).toBe('conflict');
  await client.lines.tick({ walkId, key, text });
  const now = async () => (await groupOf(client, walkId, themeId)).lines.find((one) => one.key === key);
  expect(await now()).toMatchObject({ state: 'ticked', isStanding: true });
  await client.board.editCard({ walkId, cardId: cardIds[0] ?? '', text: `${text} Today.` });
  expect(await now()).toMatchObject({
    state: 'unread',
    isStanding: false,
    why: expect.stringMatching(/another text/i),
  });
  await client.lines.tick({ walkId, key, text: `${text} Today.` });
  await client.lines.untick({ walkId, key });
  expect(await now()).toMatchObject({ state: 'unread', why: '' });
});

test('a staff list that names somebody in a line takes its tick away', async () => {
  const walk = await setUp();
  const { client, core, walkId } = walk;
  const themeId = themeOf(walk, 'few-voices');
  const { lines } = await groupOf(client, walkId, themeId);
  const cardId = lines[0]?.cardIds[0] ?? '';
  const text = 'Pupils went on talking about the Quennell poem.';
  await client.board.editCard({ walkId, cardId, text });
  const now = async () =>
    (await groupOf(client, walkId, themeId)).lines.find(({ cardIds }) => cardIds[0] === cardId);
  const before = await now();
  await client.lines.tick({ walkId, key: before?.key ?? '', text: before?.text ?? '' });
  expect(await now()).toMatchObject({ state: 'ticked' });
  const file = path.join(temporaryFolder(), 'staff.csv');
  const head = 'Title,First name,Surname,Initials,Known as,Subject,Room,Coach';
  fs.writeFileSync(file, `${head}\nMs,Adaeze,Quennell,AQU,,English,E9,\n`);
  await loadFiles({ client, core }, [file], walkId);
  const after = await now();
  expect(after).toMatchObject({ state: 'unread', isStanding: false });
  expect(after?.text).not.toContain('Quennell');
});

test('dropped, a line leaves the deck and is not asked for; a title cannot be dropped', async () => {
  const walk = await setUp();
  const { client, walkId } = walk;
  const [line] = (await groupOf(client, walkId, themeOf(walk, 'few-voices'))).lines;
  const key = line?.key ?? '';
  await client.lines.drop({ walkId, key, isDropped: true });
  expect((await unreadOf(client, walkId)).map((one) => one.key)).not.toContain(key);
  await client.lines.drop({ walkId, key, isDropped: false });
  expect((await unreadOf(client, walkId)).map((one) => one.key)).toContain(key);
  const title = `title:${themeOf(walk, 'few-voices')}`;
  expect(await failure(client.lines.drop({ walkId, key: title, isDropped: true }))).toMatchObject({
    code: 'refused',
    details: { reason: 'title' },
  });
  expect((await failure(client.lines.drop({ walkId, key: 'card:x@y', isDropped: true }))).code).toBe(
    'not-found',
  );
});

test('a paraphrase stands in the place of its card once it is read; changed, it is unread', async () => {
  const walk = await setUp();
  const { client, walkId } = walk;
  const themeId = themeOf(walk, 'few-voices');
  const [card] = (await groupOf(client, walkId, themeId)).lines;
  const cardIds = card?.cardIds ?? [];
  const line = { walkId, themeId, origin: 'paraphrase', cardIds, text: 'Kayden gave most answers.' } as const;
  const { key, text } = await client.lines.write({ ...line, cardIds });
  expect(text).toMatch(/^\[a name\] gave most answers\.$|^\[a pupil\] gave most answers\.$/);
  const group = async () => (await groupOf(client, walkId, themeId)).lines;
  expect((await group()).find((one) => one.key === card?.key)).toMatchObject({ isChosen: false });
  await client.lines.tick({ walkId, key, text });
  expect((await group()).find((one) => one.key === key)).toMatchObject({ state: 'ticked', isStanding: true });
  await client.lines.write({ ...line, cardIds, key, text: 'Few gave most answers.' });
  await client.lines.write({ ...line, cardIds, key });
  expect((await group()).find((one) => one.key === key)).toMatchObject({ state: 'unread' });
  await client.lines.remove({ walkId, key });
  expect((await group()).some((one) => one.key === key)).toBe(false);
  expect((await group()).find((one) => one.key === card?.key)).toMatchObject({ isChosen: true });
});

test('a blend is of cards of two teachers; what is not on the slide makes no line of it', async () => {
  const walk = await setUp();
  const { client, walkId } = walk;
  const themeId = themeOf(walk, 'few-voices');
  const { lines } = await groupOf(client, walkId, themeId);
  const { cards } = await client.board.get({ walkId });
  const visitOf = new Map(cards.map(({ id, visitNumber }) => [id, visitNumber]));
  const ids = lines.map(({ cardIds }) => cardIds[0] ?? '');
  const [first = ''] = ids;
  const same = ids.filter((id) => visitOf.get(id) === visitOf.get(first));
  const other = ids.filter((id) => visitOf.get(id) !== visitOf.get(first));
  const line = { walkId, themeId, origin: 'blend', text: 'Few pupils speak.' } as const;
  const reasonOf = async (cardIds: string[], origin: 'blend' | 'paraphrase' = 'blend'): Promise<unknown> =>
    (await failure(client.lines.write({ ...line, origin, cardIds }))).details['reason'];
  expect(same.length).toBeGreaterThan(1);
  expect(await reasonOf(same.slice(0, 2))).toBe('one-teacher');
  expect(await reasonOf([first])).toBe('cards');
  expect(await reasonOf([first, first])).toBe('cards');
  expect(await reasonOf([first, other[0] ?? ''], 'paraphrase')).toBe('cards');
  const elsewhere = cards.find((card) => card.themeId !== themeId)?.id ?? '';
  expect(await reasonOf([first, elsewhere])).toBe('not-here');
  const { key } = await client.lines.write({ ...line, cardIds: [first, other[0] ?? ''] });
  const now = (await groupOf(client, walkId, themeId)).lines.find((one) => one.key === key);
  expect(now).toMatchObject({ origin: 'blend', state: 'unread', isChosen: true });
  // A card goes elsewhere: the line is of evidence that is not there.
  await client.board.moveCards({
    walkId,
    cardIds: [first],
    to: { kind: 'column', areaId: 'progress', before: null },
  });
  const moved = (await groupOf(client, walkId, themeId)).lines.find((one) => one.key === key);
  expect(moved).toMatchObject({ state: 'barred', isChosen: false });
});

test('a word is answered once for the school, in any case, and taken back', async () => {
  const { client } = await testCore();
  await client.lines.answerWord({ word: 'Rose', answer: 'colleague' });
  await client.lines.answerWord({ word: 'ROSE', answer: 'nobody' });
  expect(await client.lines.listWords({})).toEqual({ words: [{ word: 'rose', answer: 'nobody' }] });
  await client.lines.answerWord({ word: 'rose', answer: null });
  expect(await client.lines.listWords({})).toEqual({ words: [] });
});

test('fewer than k teachers: a letter, without a line to read', async () => {
  const { client, core } = await testCore();
  const { walkId } = await loadFiles({ client, core }, ['student-voice.json']);
  expect(await client.lines.list({ walkId: walkId ?? '' })).toMatchObject({ groups: [], unread: 0 });
});
