/** Finding on the board: what the cards say, whatever is typed; and the names behind the observers' numbers. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostFound } from '../../../core/contract/calls/find.ts';
import { shownText } from '../../../core/domain/board/board-slice.ts';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { searchCards } from '../../../core/store/board/search.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { mainFiles, temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

/** A walk with one card for each text, in that order. */
async function walkOf(texts: readonly string[], at?: TestCore) {
  const connection = at ?? (await testCore());
  const file = path.join(
    temporaryFolder(),
    `texts-${texts.length}-${(texts[0] ?? '').slice(0, 40)}.csv`.replace(/[^\w.-]/gu, ''),
  );
  const quoted = texts.map((text, row) => `2026-10-05,T. Lee,Ms ${row},"${text.replaceAll('"', '""')}"`);
  fs.writeFileSync(file, ['Date,Observer,Teacher,What did you see?', ...quoted].join('\n'));
  const { walkId } = await loadFiles(connection, [file]);
  if (walkId === null || walkId === undefined) throw new Error('the walk was not loaded');
  const { client } = connection;
  const find = async (text: string): Promise<string[]> => {
    const { cards } = await client.find.cards({ walkId, text });
    const board = await client.board.get({ walkId });
    const byId = new Map(board.cards.map((card) => [card.id, shownText(card)]));
    return cards.map(({ id, spans }) =>
      spans.reduceRight(
        (marked, { from, to }) => `${marked.slice(0, from)}<${marked.slice(from, to)}>${marked.slice(to)}`,
        byId.get(id) ?? 'no such card',
      ),
    );
  };
  return { connection, walkId, find };
}

const texts = [
  'Pupils explained why they chose it.',
  'Explaining a cliché took two minutes; the złoty was drawn.',
  'One pupil asked for help.',
  'Nobody explained "why" AND nobody asked.',
];

test('every word must stand there, the last one as a beginning, without case and accents', async () => {
  const { find } = await walkOf(texts);
  expect(await find('EXPL')).toEqual([
    'Pupils <explained> why they chose it.',
    '<Explaining> a cliché took two minutes; the złoty was drawn.',
    'Nobody <explained> "why" AND nobody asked.',
  ]);
  expect(await find('why explained')).toEqual([
    'Pupils <explained> <why> they chose it.',
    'Nobody <explained> "<why>" AND nobody asked.',
  ]);
  expect(await find('expl why')).toEqual([]);
  expect(await find('cliche')).toEqual(['Explaining a <cliché> took two minutes; the złoty was drawn.']);
  expect(await find('zloty')).toEqual(['Explaining a cliché took two minutes; the <złoty> was drawn.']);
  expect(await find('pupil help')).toEqual(['One <pupil> asked for <help>.']);
});

test('what is typed is words and no query', async () => {
  const { find } = await walkOf(texts);
  for (const nothing of ['', '  ', '"', '*', '-', '()', "'", 'text:', '^', '🙂']) {
    expect(await find(nothing)).toEqual([]);
  }
  expect(await find('"why" AND')).toEqual(['Nobody explained "<why>" <AND> nobody asked.']);
  expect(await find('-help* (pupil')).toEqual(['One <pupil> asked for <help>.']);
  expect(await find('why NOT explained')).toEqual([]);
});

test('words may be written with letters and accents apart, and a sentence pasted many times is found once', async () => {
  const { find } = await walkOf(['The cafe\u0301 and zażółć said İt.', 'Nobody said so.']);
  expect(await find('cafe\u0301 ZAZOŁC')).toEqual(['The <café> and <zażółć> said İt.']);
  expect(await find('and it')).toEqual(['The café <and> zażółć said <İt>.']);
  expect(await find('nobody said so '.repeat(600))).toEqual(['<Nobody> <said> <so>.']);
});

test('cards that hold all of ten thousand pasted characters are found in time', async () => {
  // Of consonants alone, so that none is a word, a name or the code of a room.
  const word = (at: number): string =>
    [...at.toString(16).padStart(3, '0')].map((digit) => 'bcdfghjklmnpqrst'[parseInt(digit, 16)]).join('');
  const long = Array.from({ length: 2500 }, (_, at) => word(at)).join(' ');
  const { connection, walkId } = await walkOf(Array.from({ length: 40 }, (_, at) => `${long} ${at}x`));
  const found = async (text: string): Promise<[number, number]> => {
    const before = performance.now();
    const { cards } = await connection.client.find.cards({ walkId, text });
    return [cards.length, performance.now() - before];
  };
  await found('first');
  for (const [text, count] of [
    [long, 40],
    ['bbc bbd '.repeat(1250), 40],
    ['q '.repeat(5000), 0],
    ['\u0301'.repeat(10_000), 0],
    ['q'.repeat(10_000), 0],
  ] as const) {
    const [cards, took] = await found(text);
    expect([text.slice(0, 20), cards]).toEqual([text.slice(0, 20), count]);
    // A fiftieth of that on an idle machine; it was minutes.
    expect(took).toBeLessThan(5000);
  }
});

