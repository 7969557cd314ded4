/** The deck before it leaves: the verdict in place, the one question, and saving it. */
import { expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import { clearVerdict, deck, foundVerdict, nameFound, rules, shared, step, walk } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp, type OpenOptions } from './open-app.ts';

type Looked = CallOutput<'slides.preview'>;

const made = { token: 'made', name: 'Slides.pptx', releaseId: 'r1', verdict: clearVerdict };
const release = {
  id: 'r0',
  at: '2026-10-13T12:00:00.000Z',
  figures: 6,
  hidden: 2,
  state: 'seen',
  rules,
} as const;

/** Opens the stage over answers that change as a person says things, as the core's would. */
async function openShare(first: Partial<Looked> = {}, more: Answers = {}, options: OpenOptions = {}) {
  let looked: Looked = { ...shared, ...first };
  let revision = 1;
  const change = (next: Partial<Looked>): Record<string, never> => {
    looked = { ...looked, ...next };
    revision += 1;
    queueMicrotask(() => opened.core.publish({ type: 'changed', tags: ['figures'], revision }));
    return {};
  };
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'slides.preview': () => looked,
      'slides.export': () => made,
      'slides.withdraw': () => ({}),
      'lines.list': () => ({ groups: [], texts: [], asked: [], unread: 0, standing: 0 }),
      'lines.listConsents': () => ({ consents: [] }),
      'disclosure.get': () => ({ releases: [], unknownTeachers: 0, isNobodyTwice: false }),
      ...more,
    },
    { at: '#/walks/w1/share', ...options },
  );
  const inputs = (call: string): unknown[] =>
    opened.core.requests.filter((request) => request.call === call).map(({ input }) => input);
  return { ...opened, change, inputs };
}

/** Takes a slide in hand, and answers what is said of it. */
async function openSlide({ screen }: Pick<Awaited<ReturnType<typeof openShare>>, 'screen'>, number: number) {
  await screen
    .getByRole('list', { name: 'Slides in order' })
    .getByRole('button', { name: new RegExp(`^${number}: `) })
    .click();
  return screen.getByRole('group', { name: `About slide ${number}` });
}

const status = (): string => document.querySelector('[role=status]:last-of-type')?.textContent ?? '';

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

test('a saved deck has a page that can be kept, and can still be taken back', async () => {
  const { screen, saved, inputs } = await openShare(
    {},
    { 'slides.makePage': () => ({ token: 'page', name: 'What was checked.html' }) },
  );
  await screen.getByRole('button', { name: 'Save slides…' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Slides saved' })).toHaveFocus();
  await expect.element(screen.getByText('0 names found in 31 parts', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Left out: Answers were built on.')).toBeVisible();
  await screen.getByRole('button', { name: 'Keep this page…' }).click();
  await expect.poll(() => saved).toEqual(['Slides.pptx', 'What was checked.html']);
  await screen.getByRole('button', { name: 'It was not saved: take it back' }).click();
  await expect.element(screen.getByText(/Nothing was released/).first()).toBeVisible();
  expect(inputs('slides.withdraw')).toEqual([{ releaseId: 'r1' }]);
});

test('a saved deck says when it is shared, and the day can be changed', async () => {
  let isRefused = true;
  const { screen, inputs } = await openShare(
    {},
    {
      'walks.list': () => ({ walks: [{ ...walk, sharing: { state: 'shared', on: '2026-10-15' } }] }),
      'debrief.setSharedOn': () => {
        if (isRefused) throw new AppError('refused', 'x', { reason: 'shared-day' });
        return {};
      },
    },
  );
  await screen.getByRole('button', { name: 'Save slides…' }).click();
  await expect.element(screen.getByText('Shared with the staff on Thu 15 Oct.')).toBeVisible();
  const field = screen.getByLabelText('The staff meeting is on');
  await expect.element(field).toHaveValue('2026-10-15');
  await field.fill('2029-10-22');
  await screen.getByRole('button', { name: 'Keep this day' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('within a year from now');
  await expect.element(field).toHaveValue('2029-10-22');
  isRefused = false;
  await field.fill('2026-10-22');
  await screen.getByRole('button', { name: 'Keep this day' }).click();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(inputs('debrief.setSharedOn').at(-1)).toEqual({ walkId: 'w1', on: '2026-10-22' });
});

test('cancelling the host’s dialog withdraws the release and leaves the keyboard where it was', async () => {
  const { screen, inputs } = await openShare({}, {}, { saveFile: async () => false });
  const save = screen.getByRole('button', { name: 'Save slides…' });
  await save.click();
  const panel = screen.getByRole('complementary', { name: 'Check and save' });
  await expect.element(panel).toMatchTextContent('The slides were not saved. Nothing was released');
  await expect.element(save).toHaveFocus();
  expect(inputs('slides.withdraw')).toEqual([{ releaseId: 'r1' }]);
  expect(status()).toMatch(/^The slides were not saved\. Nothing was released/);
});

test('what has left is listed, folded, with what became of it', async () => {
  const { screen } = await openShare(
    {},
    {
      'disclosure.get': () => ({
        releases: [
          { ...release, id: 'r2', hidden: 0, state: 'replaced', rules: { ...rules, teachers: 9 } },
          release,
        ],
        unknownTeachers: 3,
        isNobodyTwice: false,
      }),
    },
  );
  const list = screen.getByRole('list', { name: 'What has left' });
  await expect.element(list).not.toBeInTheDocument();
  await screen.getByText('What has left (2)').click();
  await expect.element(list).toMatchTextContent('6 figures, 2 hidden. Seen by others: its figures count.');
  await expect
    .element(list)
    .toMatchTextContent('6 figures, none hidden. Seen by nobody else: it was replaced.');
  await expect.element(screen.getByText('figures rest on 5 or more teachers')).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Say who it was' }))
    .toHaveAttribute('href', '#/walks/w1/people');
});

test('where nothing has left there is no list of it', async () => {
  const { screen } = await openShare();
  await expect.element(screen.getByText('You said these name nobody')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('listitem', { name: 'Slide 4 of 4' })).toBeVisible();
  await expect.element(screen.getByText('What has left')).not.toBeInTheDocument();
});

test('what is guaranteed is one step away, and one back', async () => {
  const { screen } = await openShare(
    {},
    { 'disclosure.getSettings': () => ({ rules: { ...rules, teachers: 7 }, isPhaseOffered: false }) },
  );
  await screen.getByRole('link', { name: 'What is guaranteed, and what is not' }).click();
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'What is guaranteed, to whom, and what is not' }))
    .toHaveFocus();
  await expect.element(screen.getByText('rests on at least 7 different teachers')).toBeVisible();
  await expect.element(screen.getByText('With fewer than 14 teachers visited')).toBeVisible();
  await screen.getByRole('link', { name: 'Back to the slides' }).click();
  await expect.element(screen.getByRole('button', { name: 'Save slides…' })).toBeEnabled();
});

test('a title that looks like a script is text on the slide', async () => {
  const title = '<script>document.title = "broken"</script>';
  const slides = deck.slides.map((slide) => (slide.kind === 'theme' ? { ...slide, title } : slide));
  const { screen } = await openShare({ deck: { ...deck, slides } });
  await openSlide({ screen }, 3);
  await expect.element(screen.getByRole('img')).toHaveAttribute('alt', expect.stringContaining(title));
  expect(document.title).not.toBe('broken');
});
