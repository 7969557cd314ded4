/** Decks that a person arranges, over the API: what is chosen stays, even while it stands on no slide. */
import { expect, test } from 'vitest';
import { failure, setUp, themeOf } from '../lines/support/calls.ts';
import { errorSentence } from '../../../core/contract/wording.ts';

const deckId = 'staff';

test('a theme that was chosen and dissolved stays chosen, others may be chosen beside it, and undo brings it back', async () => {
  const walk = await setUp();
  const { client, walkId } = walk;
  const [first, second] = [themeOf(walk, 'few-voices'), [...walk.themeOf.values()][1] ?? ''];
  await client.decks.choose({ walkId, deckId, themeIds: [first] });
  await client.board.dissolveTheme({ walkId, themeId: first });
  await client.decks.choose({ walkId, deckId, themeIds: [first, second] });
  expect((await client.slides.preview({ walkId, deckId })).plan.themeIds).toEqual([first, second]);
  const unknown = client.decks.choose({ walkId, deckId, themeIds: ['never-there'] });
  expect(await failure(unknown)).toMatchObject({ code: 'not-found' });
  await client.board.undo({ walkId });
  await client.board.undo({ walkId });
  const { plan, themes } = await client.slides.preview({ walkId, deckId });
  expect(plan.themeIds).toEqual([first]);
  expect(themes.filter(({ isChosen }) => isChosen).map(({ themeId }) => themeId)).toEqual([first]);
});

test('a name that another deck has is refused with a sentence of its own', async () => {
  const { client, walkId } = await setUp();
  await client.decks.make({ walkId, deckId: 'd2', name: 'Governors', likeId: null });
  const refused = await failure(
    client.decks.make({ walkId, deckId: 'd3', name: ' governors ', likeId: null }),
  );
  expect(errorSentence(refused)).toBe('Another deck of this debrief has that name. Choose another name.');
});

test('the last slide’s notes, written again as they are, say once on how many people figures rest', async () => {
  const { client, walkId } = await setUp();
  const notesOf = async (): Promise<readonly string[]> =>
    (await client.slides.preview({ walkId, deckId })).deck.slides.at(-1)?.notes ?? [];
  const notes = await notesOf();
  await client.decks.writeNotes({
    walkId,
    deckId,
    slideId: 'invitation',
    notes: `Welcome.\n${notes.join('\n')}`,
  });
  expect(await notesOf()).toEqual(['Welcome.', ...notes]);
});

test('what texts are veiled by is answered without the board', async () => {
  const { client, walkId } = await setUp();
  const { names } = await client.board.get({ walkId });
  expect(await client.board.getNames({ walkId })).toEqual(names);
});
