/** What a person decides of a deck before it is saved: one question at a time. */
import { expect, test } from 'vitest';
import { step } from '../../examples.ts';
import { clearVerdict, deck, shared } from '../../examples-of-decks.ts';
import { openShare, openSlide } from './open-share.ts';

test('asks one question at a time, the oldest first, and nothing is saved before', async () => {
  const asks = [
    { id: 'r1', at: '2026-10-13T12:00:00.000Z', figures: 6 },
    { id: 'r2', at: '2026-10-20T12:00:00.000Z', figures: 7 },
  ];
  const share = await openShare(
    { asks },
    {
      'disclosure.answer': () =>
        share.change({ asks: share.inputs('disclosure.answer').length < 2 ? asks.slice(1) : [] }),
    },
  );
  const { screen, inputs } = share;
  const question = (day: string) =>
    screen.getByRole('region', { name: `Has anybody outside this team seen the deck of ${day}?` });
  await expect.element(question('13 October')).toBeVisible();
  const save = screen.getByRole('button', { name: 'Save slides…' });
  await expect.element(save).toBeDisabled();
  await expect.element(save).toHaveAccessibleDescription(/^First answer the question/);
  await screen.getByRole('button', { name: 'Yes, keep its figures' }).click();
  await expect.element(question('20 October')).toBeVisible();
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'Slides for the staff meeting' }))
    .toHaveFocus();
  await screen.getByRole('button', { name: 'No, replace it' }).click();
  await expect.element(save).toBeEnabled();
  await expect.element(screen.getByText('Has anybody outside this team')).not.toBeInTheDocument();
  expect(inputs('disclosure.answer')).toEqual([
    { releaseId: 'r1', hasBeenSeen: true },
    { releaseId: 'r2', hasBeenSeen: false },
  ]);
});

test('two decks of one day are told apart by the time', async () => {
  const at = (hour: string) => `2026-10-13T${hour}:00:00.000Z`;
  const { screen } = await openShare({
    asks: [
      { id: 'r1', at: at('10'), figures: 6 },
      { id: 'r2', at: at('12'), figures: 6 },
    ],
  });
  await expect
    .element(screen.getByRole('heading', { name: /seen the deck of 13 October, \d\d:\d\d\?/ }))
    .toBeVisible();
});

test('a theme left out may be kept as a plain noticing, and left out again', async () => {
  const kept = (isKept: boolean) => [
    { themeId: 't3', title: 'Answers were built on', label: 'Answers were built on', isKept },
  ];
  const share = await openShare(
    { noticings: kept(false) },
    {
      'slides.keepNoticing': () => {
        const slide = { kind: 'theme', cell: 'theme:t3', title: 'Answers were built on' } as const;
        const slides = [
          ...deck.slides,
          {
            ...slide,
            id: 'theme:t3',
            notes: [],
            figure: null,
            subtitle: '',
            lines: [],
            wonder: null,
            footer: '',
          },
        ];
        return share.change({
          noticings: kept(true),
          deck: { ...deck, slides },
          order: slides.map(({ id }) => id),
        });
      },
    },
  );
  const { screen, inputs } = share;
  const leftOut = screen.getByRole('region', { name: 'Left out of the deck' });
  await expect.element(leftOut).toMatchTextContent('Answers were built on Left out.');
  await leftOut.getByRole('button', { name: 'Keep its title as a plain noticing' }).click();
  const slide = await openSlide(share, 5);
  await expect.element(slide).toMatchTextContent('The title stands alone, as a statement.');
  await slide.getByRole('button', { name: 'Leave it out' }).click();
  await expect
    .poll(() => inputs('slides.keepNoticing'))
    .toEqual([
      { walkId: 'w1', themeId: 't3', title: 'Answers were built on', isKept: true },
      { walkId: 'w1', themeId: 't3', title: 'Answers were built on', isKept: false },
    ]);
});

test('counts on theme slides are off until they are asked for', async () => {
  const share = await openShare(
    {},
    {
      'decks.choose': () => {
        share.change({ plan: { ...shared.plan, hasThemeCounts: true } });
        return step;
      },
    },
  );
  const { screen, inputs } = share;
  const choice = screen.getByRole('checkbox', { name: /^Counts on theme slides/ });
  await expect.element(choice).not.toBeChecked();
  await choice.click();
  await expect.element(choice).toBeChecked();
  expect(inputs('decks.choose')).toEqual([{ walkId: 'w1', deckId: 'staff', hasThemeCounts: true }]);
  await screen.getByRole('button', { name: 'Save slides…' }).click();
  await expect
    .poll(() => inputs('slides.export'))
    .toEqual([{ walkId: 'w1', deckId: 'staff', isAssumedSeen: false }]);
});

test.each([
  ['without-figures', 'A small walk: themes without figures'],
  ['letter', 'A very small walk: thanks, and no themes yet'],
] as const)('a walk that allows %s is told so calmly', async (size, title) => {
  const { screen } = await openShare({ verdict: { ...clearVerdict, size } });
  const said = screen.getByRole('region', { name: title });
  await expect.element(said.getByRole('link', { name: 'Walks in this debrief' })).toBeVisible();
  await expect.element(screen.getByRole('checkbox')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Save slides…' })).toBeEnabled();
});
