/** The deck before it leaves: its slides, and what was found on them. */
import { expect, test } from 'vitest';
import { clearVerdict, deck, foundVerdict, nameFound } from '../../examples-of-decks.ts';
import { openShare, openSlide, status } from './open-share.ts';

test('shows every slide with what the team should know beside it', async () => {
  const { screen } = await openShare();
  const chart = await openSlide({ screen }, 2);
  await expect
    .element(chart)
    .toMatchTextContent('2 rows are shown; 1 area has no row of its own. The staff see no gap.');
  await expect
    .element(chart)
    .toMatchTextContent(
      'Not shown: Learning environment. It rests on fewer than 5 teachers. Visits to more teachers would change that.',
    );
  await expect.element(chart).toMatchTextContent('Kept from an earlier deck: Progress.');
  const drawn = screen.getByRole('img', { name: /5 of 14/ }).element() as HTMLImageElement;
  expect(drawn.alt).toContain('Progress (as of 13 October): 5 of 14');
  expect(decodeURIComponent(drawn.src)).toContain('Areas noted in few visits are not shown');
  const statement = await openSlide({ screen }, 4);
  await expect.element(statement).toMatchTextContent('The title stands alone, as a statement.');
  await expect.element(screen.getByText('6 figures, 2 hidden.')).toBeVisible();
  await expect.element(screen.getByText('1 figure is kept from an earlier deck')).toBeVisible();
});

test('why all figures are of an earlier day is read once', async () => {
  const why = { state: 'kept', why: 'Too few teachers stand behind what has changed.', change: '' } as const;
  const reasons = [
    { cell: 'total', figure: 'Number of visits', ...why },
    { cell: 'theme:t1', figure: 'Partner talk came first', ...why },
  ];
  const { screen } = await openShare({ verdict: { ...clearVerdict, reasons } });
  await expect.element(screen.getByRole('group', { name: 'About slide 1' })).toMatchTextContent(why.why);
  const later = await openSlide({ screen }, 3);
  await expect.element(later).toMatchTextContent('Kept from an earlier deck. Why stands at slide 1.');
  await expect.element(later).not.toMatchTextContent(why.why);
});

test('an agreed word that differs is said before saving, with the way to its slide', async () => {
  const { screen } = await openShare();
  const panel = screen.getByRole('complementary', { name: 'Check and save' });
  await expect.element(panel).toMatchTextContent('One agreed word differs from the count.');
  await panel.getByRole('button', { name: 'Go to slide 3' }).click();
  await expect.element(screen.getByRole('group', { name: 'About slide 3' })).toHaveFocus();
});

test('says how many cards stand under their focus area by a proposal only', async () => {
  const chart = { title: '', subtitle: '', rows: [], footnote: '', scale: null, alt: '' };
  const area = (id: string, proposed: number) => ({ id, label: id, cards: 40, proposed });
  const { screen } = await openShare(
    {},
    {
      'insight.charts': () => ({
        areas: chart,
        themes: chart,
        proposals: [area('progress', 30), area('clear-goals', 1), area('pupil-voice', 0)],
        canComparePhases: null,
      }),
    },
  );
  await expect
    .element(screen.getByText('31 cards stand under a focus area only by a proposal.'))
    .toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Confirm them on the board first.' }))
    .toHaveAttribute('href', '#/walks/w1/read');
});

test('a name is shown on its slide until a person says there that it names nobody', async () => {
  const approval = { text: 'Partner talk came first', name: 'Partner' };
  const share = await openShare(
    { verdict: foundVerdict },
    { 'slides.approve': () => share.change({ verdict: clearVerdict, approvals: [approval] }) },
  );
  const { screen, inputs } = share;
  const save = screen.getByRole('button', { name: 'Save slides…' });
  await expect.element(save).toBeDisabled();
  await expect.element(save).toHaveAccessibleDescription(/1 thing in the slides must not leave/);
  const slide = await openSlide(share, 3);
  await expect
    .element(slide.getByRole('list', { name: 'Found on slide 3' }))
    .toMatchTextContent('“Partner” could be a person’s name. In: “Partner talk came first”');
  expect(slide.element().querySelector('mark')?.textContent).toBe('Partner');
  await slide.getByRole('button', { name: 'This names nobody' }).click();
  await expect.element(save).toBeEnabled();
  expect(inputs('slides.approve')).toEqual([{ walkId: 'w1', ...approval }]);
  await expect.element(screen.getByRole('group', { name: 'About slide 3' })).toHaveFocus();
  expect(status()).toBe('Written down: “Partner” names nobody there.');
});

test('what was said to name nobody is listed, and taken back', async () => {
  const approval = { text: 'Partner talk came first', name: 'Partner' };
  const share = await openShare(
    { approvals: [approval, { text: 'Autumn', name: 'Autumn' }] },
    {
      'slides.takeBack': () =>
        share.change({ approvals: [{ text: 'Autumn', name: 'Autumn' }], verdict: foundVerdict }),
    },
  );
  await share.screen.getByText('You said these name nobody (2)').click();
  await share.screen.getByRole('button', { name: 'Take back: Partner' }).click();
  await expect.element(share.screen.getByText('You said these name nobody (1)')).toHaveFocus();
  expect(share.inputs('slides.takeBack')).toEqual([{ walkId: 'w1', ...approval }]);
  await openSlide(share, 3);
  await expect.element(share.screen.getByRole('list', { name: 'Found on slide 3' })).toBeVisible();
});

test('what is wrong with the file stands above the slides and cannot be waved through', async () => {
  const finding = {
    ...nameFound,
    reason: 'metadata',
    text: 'dc:creator',
    slide: null,
    slideId: null,
    within: null,
  } as const;
  const { screen } = await openShare({ verdict: { ...foundVerdict, findings: [finding] } });
  await expect
    .element(screen.getByRole('list', { name: 'Found in the file' }))
    .toMatchTextContent('“dc:creator” says who made the file or where. This is a fault of the app');
  await expect.element(screen.getByRole('button', { name: 'This names nobody' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Save slides…' })).toBeDisabled();
});

test('what the attacker found stops the deck and says what to do at its slide', async () => {
  const why = 'It stays as of 13 October: two teachers were visited since.';
  const attacks = [{ cell: 'theme:t1', figure: 'Partner talk came first', why }];
  const { screen } = await openShare({ verdict: { ...clearVerdict, attacks, outcome: 'attackable' } });
  await openSlide({ screen }, 3);
  await expect.element(screen.getByRole('list', { name: 'What stops slide 3' })).toMatchTextContent(why);
  const save = screen.getByRole('button', { name: 'Save slides…' });
  await expect.element(save).toBeDisabled();
  await expect.element(save).toHaveAccessibleDescription(/^1 figure could be put together/);
});

test('a title that looks like a script is text on the slide', async () => {
  const title = '<script>document.title = "broken"</script>';
  const slides = deck.slides.map((slide) => (slide.kind === 'theme' ? { ...slide, title } : slide));
  const { screen } = await openShare({ deck: { ...deck, slides } });
  await openSlide({ screen }, 3);
  await expect.element(screen.getByRole('img')).toHaveAttribute('alt', expect.stringContaining(title));
  expect(document.title).not.toBe('broken');
});
