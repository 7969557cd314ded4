/** The deck builder without a window: order and switches shown ahead, typing that fits, and steps that are taken back. */
import { describe, expect, test } from 'vitest';
import type { BoardStep } from '../../core/contract/calls/board.ts';
import type { CallInput } from '../../core/contract/calls/index.ts';
import type { Slide } from '../../core/contract/calls/slides.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { Looked } from '../../core/contract/place-verdict.ts';
import { usualDeck } from '../../core/domain/board/plan-decks.ts';
import { layOutSlide } from '../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../core/domain/deck/look.ts';
import { textsOf } from '../../core/domain/deck/slide-texts.ts';
import { DeckBuilder } from '../../renderer/features/slides/decks/deck-builder.svelte.ts';
import { DeckSteps } from '../../renderer/features/slides/decks/deck-steps.svelte.ts';
import { SlideEditor } from '../../renderer/features/slides/slide/slide-editor.svelte.ts';
import { gapAt } from '../../renderer/features/slides/slide/slide-gap.ts';
import {
  asTyped,
  fitOf,
  foundSpotsOf,
  oneParagraph,
  spotsOf,
  typedAs,
  withText,
  type TypedText,
} from '../../renderer/features/slides/slide/slide-texts-on-page.ts';
import { ResourceCache } from '../../renderer/state/resources.ts';
import { step } from './examples.ts';
import { deck, shared } from './examples-of-decks.ts';
import { fakeCore, later, type Answers } from './fake-core.ts';

const history = { revision: 1, steps: null, history: { undo: 'Slide moved', redo: null } };

function builderOver(answers: Answers = {}, first: Partial<Looked> = {}) {
  const core = fakeCore({ 'board.stepsSince': () => history, ...answers });
  const resources = new ResourceCache(core.client, core.transport.subscribe);
  const share: { looked: Looked | null; deckId: string } = {
    looked: { ...shared, ...first },
    deckId: 'staff',
  };
  const steps = new DeckSteps({ client: core.client, resources }, 'w1');
  const builder = new DeckBuilder({ share, steps, look: () => plainLook });
  const said: string[] = [];
  const editor = new SlideEditor({
    client: core.client,
    steps,
    deckId: () => share.deckId,
    typed: () => share.looked?.typed ?? [],
    slideNow: (id) => builder.items.find((item) => item.slide.id === id)?.slide,
    look: () => plainLook,
    announce: (text) => said.push(text),
  });
  const order = (): string[] => builder.items.map(({ slide }) => slide.id);
  const inputs = (call: string): unknown[] =>
    core.requests.filter((request) => request.call === call).map(({ input }) => input);
  return { core, builder, editor, steps, share, said, order, inputs };
}

const before = ['thanks', 'areas', 'theme:t1', 'theme:t2'];

describe('order', () => {
  test('a slide is moved at once, with the whole order for the core, and said by its numbers', async () => {
    const answer = later<BoardStep>();
    const { builder, order, inputs, steps } = builderOver({ 'decks.arrange': () => answer.promise });
    expect(builder.nudge('theme:t2', 'up')).toBe(true);
    const after = ['thanks', 'areas', 'theme:t2', 'theme:t1'];
    expect(order()).toEqual(after);
    expect(builder.selected?.slide.id).toBe('theme:t2');
    answer.resolve(step);
    await expect.poll(() => steps.notice?.sentence).toBe('Slide 4, Learning environment, moved to 3 of 4.');
    expect(inputs('decks.arrange')).toEqual([{ walkId: 'w1', deckId: 'staff', order: after }]);
    expect(order()).toEqual(after);
  });

  test('what the core refuses is put back, with a sentence', async () => {
    const { builder, order, steps } = builderOver({
      'decks.arrange': () => Promise.reject(new AppError('disk-full', 'x')),
    });
    builder.nudge('theme:t2', 'top');
    expect(order()[0]).toBe('theme:t2');
    await expect.poll(() => steps.notice?.kind).toBe('problem');
    expect(order()).toEqual(before);
    expect(steps.notice?.sentence).toContain('The disk is full');
  });

  test('two moves one after the other rest on each other', async () => {
    const { builder, order, inputs } = builderOver({ 'decks.arrange': () => step });
    builder.nudge('thanks', 'down');
    builder.nudge('thanks', 'down');
    const twice = ['areas', 'theme:t1', 'thanks', 'theme:t2'];
    expect(order()).toEqual(twice);
    await expect.poll(() => inputs('decks.arrange').length).toBe(2);
    expect(inputs('decks.arrange').at(-1)).toEqual({ walkId: 'w1', deckId: 'staff', order: twice });
  });

  test.each([
    ['thanks', 'up'],
    ['theme:t2', 'down'],
    ['thanks', 'top'],
    ['gone', 'down'],
  ] as const)('%s cannot go %s: nothing is asked', (id, to) => {
    const { builder, core } = builderOver();
    expect(builder.nudge(id, to)).toBe(false);
    expect(core.asked()).toEqual([]);
  });

  test('once the core has looked again, its order stands', async () => {
    const { builder, order, inputs } = builderOver({ 'decks.arrange': () => step });
    builder.nudge('thanks', 'end');
    await expect.poll(() => inputs('decks.arrange').length).toBe(1);
    await Promise.resolve();
    await expect
      .poll(() => {
        builder.hear();
        return order();
      })
      .toEqual(before);
  });
});

