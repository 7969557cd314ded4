/** Reading a deck's texts: what each key says to the core, where the focus goes, and what is asked by word. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import type { Consent, DeckLine, LineGroup } from '../../../../core/contract/calls/lines.ts';
import { walk } from '../../examples.ts';
import { clearVerdict, shared } from '../../examples-of-decks.ts';
import type { Answers } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

type Listed = CallOutput<'lines.list'>;

const line = (key: string, text: string, more: Partial<DeckLine> = {}): DeckLine => ({
  key,
  themeId: 't1',
  origin: 'card',
  cardIds: [`card-${key}`],
  text,
  marks: [],
  state: 'unread',
  why: '',
  isStarred: true,
  isChosen: true,
  isStanding: false,
  ...more,
});

const sir = line('a', 'Sir asked why three times.', {
  marks: [
    { from: 0, to: 3, kind: 'amber', reason: 'Sir or Miss: the room may know who was there', word: null },
  ],
});
const said = line('b', '[a pupil] explained it to the table.', {
  marks: [{ from: 0, to: 9, kind: 'masked', reason: 'a first name', word: null }],
});
const group: LineGroup = {
  themeId: 't1',
  title: 'Partner talk came first',
  may: ['card', 'paraphrase', 'blend'],
  why: '',
  most: 3,
  lines: [sir, said, line('c', 'Two cards of the same.', { isStarred: false, isChosen: false })],
};

async function openLines(first: Partial<Listed> = {}, more: Answers = {}) {
  let listed: Listed = { groups: [group], texts: [], asked: [], unread: 2, standing: 0, ...first };
  let revision = 1;
  /** Changes what the core lists, and says so. */
  const change = (next: (before: DeckLine) => DeckLine): Record<string, never> => {
    listed = {
      ...listed,
      groups: listed.groups.map((one) => ({ ...one, lines: one.lines.map(next) })),
    };
    publish();
    return {};
  };
  const publish = (): void => {
    revision += 1;
    queueMicrotask(() => opened.core.publish({ type: 'changed', tags: ['figures', 'staff'], revision }));
  };
  const settle =
    (state: DeckLine['state']) =>
    (input: unknown): Record<string, never> =>
      change((one) => (one.key === (input as { key: string }).key ? { ...one, state } : one));
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'slides.preview': () => ({
        ...shared,
        verdict: {
          ...clearVerdict,
          unread: [{ key: 'a', where: 'Partner talk', slideId: 'theme:t1', text: sir.text }],
        },
      }),
      'disclosure.get': () => ({ releases: [], unknownTeachers: 0, isNobodyTwice: false }),
      'lines.list': () => listed,
      'lines.listConsents': () => ({ consents: [] }),
      'lines.tick': settle('ticked'),
      'lines.untick': settle('unread'),
      'lines.drop': (input) =>
        settle((input as { isDropped: boolean }).isDropped ? 'dropped' : 'unread')(input),
      'lines.answerWord': (input) => {
        listed = {
          ...listed,
          asked: listed.asked.filter(({ word }) => word !== (input as { word: string }).word),
        };
        publish();
        return {};
      },
      ...more,
    },
    { at: '#/walks/w1/share' },
  );
  const inputs = (call: string): unknown[] =>
    opened.core.requests.filter((request) => request.call === call).map(({ input }) => input);
  const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset['key'];
  return { ...opened, inputs, focused };
}

/** The same with all texts open for reading. */
async function openReading(...given: Parameters<typeof openLines>) {
  const opened = await openLines(...given);
  await opened.screen.getByRole('button', { name: 'Read what is left' }).click();
  return opened;
}

const status = (): string => document.querySelector('[role=status]:last-of-type')?.textContent ?? '';

test('while a text is unread nothing is saved, and the panel leads to it', async () => {
  const { screen, focused } = await openLines();
  await expect.element(screen.getByRole('button', { name: 'Save slides…' })).toBeDisabled();
  await expect
    .element(screen.getByText('1 text is not read yet. Read it first, or leave it out.'))
    .toBeVisible();
  await screen.getByRole('button', { name: 'Read what is left' }).click();
  expect(focused()).toBe('a');
});

