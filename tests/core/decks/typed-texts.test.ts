/** What is typed on slides, where it meets what is read, left out, renamed and switched off: nothing waits unseen or is lost. */
import { describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { AppError } from '../../../core/contract/errors.ts';
import { coreWithWalks, exportSlides, makeTheme, visitsWith } from '../../support/seen-visits.ts';

const deckId = 'staff';
const areas = { participation: 12, progress: 9, 'clear-goals': 6 };
const [first, second] = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'];
const thanks = { deckId, slideId: 'thanks', from: 'Thank you for opening your doors' };

type Preview = CallOutput<'slides.preview'>;

async function oneWalk(teacher?: string): Promise<{ client: Client; walkId: string }> {
  const visits = visitsWith(14, areas).map((visit, at) =>
    at === 1 && teacher !== undefined ? { ...visit, teacher } : visit,
  );
  const { client, walkIds } = await coreWithWalks(visits);
  return { client, walkId: walkIds[0] ?? '' };
}

const look = (client: Client, walkId: string): Promise<Preview> => client.slides.preview({ walkId, deckId });

const firstTitle = ({ deck }: Preview): string | undefined =>
  deck.slides.flatMap((slide) => (slide.kind === 'thanks' ? slide.title : []))[0];

const unreadOf = ({ verdict }: Preview): string[] =>
  verdict.unread.map(({ slideId, text }) => `${slideId}: ${text}`);

async function tickTyped(client: Client, walkId: string): Promise<void> {
  const { typed } = await look(client, walkId);
  for (const { key, text } of typed) await client.lines.tick({ walkId, key, text });
}

const decide = (client: Client, walkId: string, id: string, kind: 'keep' | 'ask', text: string) =>
  client.board.saveDecision({
    walkId,
    id,
    themeId: null,
    kind,
    text,
    horizon: null,
    owner: null,
    state: 'open',
    carriedFrom: null,
  });

describe('what is said of a typed text', () => {
  test('in one walk says nothing in another', async () => {
    const { client, walkIds } = await coreWithWalks(visitsWith(14, areas), visitsWith(14, areas));
    const [one = '', other = ''] = walkIds;
    for (const walkId of walkIds)
      await client.decks.writeText({ walkId, ...thanks, to: 'The NQT says thanks' });
    await tickTyped(client, one);
    expect((await look(client, other)).typed.map(({ state }) => state)).toEqual(['unread']);
    const [typed] = (await look(client, one)).typed;
    await client.lines.drop({ walkId: one, key: typed?.key ?? '', isDropped: true });
    expect((await look(client, other)).typed.map(({ state }) => state)).toEqual(['unread']);
  });

  test('left out, is of those words and not of what is typed next', async () => {
    const { client, walkId } = await oneWalk();
    await client.decks.writeText({ walkId, ...thanks, to: 'Thank you, NQT' });
    const [typed] = (await look(client, walkId)).typed;
    await client.lines.drop({ walkId, key: typed?.key ?? '', isDropped: true });
    await client.decks.writeText({ walkId, ...thanks, to: 'Thank you all' });
    expect(firstTitle(await look(client, walkId))).toBe('Thank you all');
    await client.board.undo({ walkId });
    expect(firstTitle(await look(client, walkId))).toBe(thanks.from);
  });

  // "Will" is on the list of staff and means something else here: whoever ticks the text has seen that.
  test.each([
    'Begin slowly. Will the NQT ask?',
    'Begin slowly.\nWill the NQT ask?',
    'Begin slowly.\tWill the NQT ask?',
    'Begin slowly. \u202aWill the NQT ask?',
  ])('ticked, holds in the file: %j', async (to) => {
    const { client, walkId } = await oneWalk('Mr Will');
    await client.decks.writeText({ walkId, ...thanks, to });
    await client.decks.writeNotes({ walkId, deckId, slideId: 'invitation', notes: to });
    await tickTyped(client, walkId);
    const { typed, verdict } = await look(client, walkId);
    expect(typed.map(({ state }) => state)).toEqual(['ticked', 'ticked']);
    expect(verdict.findings).toEqual([]);
  });
});

describe('texts that nobody has read', () => {
  test('wait for whichever slide is left that takes them', async () => {
    const { client, walkId } = await oneWalk();
    await decide(client, walkId, 'd1', 'keep', 'Talk partners.');
    await decide(client, walkId, 'd2', 'ask', 'What does the NQT need?');
    expect(unreadOf(await look(client, walkId))).toEqual(['questions: What does the NQT need?']);
    const switched = (slideId: string) =>
      client.decks.switchSlides({ walkId, deckId, slideIds: [slideId], isOn: false });
    await switched('questions');
    expect(unreadOf(await look(client, walkId))).toEqual(['decisions: What does the NQT need?']);
    await switched('decisions');
    expect(unreadOf(await look(client, walkId))).toEqual([]);
  });

  test('are titles in the overview too, where there is one', async () => {
    const { client, walkId } = await oneWalk();
    await makeTheme(client, walkId, { id: first, title: 'The NQT asks', areaId: 'progress', visits: 8 });
    await client.decks.switchSlides({ walkId, deckId, slideIds: [`theme:${first}`], isOn: false });
    expect(unreadOf(await look(client, walkId))).toEqual([]);
    await makeTheme(client, walkId, {
      id: second,
      title: 'Pupils say why',
      areaId: 'participation',
      visits: 9,
    });
    expect(unreadOf(await look(client, walkId))).toEqual(['themes: The NQT asks']);
  });

  test('do not wait in the place of a text, or on a slide, that is gone', async () => {
    const { client, walkId } = await oneWalk();
    await makeTheme(client, walkId, {
      id: first,
      title: 'Pupils say why',
      areaId: 'participation',
      visits: 9,
    });
    const slideId = `theme:${first}`;
    await client.decks.writeText({ walkId, deckId, slideId, from: 'Pupils say why', to: 'The NQT hears' });
    await client.decks.writeNotes({ walkId, deckId, slideId: 'questions', notes: 'Ask the NQT.' });
    expect(unreadOf(await look(client, walkId))).toEqual([`${slideId}: The NQT hears`]);
    await client.board.renameTheme({ walkId, themeId: first, title: 'Pupils explain' });
    const renamed = await look(client, walkId);
    expect([unreadOf(renamed), renamed.typed]).toEqual([[], []]);
    expect((await exportSlides(client, walkId)).verdict.outcome).toBe('clear');
    await client.board.undo({ walkId });
    expect(unreadOf(await look(client, walkId))).toEqual([`${slideId}: The NQT hears`]);
  });
});

test.each(['\u200b', '\u202a', '\u0000', '\u00ad\u2066', '\u2800', '\u3164'])(
  'a title of nothing that can be seen is refused: %j',
  async (to) => {
    const { client, walkId } = await oneWalk();
    const refused = await client.decks.writeText({ walkId, ...thanks, to }).catch((error: AppError) => error);
    expect(refused).toMatchObject({ code: 'invalid-input', details: { isEmpty: true } });
  },
);

test('of ever more texts in the place of others, the first ones give way', async () => {
  const { client, walkId } = await oneWalk();
  for (let at = 0; at < 61; at += 1)
    await client.decks.writeText({ walkId, deckId, slideId: 'thanks', from: `Gone ${at}`, to: 'Here' });
  await client.decks.writeText({ walkId, ...thanks, to: 'Thank you all' });
  const { plan } = await look(client, walkId);
  expect(plan.slides[0]?.texts).toHaveLength(60);
  expect(plan.slides[0]?.texts[0]?.from).toBe('Gone 2');
  const ids = Array.from({ length: 200 }, (_, at) => `gone-${at}`);
  await client.decks.switchSlides({ walkId, deckId, slideIds: ids, isOn: false });
  await client.decks.switchSlides({ walkId, deckId, slideIds: ['areas'], isOn: false });
  const { slides } = (await look(client, walkId)).plan;
  expect([slides.length, slides.at(-1)?.slideId]).toEqual([200, 'areas']);
});
