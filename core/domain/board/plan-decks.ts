/** Works out what is chosen for a deck: its slides, their order and words, and the deck itself. */
import { mostSlides, mostTexts, type DeckPlan } from '../../contract/deck-plan.ts';
import { usualDeckId } from '../../contract/calls/decks.ts';
import { AppError } from '../../contract/errors.ts';
import { plainText } from '../plain-text.ts';
import { inverseOf } from './board-index.ts';
import type { BoardSlice } from './board-slice.ts';
import { nextNumber } from './order-keys.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';

type SlideChoice = DeckPlan['slides'][number];

/** The deck that is there without a click. */
export const usualDeck: DeckPlan = {
  id: usualDeckId,
  number: 0,
  name: 'Staff',
  hasThemeCounts: false,
  themeIds: null,
  earlierWalkId: null,
  order: null,
  slides: [],
};

/** All decks of a debrief, the usual one first. */
export function decksOf(board: Pick<BoardSlice, 'decks'>): DeckPlan[] {
  const decks = board.decks();
  return decks.some(({ id }) => id === usualDeckId) ? [...decks] : [usualDeck, ...decks];
}

/** @throws AppError `not-found` */
export function standingDeck(board: Pick<BoardSlice, 'decks'>, deckId: string): DeckPlan {
  const deck = decksOf(board).find(({ id }) => id === deckId);
  if (deck === undefined) throw new AppError('not-found', 'no such deck', { what: 'deck', id: deckId });
  return deck;
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().trim();

/** @throws AppError `conflict` where another deck is called so */
function refuseName(board: BoardSlice, name: string, of: string): void {
  if (decksOf(board).some((deck) => deck.id !== of && folded(deck.name) === folded(name)))
    throw new AppError('conflict', 'another deck has this name', { what: 'deck-name' });
}

/** @throws AppError `not-found`; `conflict` for a name or an id that is taken */
export function planMakeDeck(
  board: BoardSlice,
  { deckId, name, likeId }: { deckId: string; name: string; likeId: string | null },
): Plan {
  if (decksOf(board).some(({ id }) => id === deckId))
    throw new AppError('conflict', 'the id of the new deck is taken', { what: 'deck', id: deckId });
  refuseName(board, name, deckId);
  const like = likeId === null ? usualDeck : standingDeck(board, likeId);
  const numbers = decksOf(board).map(({ number }) => number);
  return planRows(board, { ...like, id: deckId, name, number: nextNumber(numbers) }, 'Deck made');
}

/** @throws AppError `not-found`; `conflict` where another deck is called so */
export function planRenameDeck(
  board: BoardSlice,
  { deckId, name }: { deckId: string; name: string },
): Plan | null {
  refuseName(board, name, deckId);
  return planChange(board, deckId, (deck) => ({ ...deck, name }), 'Deck renamed');
}

/** @throws AppError `not-found`; `refused` for the usual deck */
export function planRemoveDeck(board: BoardSlice, { deckId }: { deckId: string }): Plan {
  standingDeck(board, deckId);
  if (deckId === usualDeckId) throw new AppError('refused', 'the usual deck stays', { reason: 'usual-deck' });
  const patch = patchOf({ removedDecks: [deckId] });
  return { patch, inverse: inverseOf(board, patch), sentence: 'Deck removed' };
}

type Chosen = Pick<DeckPlan, 'hasThemeCounts' | 'themeIds' | 'earlierWalkId'>;

/** @throws AppError `not-found` for a deck or a theme */
export function planChooseForDeck(
  board: BoardSlice,
  {
    deckId,
    hasThemeCounts,
    themeIds,
    earlierWalkId,
  }: { deckId: string } & {
    [Key in keyof Chosen]?: Chosen[Key] | undefined;
  },
): Plan | null {
  const before = standingDeck(board, deckId).themeIds ?? [];
  // What was chosen before stays so, even where it was dissolved since: undo brings it back.
  for (const id of themeIds ?? [])
    if (board.theme(id) === undefined && !before.includes(id))
      throw new AppError('not-found', 'no such theme', { what: 'theme', id });
  return planChange(
    board,
    deckId,
    (deck) => ({
      ...deck,
      hasThemeCounts: hasThemeCounts ?? deck.hasThemeCounts,
      themeIds: themeIds === undefined ? deck.themeIds : themeIds && [...new Set(themeIds)],
      earlierWalkId: earlierWalkId === undefined ? deck.earlierWalkId : earlierWalkId,
    }),
    themeIds === undefined ? 'Deck changed' : 'Themes of the slides chosen',
  );
}

/** @throws AppError `not-found` */
export function planArrangeSlides(
  board: BoardSlice,
  { deckId, order }: { deckId: string; order: readonly string[] },
): Plan | null {
  return planChange(board, deckId, (deck) => ({ ...deck, order: [...new Set(order)] }), 'Slide moved');
}

/** @throws AppError `not-found` */
export function planSwitchSlides(
  board: BoardSlice,
  { deckId, slideIds, isOn }: { deckId: string; slideIds: readonly string[]; isOn: boolean },
): Plan | null {
  const what = slideIds.length === 1 ? 'Slide' : `${slideIds.length} slides`;
  return planChange(
    board,
    deckId,
    (deck) => slideIds.reduce((changed, id) => withSlide(changed, id, (slide) => ({ ...slide, isOn })), deck),
    `${what} switched ${isOn ? 'on' : 'off'}`,
  );
}

/**
 * Plans other words in the place of a text, as they can stand in the file: a text that was read is found there again.
 * @throws AppError `not-found`
 */
export function planWriteText(
  board: BoardSlice,
  input: { deckId: string; slideId: string; from: string; to: string | null },
): Plan | null {
  const { deckId, slideId, from } = input;
  const to = input.to && plainText(input.to).trim();
  const change = (slide: SlideChoice): SlideChoice => {
    const others = slide.texts.filter((one) => one.from !== from);
    const texts = to === null || to === from ? others : [...others, { from, to }].slice(-mostTexts);
    return { ...slide, texts };
  };
  const sentence = to === '' ? 'Text left out of a slide' : 'Text of a slide changed';
  return planChange(board, deckId, (deck) => withSlide(deck, slideId, change), sentence);
}

/** @throws AppError `not-found` */
export function planWriteNotes(
  board: BoardSlice,
  { deckId, slideId, notes }: { deckId: string; slideId: string; notes: string | null },
): Plan | null {
  const said = notes && notes.split('\n').map(plainText).join('\n');
  return planChange(
    board,
    deckId,
    (deck) => withSlide(deck, slideId, (slide) => ({ ...slide, notes: said })),
    'Speaker notes changed',
  );
}

/** A slide of which nothing is chosen any more has no row. Of too many the first ones go: they are of what is long gone. */
function withSlide(deck: DeckPlan, slideId: string, change: (slide: SlideChoice) => SlideChoice): DeckPlan {
  const before = deck.slides.find((slide) => slide.slideId === slideId);
  const after = change(before ?? { slideId, isOn: null, notes: null, texts: [] });
  const isChosen = after.isOn !== null || after.notes !== null || after.texts.length > 0;
  const others = deck.slides.filter((slide) => slide !== before);
  return { ...deck, slides: isChosen ? [...others, after].slice(-mostSlides) : others };
}

function planChange(
  board: BoardSlice,
  deckId: string,
  change: (deck: DeckPlan) => DeckPlan,
  sentence: string,
): Plan | null {
  const before = standingDeck(board, deckId);
  const after = change(before);
  return JSON.stringify(after) === JSON.stringify(before) ? null : planRows(board, after, sentence);
}

function planRows(board: BoardSlice, deck: DeckPlan, sentence: string): Plan {
  const patch = patchOf({ decks: [deck] });
  return { patch, inverse: inverseOf(board, patch), sentence };
}