test('keys read, leave out and take back, and the focus goes to the next text', async () => {
  const { screen, inputs, focused } = await openReading();
  await expect
    .element(screen.getByText('“Sir”: Sir or Miss: the room may know who was there.'))
    .toBeVisible();
  await screen.getByRole('button', { name: 'Go to the next one' }).click();
  await userEvent.keyboard('t');
  await expect.poll(focused).toBe('b');
  expect(inputs('lines.tick')).toEqual([{ walkId: 'w1', key: 'a', text: sir.text }]);
  await expect.poll(status).toBe('Read and ticked. 1 text is left to read.');
  await userEvent.keyboard('x');
  await expect.poll(() => inputs('lines.drop')).toEqual([{ walkId: 'w1', key: 'b', isDropped: true }]);
  await expect.element(screen.getByText('Every text of these slides has been read.')).toBeVisible();
  document.getElementById('line-b')?.focus();
  await userEvent.keyboard('u');
  await expect.poll(() => inputs('lines.drop').at(-1)).toEqual({ walkId: 'w1', key: 'b', isDropped: false });
});

test('beside its slide only what stands on it is read', async () => {
  const other = {
    ...group,
    themeId: 't2',
    title: 'Another',
    lines: [line('z', 'Elsewhere.', { themeId: 't2' })],
  };
  const { screen, inputs, focused } = await openLines({ groups: [group, other] });
  await screen
    .getByRole('list', { name: 'Slides in order' })
    .getByRole('button', { name: /^3: Partner talk came first/ })
    .click();
  const review = screen.getByRole('region', { name: 'Read what stands on this slide' });
  await expect.element(review).not.toMatchTextContent('Elsewhere.');
  await review.getByRole('button', { name: 'Go to the next one' }).click();
  await userEvent.keyboard('t');
  await expect.poll(focused).toBe('b');
  await userEvent.keyboard('t');
  await expect.poll(() => inputs('lines.tick').length).toBe(2);
  await expect.element(screen.getByText('Everything here has been read.')).toBeVisible();
});