describe('on and off', () => {
  test('an off slide keeps its place and has no number, and those behind it move up', async () => {
    const { builder, inputs } = builderOver({ 'decks.switchSlides': () => step });
    builder.switchSlide('areas', false);
    expect(builder.items.map(({ number, isOn }) => [number, isOn])).toEqual([
      [1, true],
      [null, false],
      [2, true],
      [3, true],
    ]);
    expect(builder.total).toBe(3);
    await expect
      .poll(() => inputs('decks.switchSlides'))
      .toEqual([{ walkId: 'w1', deckId: 'staff', slideIds: ['areas'], isOn: false }]);
  });

  test('a slide that goes leaves the one in its place in hand', () => {
    const { builder, share } = builderOver();
    builder.select('theme:t1');
    const slides = deck.slides.filter(({ id }) => id !== 'theme:t1');
    expect(builder.selected?.slide.id).toBe('theme:t1');
    const gone = builderOver({}, { deck: { ...deck, slides }, order: slides.map(({ id }) => id) });
    gone.builder.select('theme:t2');
    expect(gone.builder.selected?.number).toBe(3);
    expect(share.looked?.order).toEqual(before);
  });
});

const slide: Slide = {
  kind: 'theme',
  id: 'theme:t9',
  cell: 'theme:t9',
  title: 'Time to think',
  figure: null,
  subtitle: '',
  lines: ['Nine pupils offered something.', 'Jotting came first.'],
  wonder: 'What if nobody jots?',
  notes: [],
  footer: 'A snapshot',
};

const typedText: TypedText = {
  key: 'k1',
  slideId: slide.id,
  from: 'Jotting came first.',
  text: 'The headteacher jots.',
  marks: [],
  state: 'unread',
  why: '',
  isStanding: false,
};

describe('texts on their slide', () => {
  test('each stands once, in reading order, inside of the page', () => {
    const spots = spotsOf(slide, layOutSlide(slide, plainLook, 1));
    expect(spots.map(({ field }) => field)).toEqual(['title', 'lines.0', 'lines.1', 'wonder']);
    for (const { box } of spots) {
      expect(box.x).toBeGreaterThan(0);
      expect(box.y + box.height).toBeLessThan(540);
    }
    expect(new Set(spots.map(({ box }) => box.y)).size).toBe(4);
  });

  test('of a chart only its title can be typed', () => {
    const chart = deck.slides[1];
    if (!chart) throw new Error('no chart');
    expect(spotsOf(chart, layOutSlide(chart, plainLook, 1)).map(({ field }) => field)).toEqual(['title']);
  });

  test('what nobody has read is shown all the same, and known for whose it is', () => {
    const shown = asTyped(slide, [typedText]);
    expect(textsOf(shown).map(({ text }) => text)).toContain('The headteacher jots.');
    expect(typedAs(slide.id, 'The headteacher jots.', [typedText])?.from).toBe('Jotting came first.');
    expect(typedAs('thanks', 'The headteacher jots.', [typedText])).toBeNull();
    expect(asTyped(slide, [{ ...typedText, state: 'barred' }])).toBe(slide);
  });

  test('what was found is marked wherever it stands', () => {
    const pages = layOutSlide(slide, plainLook, 1);
    const found = foundSpotsOf(pages, [null, 'A snapshot', 'Time to think']);
    expect(found.map(({ number }) => number)).toEqual([3, 2]);
  });

  test('a text of several paragraphs becomes one', () => {
    expect(oneParagraph('One\r\n\r\n  two\u2028three')).toBe('One two three');
  });
});

