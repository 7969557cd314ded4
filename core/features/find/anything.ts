/**
 * Cards and themes of every walk by a few words. It stands on the shared screen, so that names are out of the texts before
 * they are searched: whoever types one learns nothing, and what is answered has none.
 */
import type { CallOutput, ParsedInput } from '../../contract/calls/index.ts';
import { mostFoundCards, mostFoundThemes } from '../../contract/calls/find.ts';
import { placesIn, wordsTyped, type Hits } from '../../domain/find/haystack.ts';
import type { WordSpan } from '../../domain/find/words-in-text.ts';
import { blanked, shownPart } from '../../domain/veil/covered.ts';
import {
  boardsOf,
  countCardsOf,
  everyCard,
  everyTheme,
  placesOfCards,
  type CardSaid,
  type ThemeSaid,
} from '../../store/board/every-card.ts';
import type { Db } from '../../store/file/open.ts';
import { readColumns } from '../../store/records/focus-areas.ts';
import { boardKey } from '../../store/records/walks.ts';
import { hiddenBy, veilOf, type Hidden, type Veil } from './veils.ts';

type Answer = CallOutput<'find.anything'>;

/** Of so many texts that hold the words it is looked whether a name is all that was found in them. */
const mostLookedAt = 120;
/** Signs of a long text around what was found in it. */
const [leadIn, longest] = [60, 240];
/** Signs of a card that is searched for before anybody has typed. */
const aBeginning = 20;

interface Found<Said> {
  readonly said: Said;
  readonly hidden: Hidden;
  readonly spans: WordSpan[];
}

/** The first of these whose words still stand there with every name out of it; and whether there may be more. */
function visible<Said extends { readonly boardKey: number; readonly text: string }>(
  { sought, places }: Hits,
  all: readonly Said[],
  { most, veil }: { most: number; veil: (key: number) => Veil | null },
): { found: Found<Said>[]; isMore: boolean } {
  const found: Found<Said>[] = [];
  let looked = 0;
  for (const place of places) {
    const said = all[place];
    const own = said && veil(said.boardKey);
    if (!said || !own) continue;
    // Where nothing but names was found, that there are more of them is not said either.
    if (looked === mostLookedAt) return { found, isMore: found.length > 0 };
    looked += 1;
    const hidden = hiddenBy(own, said.text);
    const spans = placesIn(blanked(said.text, hidden), sought);
    if (spans === null) continue;
    if (found.length === most) return { found, isMore: true };
    found.push({ said, hidden, spans });
  }
  return { found, isMore: false };
}

/** The part of a long text around what was found, from word to word. */
function partAround(text: string, [first]: readonly WordSpan[]): WordSpan {
  if (text.length <= longest) return { from: 0, to: text.length };
  const wanted = Math.max(0, Math.min((first?.from ?? 0) - leadIn, text.length - longest));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const last = text.lastIndexOf(' ', from + longest);
  const to = from + longest >= text.length ? text.length : Math.max(last, first?.to ?? 0);
  return { from: Math.min(from, first?.from ?? from), to };
}

/**
 * A text without words finds nothing; where it is asked for as the list opens, all is read that the first word needs.
 * @throws AppError `not-found` where the walk that is open is gone
 */
export function findAnything({ walkId, text }: ParsedInput<'find.anything'>, db: Db): Answer {
  const open = walkId === null ? null : boardKey(db, walkId);
  const { cards, hay, isWhole } = everyCard(db);
  const { themes, hay: titles } = everyTheme(db);
  const cardHits = hay.find(text, (place) => cards[place]?.boardKey === open);
  const themeHits = titles.find(text, (place) => themes[place]?.boardKey === open);
  if (cardHits === null || themeHits === null) {
    const some =
      cards.find((card) => open === null || card.boardKey === open)?.text.slice(0, aBeginning) ?? '';
    if (text === '' && wordsTyped(some) !== null) findAnything({ walkId, text: some }, db);
    return { cards: [], themes: [], isMore: false, isWhole };
  }
  const board = rememberedBoards(db);
  const veil = (key: number): Veil | null => board(key)?.veil ?? null;
  const foundCards = visible(cardHits, cards, { most: mostFoundCards, veil });
  const foundThemes = visible(themeHits, themes, { most: mostFoundThemes, veil });
  return {
    cards: cardsOf(db, foundCards.found, board),
    themes: themesOf(db, foundThemes.found, board),
    isMore: foundCards.isMore || foundThemes.isMore,
    isWhole,
  };
}

type Board = (key: number) => ReturnType<typeof boardOf>;

function rememberedBoards(db: Db): Board {
  const boards = new Map<number, ReturnType<typeof boardOf>>();
  return (key) => {
    const known = boards.get(key) ?? boardOf(db, key);
    boards.set(key, known);
    return known;
  };
}

function cardsOf(db: Db, all: readonly Found<CardSaid>[], board: Board): Answer['cards'] {
  const places = placesOfCards(
    db,
    all.map(({ said }) => said.id),
  );
  return all.flatMap(({ said: { id, boardKey: key, text }, hidden, spans }) => {
    const [on, place] = [board(key), places.get(id)];
    if (!on || !place) return [];
    const { theme } = place;
    return {
      ...on.where(place.areaId),
      id: String(id),
      theme: theme === null ? null : shownPart(theme, { hidden: hiddenBy(on.veil, theme), found: [] }),
      said: shownPart(text, { hidden, found: spans }, partAround(text, spans)),
    };
  });
}

function themesOf(db: Db, all: readonly Found<ThemeSaid>[], board: Board): Answer['themes'] {
  const counts = countCardsOf(
    db,
    all.map(({ said }) => said.id),
  );
  return all.flatMap(({ said: { id, boardKey: key, areaId, text }, hidden, spans }) => {
    const on = board(key);
    if (!on) return [];
    const said = shownPart(text, { hidden, found: spans });
    return { ...on.where(areaId), id, cards: counts.get(id) ?? 0, said };
  });
}

/** A board with what is hidden on it, and how a place on it is called. */
function boardOf(db: Db, key: number) {
  const walk = boardsOf(db, [key]).get(key);
  if (!walk) return null;
  let columns: ReadonlyMap<string, string> | null = null;
  return {
    veil: veilOf(db, key, walk.id),
    where: (areaId: string) => {
      columns ??= new Map(readColumns(db, walk.id).map(({ id, name }) => [id, name]));
      return { walkId: walk.id, walk: walk.title, area: columns.get(areaId) ?? '' };
    },
  };
}