test('words are taken out, or the whole is said in other words', async () => {
  const written: Answers = { 'lines.write': () => ({ key: 'a', text: '' }) };
  const { screen, inputs } = await openReading({}, written);
  await screen.getByRole('button', { name: 'Go to the next one' }).click();
  await userEvent.keyboard('m');
  await expect
    .poll(() => inputs('lines.write'))
    .toEqual([
      {
        walkId: 'w1',
        themeId: 't1',
        origin: 'paraphrase',
        cardIds: ['card-a'],
        text: '[…] asked why three times.',
      },
    ]);
  await userEvent.keyboard('p');
  const field = screen.getByRole('textbox', { name: 'In other words' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('t');
  expect(inputs('lines.tick')).toEqual([]);
  await field.fill('Pupils were asked why.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => inputs('lines.write').at(-1))
    .toMatchObject({ origin: 'paraphrase', text: 'Pupils were asked why.' });
});

test('one line is written of two cards', async () => {
  const { screen, inputs } = await openReading({}, { 'lines.write': () => ({ key: 'new', text: '' }) });
  const blend = screen.getByRole('button', { name: /^Blend/ });
  await blend.first().click();
  await expect.element(screen.getByRole('button', { name: 'Write one line of them' })).toBeDisabled();
  await blend.first().click();
  await screen.getByRole('button', { name: 'Write one line of them' }).click();
  await screen.getByRole('textbox', { name: 'One line of several cards' }).fill('Talk came before writing.');
  await screen.getByRole('button', { name: 'Write it so' }).click();
  await expect
    .poll(() => inputs('lines.write'))
    .toEqual([
      {
        walkId: 'w1',
        themeId: 't1',
        origin: 'blend',
        cardIds: ['card-a', 'card-b'],
        text: 'Talk came before writing.',
      },
    ]);
});

test('a line that a person wrote is brought back as it was, or taken away on purpose', async () => {
  const written = line('w', 'Pupils were asked why.', { origin: 'paraphrase', state: 'dropped' });
  const removed: Answers = { 'lines.remove': () => ({}) };
  const { screen, inputs } = await openReading(
    { groups: [{ ...group, lines: [written] }], unread: 0 },
    removed,
  );
  await screen.getByRole('button', { name: /^Take back/ }).click();
  await expect.poll(() => inputs('lines.drop')).toEqual([{ walkId: 'w1', key: 'w', isDropped: false }]);
  expect(inputs('lines.remove')).toEqual([]);
  await screen.getByRole('button', { name: 'Back to the cards’ own words' }).click();
  await expect.poll(() => inputs('lines.remove')).toEqual([{ walkId: 'w1', key: 'w' }]);
});

test('what may not stand has no buttons and says why', async () => {
  const why = 'The cards of this theme come from one observer.';
  const barred = line('z', 'Barred words.', { state: 'barred', why, isChosen: true });
  const { screen } = await openReading({ groups: [{ ...group, may: [], why, lines: [barred] }], unread: 0 });
  await expect.element(screen.getByText(why).first()).toBeVisible();
  expect(document.querySelectorAll('#line-z button')).toHaveLength(0);
});

test('a word is asked about once, and the focus goes on to the next', async () => {
  const asked = ['Grace', 'Rose', 'Will'].map((word) => ({ word, places: 2, example: `${word} asked why.` }));
  const { screen, inputs } = await openReading({ asked });
  const group = (word: string) => screen.getByRole('group', { name: `What “${word}” means here` });
  await group('Grace').getByRole('button', { name: 'Names nobody' }).click();
  await expect.element(screen.getByRole('heading', { name: '2 words that could be a name' })).toBeVisible();
  await group('Rose').getByRole('button', { name: 'A colleague' }).click();
  await group('Will').getByRole('button', { name: 'A pupil' }).click();
  await expect.element(screen.getByText(/that could be a name/)).not.toBeInTheDocument();
  expect(inputs('lines.answerWord')).toEqual([
    { word: 'Grace', answer: 'nobody' },
    { word: 'Rose', answer: 'colleague' },
    { word: 'Will', answer: 'pupil' },
  ]);
});

test('a yes is asked for, noted and withdrawn', async () => {
  const consent: Consent = {
    id: 'k1',
    cardId: 'card-a',
    themeId: 't1',
    what: 'Partner talk',
    where: 'Ms Keel',
    asked: 'Ms Keel',
    askedOn: '2026-10-12',
    answer: 'yes',
    answeredOn: '2026-10-13',
    withdrawnOn: null,
    lastLeftAt: null,
    isStanding: true,
    why: '',
  };
  const { screen, inputs } = await openReading(
    {},
    {
      'lines.listConsents': () => ({ consents: [consent] }),
      'lines.noteConsent': () => ({ consentId: 'k1' }),
    },
  );
  await expect.element(screen.getByText(/Ms Keel said yes on 13 October\./)).toBeVisible();
  await screen.getByRole('button', { name: 'Name who it was, with their yes…' }).first().click();
  const dialog = screen.getByRole('dialog', { name: 'Go and see: ask for a yes' });
  await dialog.getByRole('textbox', { name: /^Where/ }).fill('Ms Hall');
  await dialog.getByRole('textbox', { name: 'Who was asked' }).fill('Ms Hall');
  await dialog.getByLabelText('Asked on').fill('2026-10-14');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect
    .poll(() => inputs('lines.noteConsent'))
    .toEqual([
      {
        to: 'ask',
        walkId: 'w1',
        cardId: 'card-a',
        what: sir.text,
        where: 'Ms Hall',
        asked: 'Ms Hall',
        on: '2026-10-14',
      },
    ]);
  await screen.getByRole('button', { name: 'The yes is withdrawn' }).click();
  await expect
    .poll(() => inputs('lines.noteConsent').at(-1))
    .toMatchObject({ to: 'withdraw', consentId: 'k1' });
});