describe('what fits', () => {
  test('a long title says how much is too much, and what is left fits', () => {
    const { fitting, excess } = fitOf(slide, 'title', 'W'.repeat(400), plainLook);
    expect(excess).toBe(400 - fitting.length);
    expect(fitting.length).toBeGreaterThan(20);
    expect(layOutSlide(withText(slide, 'title', fitting), plainLook, 1)).toHaveLength(1);
    expect(fitOf(slide, 'title', fitting, plainLook).excess).toBe(0);
    expect(fitOf(slide, 'title', `${fitting}W`, plainLook).excess).toBe(1);
  });

  test('no text may need another page than the slide had', () => {
    const long = 'Nine different pupils offered something. '.repeat(30);
    expect(fitOf(slide, 'lines.0', long, plainLook).excess).toBeGreaterThan(500);
    expect(fitOf(slide, 'wonder', long, plainLook).excess).toBeGreaterThan(500);
  });

  test('letters count as people count them', () => {
    const family = '👩‍👩‍👧‍👦';
    const { excess } = fitOf(slide, 'title', family.repeat(300), plainLook);
    expect(excess).toBeLessThan(300);
  });

  test('what was too long before may become shorter, and no longer', () => {
    const long = { ...slide, title: 'W'.repeat(400) };
    expect(fitOf(long, 'title', 'W'.repeat(399), plainLook).excess).toBe(0);
    expect(fitOf(long, 'title', 'W'.repeat(405), plainLook).excess).toBe(5);
  });

  test.each(['思考的时间改变了谁在说话', 'التفكير قبل الكلام'])('%s fits', (title) => {
    expect(fitOf(slide, 'title', title, plainLook).excess).toBe(0);
  });
});