test('no text is an error, and what is found holds what is marked', async () => {
  const { connection, walkId } = await walkOf(texts);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 })),
      async (text) => {
        const { cards } = await connection.client.find.cards({ walkId, text });
        for (const { spans } of cards) expect(spans.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

test('the index follows what the team makes of cards, and the walk that is asked about', async () => {
  const { connection, walkId, find } = await walkOf(texts);
  const { client } = connection;
  expect(await find('tally')).toEqual([]);
  const [first, , third] = (await client.board.get({ walkId })).cards;
  if (!first || !third) throw new Error('cards are missing');
  await client.board.editCard({ walkId, cardId: first.id, text: 'A tally was kept.' });
  expect(await find('tally')).toEqual(['A <tally> was kept.']);
  expect(await find('chose')).toEqual([]);
  await client.board.undo({ walkId });
  expect([await find('tally'), await find('chose')]).toEqual([[], ['Pupils explained why they <chose> it.']]);
  await client.board.splitCard({ walkId, cardId: third.id, texts: ['One pupil asked', 'for help.'] });
  expect(await find('help')).toEqual(['for <help>.']);
  const other = await walkOf(['Somewhere else, help came.'], connection);
  expect(await other.find('help')).toEqual(['Somewhere else, <help> came.']);
  expect(await find('help')).toEqual(['for <help>.']);
});

test('the index follows walks that come to the board and leave it, and what is taken off it', async () => {
  const lead = await walkOf(texts);
  const other = await walkOf(['Somewhere else, help came.'], lead.connection);
  const { client } = lead.connection;
  const [walkId, otherId] = [lead.walkId, other.walkId];
  expect(await lead.find('help')).toEqual(['One pupil asked for <help>.']);
  await client.debrief.addWalk({ walkId, otherId });
  const both = ['One pupil asked for <help>.', 'Somewhere else, <help> came.'];
  expect((await lead.find('help')).sort()).toEqual(both);
  const own = (await client.board.get({ walkId })).cards.find(({ text }) => text.startsWith('One pupil'));
  await client.board.splitCard({ walkId, cardId: own?.id ?? '', texts: ['One asked', 'and was told.'] });
  expect(await lead.find('help')).toEqual(both.slice(1));
  await client.board.undo({ walkId });
  expect((await lead.find('help')).sort()).toEqual(both);
  await client.debrief.removeWalk({ walkId, otherId });
  expect(await lead.find('help')).toEqual(both.slice(0, 1));
  await client.walks.remove({ walkId: otherId });
  expect(await lead.find('help')).toEqual(both.slice(0, 1));
});

test('of a word that very many cards hold, the first of them are found, and that there are more', async () => {
  const many = Array.from({ length: mostFound + 1 }, (_, at) => `Pupils were asked why, ${at}.`);
  const { db, close } = await openStore(temporaryFolder(), 'here');
  const plan = planOf([fileOf([tableOf([responseOf('a', visitOf(many))])])]);
  const { walkId } = db.transaction(() => loadIntoWalks(db, plan))();
  const find = (text: string) => searchCards(db, walkId ?? '', text);
  const common = find('pupils wh');
  expect([common.cards.length, common.isMore]).toEqual([mostFound, true]);
  db.exec("UPDATE card_place SET team_text = 'Nobody.' WHERE evidence_id = 1");
  const rest = find('pupils wh');
  expect([rest.cards.length, rest.isMore]).toEqual([mostFound, false]);
  expect(find('999').cards.map(({ spans }) => spans.length)).toEqual([1]);
  close();
});

test('a name that the board hides is not found, however it is typed; the same word as a word is', async () => {
  const { find } = await walkOf([
    'Ms 3 asked Bethan Quillfeather why, and Bethan said so.',
    'The rose was drawn twice. Rose Quillfeather chose it.',
    'Why was nobody asked?',
  ]);
  for (const name of ['Quillfeather', 'quill', 'bethan', 'Bethan why', 'q', 'chose quillf'])
    expect([name, await find(name)]).toEqual([name, []]);
  expect(await find('rose')).toEqual(['The <rose> was drawn twice.']);
  expect(await find('why')).toHaveLength(2);
});

test('nothing of the index lies in the data folder', async () => {
  const { connection, find } = await walkOf(['Quillfeather answered.']);
  await find('answer');
  for (const name of fs.readdirSync(connection.dataDir))
    expect([name, fs.readFileSync(path.join(connection.dataDir, name)).includes('card_text')]).toEqual([
      name,
      false,
    ]);
});

test('a walk that is not there is not found', async () => {
  const { client } = await testCore();
  await expect(client.find.cards({ walkId: 'gone', text: 'a' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(client.find.observers({ walkId: 'gone' })).rejects.toMatchObject({ code: 'not-found' });
});

test('observers have the numbers of the board, and their names are in no board', async () => {
  const connection = await testCore();
  const { walkId } = await loadFiles(connection, ['staff.csv', ...mainFiles]);
  const { client } = connection;
  const { observers } = await client.find.observers({ walkId: walkId ?? '' });
  const { visits } = await client.board.get({ walkId: walkId ?? '' });
  const numbers = [...new Set(visits.flatMap((visit) => visit.observers))].sort((a, b) => a - b);
  expect(observers.map(({ number }) => number)).toEqual(numbers);
  expect(new Set(observers.map(({ name }) => name)).size).toBe(observers.length);
  expect(observers.every(({ name }) => name.length > 2)).toBe(true);
});
