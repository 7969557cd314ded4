/** Credit by consent over the API: asked, answered, in the deck by name, withdrawn and out of the next one. */
import { expect, test } from 'vitest';
import { exported, failure, setUp, themeOf } from './support/calls.ts';
import { tickAll } from './support/named-walk.ts';

test('credit by consent: asked, answered, in the deck by name, withdrawn and out of the next one', async () => {
  const walk = await setUp();
  const { client, walkId } = walk;
  const { cards } = await client.board.get({ walkId });
  const themeId = themeOf(walk, 'few-voices');
  const starred = cards.find((card) => card.themeId === themeId && card.isStarred);
  const plain = cards.find((card) => card.themeId === themeId && !card.isStarred);
  const loose = cards.find((card) => card.themeId === null);
  const asking = {
    to: 'ask',
    walkId,
    what: 'Wait time, as Mr Llewellyn has it',
    where: 'Ms Hall, Maths',
    asked: 'Ms Hall',
    on: '2026-10-12',
  } as const;
  const reasonOf = async (cardId: string): Promise<unknown> =>
    (await failure(client.lines.noteConsent({ ...asking, cardId }))).details['reason'];
  expect([await reasonOf(plain?.id ?? ''), await reasonOf(loose?.id ?? '')]).toEqual([
    'not-starred',
    'no-theme',
  ]);

  const { consentId } = await client.lines.noteConsent({ ...asking, cardId: starred?.id ?? '' });
  await tickAll(client, walkId);
  const credit = async () => {
    const { deck } = await client.slides.preview({ walkId });
    return deck.slides.flatMap((slide) => (slide.kind === 'credit' ? slide.items : []));
  };
  const about = async () => (await client.lines.listConsents({ walkId })).consents;
  expect(await credit()).toEqual([]);
  const early = { to: 'withdraw', walkId, consentId, on: '2026-10-13' } as const;
  expect((await failure(client.lines.noteConsent(early))).details['reason']).toBe('no-yes');
  await client.lines.noteConsent({ to: 'answer', walkId, consentId, answer: 'yes', on: '2026-10-13' });
  const shown = { what: 'Wait time, as [a teacher] has it', where: 'Ms Hall, Maths' };
  expect(await credit()).toEqual([shown]);

  const { verdict } = await client.slides.export({ walkId, ...exported });
  expect(verdict).toMatchObject({ outcome: 'clear', findings: [] });
  await client.lines.noteConsent({ to: 'withdraw', walkId, consentId, on: '2026-11-06' });
  expect(await credit()).toEqual([]);
  expect(await about()).toMatchObject([
    { isStanding: false, why: 'It was withdrawn. It was in the deck of 5 November 2026.' },
  ]);
});

test('a deck that was not saved after all was no deck that a consent stood in', async () => {
  const walk = await setUp();
  const { client, walkId } = walk;
  const { cards } = await client.board.get({ walkId });
  const starred = cards.find((card) => card.themeId === themeOf(walk, 'few-voices') && card.isStarred);
  const { consentId } = await client.lines.noteConsent({
    to: 'ask',
    walkId,
    cardId: starred?.id ?? '',
    what: 'Wait time',
    where: 'Maths',
    asked: 'Ms Hall',
    on: '2026-10-12',
  });
  await client.lines.noteConsent({ to: 'answer', walkId, consentId, answer: 'yes', on: '2026-10-13' });
  await tickAll(client, walkId);
  const { releaseId } = await client.slides.export({ walkId, ...exported });
  await client.slides.withdraw({ releaseId });
  expect((await client.lines.listConsents({ walkId })).consents).toMatchObject([
    { lastLeftAt: null, isStanding: true },
  ]);
});
