/** Suggested themes, the theme that a card is like, and cards like it: read from the board, compared elsewhere. */
import { AppError } from '../../contract/errors.ts';
import { byOrder, homeOf, isOnBoard, shownText } from '../../domain/board/board-slice.ts';
import { areStacked, stackTallies } from '../../domain/board/tally-stacks.ts';
import type { CardText } from '../../domain/suggest/suggest-themes.ts';
import { listThemes } from '../../store/board/board-rows.ts';
import type { Db } from '../../store/file/open.ts';
import { listBoardCards } from '../../store/records/visits.ts';
import { readWalkNames } from '../../store/people/walk-names.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

type StoredCard = ReturnType<typeof listBoardCards>[number];

const asText = (card: StoredCard): CardText => ({ id: card.id, text: shownText(card) });

export const suggestHandlers = {
  'suggest.themes': async ({ walkId }, { db, suggester }, work) => {
    const loose = oneOfEachQuestion(cardsInPlay(db, walkId).filter(({ themeId }) => themeId === null));
    const request = { cards: loose.map(asText), names: readWalkNames(db, walkId) };
    return { suggestions: await suggester.suggest(request, work), considered: loose.length };
  },
  'suggest.rank': async ({ walkId, cardIds }, { db, suggester }, work) => {
    const asked = new Set(cardIds);
    const all = listCards(db, walkId);
    const cards = oneOfEachQuestion([...asked].map((cardId) => found(all, cardId)));
    const ofTheme = Map.groupBy(
      oneOfEachQuestion(all.filter(({ id }) => !asked.has(id))),
      ({ themeId }) => themeId,
    );
    const themes = listThemes(db, walkId).map(({ id, title }) => ({
      id,
      texts: [...(title === null ? [] : [title]), ...(ofTheme.get(id) ?? []).map(shownText)],
    }));
    const request = { text: cards.map(shownText).join('\n'), themes, names: readWalkNames(db, walkId) };
    return { themes: await suggester.rank(request, work) };
  },
  'suggest.alike': async ({ walkId, cardId }, { db, suggester }, work) => {
    const card = found(listCards(db, walkId), cardId);
    const others = oneOfEachQuestion(cardsInPlay(db, walkId)).filter(
      (other) => other.id !== cardId && !areStacked(other, card),
    );
    const request = { text: shownText(card), cards: others.map(asText), names: readWalkNames(db, walkId) };
    return { cards: await suggester.like(request, work) };
  },
} satisfies Partial<Handlers>;

/** @throws AppError `not-found` for an unknown walk */
function listCards(db: Db, walkId: string): StoredCard[] {
  walkKey(db, walkId);
  return listBoardCards(db, walkId);
}

/** Neither parked, nor set aside otherwise, nor off the board. */
function cardsInPlay(db: Db, walkId: string): StoredCard[] {
  return listCards(db, walkId).filter(isOnBoard);
}

/** Counts of one question in one home are one card on the screen: the first of them stands for all. */
function oneOfEachQuestion(cards: readonly StoredCard[]): StoredCard[] {
  const homes = Map.groupBy(cards.toSorted(byOrder), homeOf).values();
  const behind = new Set(
    [...homes].flatMap((home) => [...stackTallies(home).values()].flatMap(([, ...others]) => others)),
  );
  return cards.filter((card) => !behind.has(card));
}

function found(cards: readonly StoredCard[], cardId: string): StoredCard {
  const card = cards.find(({ id }) => id === cardId);
  if (!card) throw new AppError('not-found', 'no such card', { what: 'card', id: cardId });
  return card;
}
