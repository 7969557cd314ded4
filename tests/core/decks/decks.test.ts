/** Decks of a debrief over the API: arranged, worded, named, undone; what leaves is what was chosen and read. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { AppError } from '../../../core/contract/errors.ts';
import { storeFileName } from '../../../core/store/file/open.ts';
import { stringsFound } from '../../support/deck-text.ts';
import {
  addVisit,
  coreWithWalks,
  exportSlides,
  makeTheme,
  visitsWith,
  type SeenWalk,
} from '../../support/seen-visits.ts';
import { groupOf, namedWalk, tickAll } from '../lines/support/named-walk.ts';
import { testCore } from '../../support/test-core.ts';

const themeId = '10000000-0000-4000-8000-000000000001';
const governors = '20000000-0000-4000-8000-000000000001';
const staff = 'staff';

async function fourteen(): Promise<SeenWalk & { walkId: string }> {
  const seen = await coreWithWalks(visitsWith(14, { participation: 12, progress: 9, 'clear-goals': 6 }));
  const walkId = seen.walkIds[0] ?? '';
  await makeTheme(seen.client, walkId, {
    id: themeId,
    title: 'Pupils say why',
    areaId: 'participation',
    visits: 9,
  });
  await seen.client.board.saveDecision({
    walkId,
    id: 'd1',
    themeId: null,
    kind: 'keep',
    text: 'Talk partners before hands up.',
    horizon: null,
    owner: null,
    state: 'open',
    carriedFrom: null,
  });
  return { ...seen, walkId };
}

type Preview = CallOutput<'slides.preview'>;
const idsOf = ({ deck }: Preview): string[] => deck.slides.map(({ id }) => id);
const titleOf = ({ deck }: Preview, id: string): string | undefined =>
  deck.slides.flatMap((slide) => (slide.id === id && slide.kind !== 'chart' ? slide.title : []))[0];

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    ({ code, details }: AppError) => [code, details['what'] ?? details['reason']],
  );

const look = (client: Client, walkId: string, deckId = staff): Promise<Preview> =>
  client.slides.preview({ walkId, deckId });

describe('slides of a deck', () => {
  test('are put in another order, and a new one stands where it usually stands', async () => {
    const { client, walkId } = await fourteen();
    const usual = idsOf(await look(client, walkId));
    expect(usual).toEqual(['thanks', 'areas', `theme:${themeId}`, 'decisions', 'invitation']);
    const order = ['decisions', ...usual.filter((id) => id !== 'decisions')];
    await client.decks.arrange({ walkId, deckId: staff, order });
    expect(idsOf(await look(client, walkId))).toEqual(order);
    await client.board.saveNote({
      walkId,
      id: 'n1',
      themeId: null,
      kind: 'wonder',
      text: 'What is deep talk?',
    });
    expect(idsOf(await look(client, walkId))).toEqual([
      'decisions',
      'questions',
      ...order.filter((id) => id !== 'decisions'),
    ]);
  });

  test('are switched off and on; a deck without any cannot be saved', async () => {
    const { client, walkId } = await fourteen();
    const all = idsOf(await look(client, walkId));
    await client.decks.switchSlides({ walkId, deckId: staff, slideIds: ['areas'], isOn: false });
    const without = await look(client, walkId);
    expect([idsOf(without), without.off.map(({ id }) => id), without.order]).toEqual([
      all.filter((id) => id !== 'areas'),
      ['areas'],
      all,
    ]);
    await client.decks.switchSlides({ walkId, deckId: staff, slideIds: all, isOn: false });
    expect(idsOf(await look(client, walkId))).toEqual([]);
    expect(await codeOf(exportSlides(client, walkId))).toEqual(['refused', 'no-slides']);
    await client.board.undo({ walkId });
    expect(idsOf(await look(client, walkId))).toEqual(idsOf(without));
  });

  test('that are off have left no figure: the ledger says so', async () => {
    const { client, walkId, dataDir } = await fourteen();
    await client.decks.switchSlides({
      walkId,
      deckId: staff,
      slideIds: ['areas', `theme:${themeId}`],
      isOn: false,
    });
    await exportSlides(client, walkId);
    const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
    const left = db.prepare('SELECT cells FROM ledger_figures').pluck().all();
    db.close();
    const cells = left.flatMap(
      (text) => JSON.parse(String(text)) as { cell: string; figure: object | null }[],
    );
    expect(cells.filter(({ figure }) => figure !== null).map(({ cell }) => cell)).toEqual(['total']);
  });

  test('of themes that were dissolved since are gone, and back with the theme', async () => {
    const { client, walkId } = await fourteen();
    const own = { walkId, deckId: staff, slideId: `theme:${themeId}`, from: 'Pupils say why' };
    await client.decks.writeText({ ...own, to: 'Pupils gave reasons' });
    await client.decks.choose({ walkId, deckId: staff, themeIds: [themeId] });
    await client.board.dissolveTheme({ walkId, themeId });
    const gone = await look(client, walkId);
    expect(idsOf(gone)).toEqual(['thanks', 'areas', 'decisions', 'invitation']);
    expect(gone.verdict.outcome).toBe('clear');
    await client.board.undo({ walkId });
    expect(titleOf(await look(client, walkId), own.slideId)).toBe('Pupils gave reasons');
  });
});

describe('words that are typed on a slide', () => {
  test('stand in the file, are undone in the one history, and are as they were again', async () => {
    const { client, core, walkId } = await fourteen();
    const own = { walkId, deckId: staff, slideId: 'decisions', from: 'What we will do' };
    const { sentence } = await client.decks.writeText({ ...own, to: 'What we have promised' });
    expect(sentence).toBe('Text of a slide changed');
    const { token } = await exportSlides(client, walkId);
    const { bytes } = await core.takeFile(token);
    expect(stringsFound(bytes, ['What we have promised', 'What we will do'])).toEqual([
      'What we have promised in ppt/slides/slide4.xml',
    ]);
    await client.board.undo({ walkId });
    expect(titleOf(await look(client, walkId), 'decisions')).toBe('What we will do');
    await client.board.redo({ walkId });
    expect(titleOf(await look(client, walkId), 'decisions')).toBe('What we have promised');
    await client.decks.writeText({ ...own, to: null });
    const { plan } = await look(client, walkId);
    expect(plan.slides).toEqual([]);
  });

  test('leave a text out where they are empty; a slide without a text goes, a title never', async () => {
    const { client, walkId } = await fourteen();
    const own = { walkId, deckId: staff, slideId: 'decisions' };
    await client.decks.writeText({ ...own, from: 'What we will do', to: '' });
    expect(titleOf(await look(client, walkId), 'decisions')).toBe('What we will do');
    await client.decks.writeText({ ...own, from: 'Talk partners before hands up.', to: '' });
    const without = await look(client, walkId);
    expect([idsOf(without).includes('decisions'), without.off.map(({ id }) => id)]).toEqual([
      false,
      ['decisions'],
    ]);
  });

  test('lose their names, and wait to be read where something in them is marked', async () => {
    const core = await testCore();
    const { client } = core;
    const walk = await namedWalk(core);
    const { walkId } = walk;
    await tickAll(client, walkId);
    const slideId = `theme:${walk.themeOf.get('few-voices') ?? ''}`;
    const own = { walkId, deckId: staff, slideId };
    const from = titleOf(await look(client, walkId), slideId) ?? '';
    await client.decks.writeText({ ...own, from, to: 'Ms Hall hears few voices' });
    expect(titleOf(await look(client, walkId), slideId)).toBe('[a teacher] hears few voices');
    await client.decks.writeText({ ...own, from, to: 'The NQT hears few voices' });
    const marked = await look(client, walkId);
    expect(titleOf(marked, slideId)).toBe(from);
    expect(marked.typed).toMatchObject([
      { slideId, from, text: 'The NQT hears few voices', state: 'unread' },
    ]);
    expect(marked.verdict.unread).toMatchObject([{ slideId, where: 'Typed on a slide' }]);
    expect(await codeOf(exportSlides(client, walkId))).toEqual(['refused', 'unread']);
    const [typed] = marked.typed;
    await client.lines.tick({ walkId, key: typed?.key ?? '', text: typed?.text ?? '' });
    expect(titleOf(await look(client, walkId), slideId)).toBe('The NQT hears few voices');
    expect((await exportSlides(client, walkId)).verdict.outcome).toBe('clear');
  });

  test('in the place of a line are always read', async () => {
    const core = await testCore();
    const { client } = core;
    const walk = await namedWalk(core);
    const { walkId } = walk;
    await tickAll(client, walkId);
    const id = walk.themeOf.get('few-voices') ?? '';
    const line = (await groupOf(client, walkId, id)).lines.find(({ isStanding }) => isStanding)?.text ?? '';
    expect(line).not.toBe('');
    const own = { walkId, deckId: staff, slideId: `theme:${id}`, from: line };
    await client.decks.writeText({ ...own, to: 'Three pupils spoke.' });
    const waiting = await look(client, walkId);
    expect(waiting.typed.map(({ state }) => state)).toEqual(['unread']);
    const { token } = await client.slides.export({ walkId, isAssumedSeen: true, isUnreadLeftOut: true });
    const { bytes } = await core.core.takeFile(token);
    expect(stringsFound(bytes, ['Three pupils spoke.', line])).toEqual([]);
    const [typed] = waiting.typed;
    await client.lines.tick({ walkId, key: typed?.key ?? '', text: 'Three pupils spoke.' });
    const read = await look(client, walkId);
    const lines = read.deck.slides.flatMap((slide) =>
      slide.kind === 'theme' && slide.id === own.slideId ? slide.lines : [],
    );
    expect([lines.includes('Three pupils spoke.'), lines.includes(line)]).toEqual([true, false]);
  });

  test('for the speaker are read alike, and the last notes keep on how many people figures rest', async () => {
    const { client, walkId } = await fourteen();
    await client.decks.writeNotes({
      walkId,
      deckId: staff,
      slideId: 'invitation',
      notes: 'Ask for volunteers.\n\nWait for Ms Abbott.',
    });
    const { deck } = await look(client, walkId);
    expect(deck.slides.at(-1)?.notes).toEqual([
      'Ask for volunteers.',
      'Wait for [a teacher].',
      'Figures rest on five or more teachers.',
    ]);
  });
});

describe('decks', () => {
  test('are several, each with its own choices, and one of them goes without the others', async () => {
    const { client, walkId } = await fourteen();
    await client.decks.choose({ walkId, deckId: staff, hasThemeCounts: true });
    await client.decks.make({ walkId, deckId: governors, name: 'Governors', likeId: staff });
    await client.decks.switchSlides({ walkId, deckId: governors, slideIds: ['thanks'], isOn: false });
    expect(idsOf(await look(client, walkId, governors))).not.toContain('thanks');
    expect(idsOf(await look(client, walkId))).toContain('thanks');
    expect((await look(client, walkId, governors)).plan.hasThemeCounts).toBe(true);
    await client.decks.remove({ walkId, deckId: governors });
    expect(await codeOf(look(client, walkId, governors))).toEqual(['not-found', 'deck']);
    await client.board.undo({ walkId });
    const { decks } = await client.decks.list({ walkId });
    expect(decks.map(({ name }) => name)).toEqual(['Staff', 'Governors']);
  });

  test('are called differently, and the usual one stays', async () => {
    const { client, walkId } = await fourteen();
    const made = { walkId, deckId: governors, likeId: null };
    expect(await codeOf(client.decks.make({ ...made, name: ' sTAFF ' }))).toEqual(['conflict', 'deck-name']);
    await client.decks.make({ ...made, name: 'Governors' });
    expect(await codeOf(client.decks.make({ ...made, name: 'Others' }))).toEqual(['conflict', 'deck']);
    expect(await codeOf(client.decks.rename({ walkId, deckId: staff, name: 'GOVERNORS' }))).toEqual([
      'conflict',
      'deck-name',
    ]);
    expect(await codeOf(client.decks.remove({ walkId, deckId: staff }))).toEqual(['refused', 'usual-deck']);
    expect(await codeOf(client.decks.rename({ walkId, deckId: 'x', name: 'X' }))).toEqual([
      'not-found',
      'deck',
    ]);
    expect(await codeOf(client.decks.choose({ walkId, deckId: staff, themeIds: ['x'] }))).toEqual([
      'not-found',
      'theme',
    ]);
  });

  test('go with their walk, and are there again after a restart', async () => {
    const { client, core, walkId, dataDir } = await fourteen();
    await client.decks.make({ walkId, deckId: governors, name: 'Governors', likeId: null });
    await core.close();
    const again = await testCore(dataDir);
    expect((await again.client.decks.list({ walkId })).decks).toHaveLength(2);
    await again.client.walks.remove({ walkId });
    const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM deck').pluck().get()).toBe(0);
    db.close();
  });

  test('forget the words of a line whose visit is removed', async () => {
    const { client, walkId, dataDir } = await fourteen();
    const own = { walkId, deckId: staff, slideId: `theme:${themeId}`, from: 'Noted in visit 1.' };
    await client.decks.writeText({ ...own, to: 'What Abbott did' });
    const { visitNumber } = await addVisit(client, walkId, { teacher: 'Ms Abbott', areas: ['progress'] });
    await client.visits.remove({ walkId, visitNumber });
    const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
    const kept = [
      ...db.prepare('SELECT choices FROM deck').pluck().all(),
      ...db.prepare('SELECT forward || inverse FROM board_event').pluck().all(),
    ].join('\n');
    db.close();
    expect([kept.includes('What Abbott did'), kept.includes('Noted in visit 1.')]).toEqual([false, false]);
  });
});

test.each([
  ['Governors', 'Learning walk slides, governors.pptx'],
  ['Mr Brown', 'Learning walk slides.pptx'],
])('a file of the deck “%s” is called “%s”', async (name, file) => {
  const { client, walkId } = await fourteen();
  await client.decks.make({ walkId, deckId: governors, name, likeId: null });
  expect((await exportSlides(client, walkId, { deckId: governors })).name).toBe(file);
});
