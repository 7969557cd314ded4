/** Joint visits, decided and taken back, and visits that are typed in. */
import { describe, expect, test } from 'vitest';
import { dataFolderWith, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { testCore, type TestCore } from '../../support/test-core.ts';

const place = { date: '2026-10-08', period: '2', className: '9R/Sc1' };

async function walkWithPair(observers = ['A. Akande', 'B. Brisco']): Promise<TestCore & { walkId: string }> {
  const rows = observers.map((observer) =>
    responseOf(observer, visitOf([`Seen by ${observer}.`], { ...place, observer })),
  );
  const { dataDir, walkIds } = await dataFolderWith(planOf([fileOf([tableOf(rows)])]));
  return { ...(await testCore(dataDir)), walkId: walkIds[0] ?? '' };
}

describe('joint visits', () => {
  test('a pair is proposed, joined, said to be two, and taken back; the board and the counts follow', async () => {
    const { client, walkId } = await walkWithPair();
    const visits: [number, number] = [2, 1];
    const state = async (): Promise<unknown> => {
      const { pairs } = await client.visits.listJoint({ walkId });
      const { cards, visits: shown } = await client.board.get({ walkId });
      const { walks } = await client.walks.list({});
      return {
        states: pairs.map((pair) => pair.state),
        numbers: cards.map(({ visitNumber }) => visitNumber),
        observers: shown.map(({ observers }) => observers.length),
        counted: walks.map((walk) => walk.visits),
      };
    };
    const apart = { numbers: [1, 2], observers: [1, 1], counted: [2] };
    const together = { numbers: [1, 1], observers: [2], counted: [1] };
    expect(await state()).toEqual({ states: ['proposed'], ...apart });
    await client.visits.setJoint({ walkId, visits, state: 'joined' });
    expect(await state()).toEqual({ states: ['joined'], ...together });
    await client.visits.setJoint({ walkId, visits, state: 'proposed' });
    expect(await state()).toEqual({ states: ['proposed'], ...apart });
    await client.visits.setJoint({ walkId, visits, state: 'separate' });
    expect(await state()).toEqual({ states: ['separate'], ...apart });
    await client.visits.setJoint({ walkId, visits, state: 'joined' });
    expect(await state()).toEqual({ states: ['joined'], ...together });
  });

  test('three observers: joining the later two first, then the first with the last, makes all of them one', async () => {
    const { client, walkId } = await walkWithPair(['A. Akande', 'B. Brisco', 'C. Cole']);
    await client.visits.setJoint({ walkId, visits: [2, 3], state: 'joined' });
    await client.visits.setJoint({ walkId, visits: [1, 3], state: 'joined' });
    const { visits } = await client.visits.list({ walkId });
    expect(visits.map(({ number, observers, cards }) => [number, observers, cards])).toEqual([
      [1, ['A. Akande', 'B. Brisco', 'C. Cole'], 3],
    ]);
    const { pairs } = await client.visits.listJoint({ walkId });
    expect(pairs.map(({ state }) => state)).toEqual(['joined', 'joined', 'joined']);
  });

  test('visits that are no pair cannot be joined', async () => {
    const { client, walkId } = await walkWithPair();
    const joining = client.visits.setJoint({ walkId, visits: [1, 3], state: 'joined' });
    await expect(joining).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the private list shows a joined visit once, with both observers and all its cards', async () => {
    const { client, walkId } = await walkWithPair();
    await client.visits.setJoint({ walkId, visits: [1, 2], state: 'joined' });
    expect((await client.visits.list({ walkId })).visits).toEqual([
      {
        number: 1,
        ...place,
        yearGroup: null,
        subject: null,
        room: null,
        observers: ['A. Akande', 'B. Brisco'],
        teacher: null,
        cards: 2,
        isByHand: false,
      },
    ]);
  });
});

describe('visits that are typed in', () => {
  const typed = {
    date: '2026-10-09',
    period: '3',
    observer: 'C. Cole',
    teacher: '',
    className: null,
    yearGroup: '9',
    subject: null,
    room: null,
  };

  test('are visits like any other; a card without an area gets one from its words, as a proposal', async () => {
    const { client, walkId } = await walkWithPair();
    const cards = [
      { text: 'Every pupil could explain why the task mattered.', kind: 'saw' as const, areaId: null },
      { text: 'Zzz.', kind: 'heard' as const, areaId: null },
      { text: 'A map on the wall.', kind: 'saw' as const, areaId: 'learning-environment' },
    ];
    expect(await client.visits.add({ walkId, ...typed, cards })).toEqual({ visitNumber: 3 });
    const board = await client.board.get({ walkId });
    const mine = board.cards.filter(({ visitNumber }) => visitNumber === 3);
    expect(
      mine.map(({ text, source, areaId, isProposed }) => ({ text, source, areaId, isProposed })),
    ).toEqual([
      { text: cards[0]?.text, source: 'by-hand', areaId: 'clear-goals', isProposed: true },
      { text: 'Zzz.', source: 'by-hand', areaId: 'unsorted', isProposed: false },
      { text: 'A map on the wall.', source: 'by-hand', areaId: 'learning-environment', isProposed: false },
    ]);
    expect(board.visits.at(-1)).toMatchObject({ number: 3, date: '2026-10-09', yearGroup: '9' });
    expect((await client.visits.list({ walkId })).visits.at(-1)).toMatchObject({
      isByHand: true,
      teacher: null,
    });
  });

  test('a quote of a pupil goes to Pupil voice, whatever its words', async () => {
    const { client, walkId } = await walkWithPair();
    const quote = { text: 'I check my work twice.', kind: 'pupil-voice' as const, areaId: null };
    await client.visits.add({ walkId, ...typed, cards: [quote] });
    await client.board.addCards({ walkId, visitNumber: 1, cards: [quote] });
    const { cards } = await client.board.get({ walkId });
    expect(
      cards.flatMap(({ text, areaId, isProposed }) => (text === quote.text ? [{ areaId, isProposed }] : [])),
    ).toEqual([
      { areaId: 'pupil-voice', isProposed: false },
      { areaId: 'pupil-voice', isProposed: false },
    ]);
  });

  test('their evidence is a step like any other: undo takes back just that, and not the step before', async () => {
    const { client, walkId } = await walkWithPair();
    const [card] = (await client.board.get({ walkId })).cards;
    await client.board.editCard({ walkId, cardId: card?.id ?? '', text: 'As the team says it.' });
    const cards = [{ text: 'One.', kind: 'saw' as const, areaId: 'progress' }];
    await client.visits.add({ walkId, ...typed, cards });
    expect((await client.board.get({ walkId })).history.undo).toBe('1 card added to Visit 3');
    await client.board.undo({ walkId });
    const board = await client.board.get({ walkId });
    expect(board.cards.map(({ text, teamText, areaId }) => teamText ?? `${text} ${areaId}`)).toEqual([
      'As the team says it.',
      expect.stringContaining('Seen by B. Brisco.'),
      'One. off-board',
    ]);
    expect((await client.visits.list({ walkId })).visits.at(-1)).toMatchObject({ number: 3, cards: 0 });
    expect((await client.walks.list({})).walks).toMatchObject([{ visits: 2 }]);
    await client.board.redo({ walkId });
    expect((await client.walks.list({})).walks).toMatchObject([{ visits: 3 }]);
  });

  test('can be removed, with the theme that only they filled; those from a file cannot', async () => {
    const { client, walkId } = await walkWithPair();
    const cards = ['One.', 'Two.'].map((text) => ({ text, kind: 'saw' as const, areaId: 'progress' }));
    await client.visits.add({ walkId, ...typed, cards });
    const [first, second] = (await client.board.get({ walkId })).cards.filter(
      ({ visitNumber }) => visitNumber === 3,
    );
    const newThemeId = '11111111-1111-4111-8111-111111111111';
    const to = { kind: 'card' as const, cardId: first?.id ?? '', newThemeId };
    await client.board.moveCards({ walkId, cardIds: [second?.id ?? ''], to });
    await client.visits.remove({ walkId, visitNumber: 3 });
    const board = await client.board.get({ walkId });
    expect([board.themes, board.cards.length, board.visits.length]).toEqual([[], 2, 2]);
    // What undo would take back is gone, and taking it back still does no harm.
    await client.board.undo({ walkId });
    expect((await client.board.get({ walkId })).themes).toEqual([]);
    const removing = client.visits.remove({ walkId, visitNumber: 1 });
    await expect(removing).rejects.toMatchObject({ code: 'refused', details: { reason: 'from-a-file' } });
  });

  test('a focus area that is not there is refused, and nothing is kept', async () => {
    const { client, walkId } = await walkWithPair();
    const cards = [{ text: 'One.', kind: 'saw' as const, areaId: 'nowhere' }];
    await expect(client.visits.add({ walkId, ...typed, cards })).rejects.toMatchObject({ code: 'not-found' });
    expect((await client.visits.list({ walkId })).visits).toHaveLength(2);
  });
});