describe('typing', () => {
  const written = (inputs: (call: string) => unknown[]): unknown[] => inputs('decks.writeText');

  test('is kept for the text that it stands for', async () => {
    const { editor, inputs } = builderOver({ 'decks.writeText': () => step }, { typed: [typedText] });
    editor.begin(asTyped(slide, [typedText]), 1, 'lines.1', 'The headteacher jots.');
    editor.write('Somebody\njots.');
    expect(await editor.keep()).toBe(true);
    expect(written(inputs)).toEqual([
      {
        walkId: 'w1',
        deckId: 'staff',
        slideId: slide.id,
        from: 'Jotting came first.',
        to: 'Somebody jots.',
      } satisfies CallInput<'decks.writeText'>,
    ]);
    expect(editor.editing).toBeNull();
    expect(textsOf(editor.worded(slide)).map(({ text }) => text)).toContain('Somebody jots.');
  });

  test('that is too much is not kept, and stays in the field', async () => {
    const { editor, inputs } = builderOver();
    editor.begin(slide, 1, 'title', slide.title);
    editor.write('W'.repeat(400));
    expect(editor.tooMuch).toMatch(/^About \d+ characters too many for this slide$/u);
    expect(await editor.keep()).toBe(false);
    expect([editor.text, editor.problem]).toEqual(['W'.repeat(400), `${editor.tooMuch}.`]);
    await editor.leave();
    expect([editor.editing, written(inputs)]).toEqual([null, []]);
  });

  test('nothing, of a line leaves it out, and of a title is refused', async () => {
    const { editor, inputs } = builderOver({ 'decks.writeText': () => step });
    editor.begin(slide, 1, 'title', slide.title);
    editor.write('  ');
    expect([await editor.keep(), editor.problem]).toEqual([false, 'A slide needs a title.']);
    editor.begin(slide, 1, 'wonder', 'What if nobody jots?');
    editor.write('');
    expect(await editor.keep()).toBe(true);
    expect(written(inputs)).toEqual([expect.objectContaining({ from: 'What if nobody jots?', to: '' })]);
  });

  test('what another text of the slide says is refused: the two could not be told apart', async () => {
    const { editor, inputs } = builderOver();
    editor.begin(slide, 1, 'lines.1', 'Jotting came first.');
    editor.write('Nine pupils offered something.');
    expect([await editor.keep(), editor.problem]).toEqual([
      false,
      'Another text of this slide says the same.',
    ]);
    expect(written(inputs)).toEqual([]);
  });

  test('in the place of a text that another window changed is not kept, and stays in the field', async () => {
    const { editor, inputs, builder } = builderOver();
    const own = builder.items.find(({ slide: one }) => one.kind === 'theme')?.slide;
    if (own?.kind !== 'theme') throw new Error('no theme');
    editor.begin({ ...own, title: 'As it was' }, 3, 'title', 'As it was');
    editor.write('As I want it');
    expect([await editor.keep(), editor.problem, editor.text]).toEqual([
      false,
      'Another window changed this text while you typed.',
      'As I want it',
    ]);
    expect(written(inputs)).toEqual([]);
  });

  test('the deck’s own words again is as it was', async () => {
    const { editor, inputs } = builderOver({ 'decks.writeText': () => step }, { typed: [typedText] });
    editor.begin(asTyped(slide, [typedText]), 1, 'lines.1', 'The headteacher jots.');
    editor.write('Jotting came first.');
    await editor.keep();
    expect(written(inputs)).toEqual([expect.objectContaining({ to: null })]);
  });

  test('what the core refuses is not lost', async () => {
    const { editor } = builderOver({
      'decks.writeText': () => Promise.reject(new AppError('disk-full', 'x')),
    });
    editor.begin(slide, 1, 'title', slide.title);
    editor.write('Another');
    expect(await editor.keep()).toBe(false);
    expect([editor.text, editor.problem]).toEqual(['Another', expect.stringContaining('The disk is full')]);
  });

  test('kept and read in one, where it has to be read', async () => {
    const { editor, inputs } = builderOver({
      'decks.writeText': () => step,
      'slides.preview': () => ({ ...shared, plan: usualDeck, typed: [typedText] }),
      'lines.tick': () => ({}),
    });
    editor.begin(slide, 1, 'lines.1', 'Jotting came first.');
    editor.write('The headteacher jots.');
    await editor.keep(true);
    expect(inputs('lines.tick')).toEqual([{ walkId: 'w1', key: 'k1', text: 'The headteacher jots.' }]);
  });
});

test('sentences of the board are shown only once it is known whom they name', async () => {
  const { steps } = builderOver({
    'board.undo': () => ({ ...step, sentence: 'Undone: *Mr Quill* renamed' }),
  });
  expect(steps.shown('Mr Quill waits')).not.toContain('Quill');
});

describe('the gap that is meant', () => {
  const column = [0, 1, 2, 3].map((at) => ({ left: 0, right: 160, top: at * 100, bottom: at * 100 + 90 }));
  const row = [0, 1, 2, 3].map((at) => ({ left: at * 170, right: at * 170 + 160, top: 0, bottom: 90 }));

  test.each([
    ['above the first', column, { x: 80, y: -10 }, 2, { place: 0, beside: 0, side: 'above' }],
    ['below the last', column, { x: 80, y: 380 }, 0, { place: 3, beside: 3, side: 'below' }],
    ['where it is', column, { x: 80, y: 210 }, 2, null],
    ['right behind where it is', column, { x: 80, y: 310 }, 2, null],
    ['far away', column, { x: 900, y: 100 }, 2, null],
    ['in a row, before', row, { x: 180, y: 40 }, 3, { place: 1, beside: 1, side: 'left' }],
    ['in a row, behind', row, { x: 660, y: 40 }, 0, { place: 3, beside: 3, side: 'right' }],
  ] as const)('%s', (_name, boxes, at, own, gap) => {
    expect(gapAt(boxes, at, own)).toEqual(gap);
  });
});
