/** Decks that leave one after the other with other slides on: what one of them showed, another takes back nothing of. */
import { expect, test } from 'vitest';
import {
  addVisit,
  coreWithWalks,
  exportSlides,
  makeTheme,
  shownAreas,
  visitsWith,
} from '../../support/seen-visits.ts';

const themeId = '10000000-0000-4000-8000-000000000001';

test('figures that left stay as they were, although a later deck went without their slides', async () => {
  const { client, walkIds } = await coreWithWalks(visitsWith(14, { participation: 12, progress: 9 }));
  const walkId = walkIds[0] ?? '';
  await makeTheme(client, walkId, {
    id: themeId,
    title: 'Pupils say why',
    areaId: 'participation',
    visits: 9,
  });
  await exportSlides(client, walkId);
  const deckId = 'governors';
  await client.decks.make({ walkId, deckId, name: 'Governors', likeId: null });
  const slideIds = ['areas', `theme:${themeId}`];
  await client.decks.switchSlides({ walkId, deckId, slideIds, isOn: false });
  await exportSlides(client, walkId, { deckId });
  await addVisit(client, walkId, { teacher: 'Ms Wadsworth', areas: ['progress'] });
  expect(await shownAreas(client, walkId)).toEqual([
    'Participation 12/14 as of 2026-11-05',
    'Progress 9/14 as of 2026-11-05',
  ]);
  const { deck } = await client.slides.preview({ walkId });
  expect(deck.slides.map(({ id }) => id)).toEqual(['thanks', ...slideIds, 'invitation']);
});
