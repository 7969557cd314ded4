/**
 * Cards and themes of every walk by a few words. It stands on the shared screen, so that names are out of the texts before
 * they are searched: whoever types one learns nothing, and what is answered has none.
 */
import type { CallOutput, ParsedInput } from '../../contract/calls/index.ts';
import { mostFoundCards, mostFoundThemes } from '../../contract/calls/find.ts';
import { Haystack, placesIn, type Hits } from '../../domain/find/haystack.ts';
import type { WordSpan } from '../../domain/find/words-in-text.ts';
import { blanked, shownPart } from '../../domain/veil/covered.ts';
import {
  boardsOf,
  everyCard,
  everyTheme,
  placesOfCards,
  writtenSoFar,
  type ThemeSaid,
} from '../../store/board/every-card.ts';
import type { Db } from '../../store/file/open.ts';
import { readColumns } from '../../store/records/focus-areas.ts';
import { boardKey } from '../../store/records/walks.ts';
import { hiddenBy, veilOf, type Hidden, type Veil } from './veils.ts';

type Answer = CallOutput<'find.anything'>;

/** Of so many texts that hold the words it is looked whether a name is all that was found in them. */
const mostLookedAt = 400;
/** Signs of a long text around what was found in it. */
const [leadIn, longest] = [60, 240];
interface Themes {
  readonly stand: string;
  readonly all: readonly ThemeSaid[];
  readonly hay: Haystack;
}

const lastThemes = new WeakMap<Db, Themes>();

/** Read once for as long as nothing is written. */
function themesOf(db: Db): Themes {
  const stand = writtenSoFar(db);
  const before = lastThemes.get(db);
  if (before?.stand === stand) return before;
  const all = everyTheme(db);
  const now = { stand, all, hay: new Haystack(all.map(({ words }) => words)) };
  lastThemes.set(db, now);
  return now;
}

interface Found<Said> {
  readonly said: Said;
  readonly hidden: Hidden;
  readonly spans: WordSpan[];
}

/** The first of these whose words still stand there with every name out of it; and whether there may be more. */
function visible<Said extends { readonly boardKey: number }>(
  { sought, places }: Hits,
  most: number,
  {
    at,
    textOf,
    veil,
  }: {
    at: (place: number) => Said | undefined;
    textOf: (said: Said) => string;
    veil: (key: number) => Veil | null;
  },
): { found: Found<Said>[]; isMore: boolean } {
  const found: Found<Said>[] = [];
  let looked = 0;
  for (const place of places) {
    const said = at(place);
    const own = said && veil(said.boardKey);
    if (!said || !own) continue;
    if (looked === mostLookedAt) return { found, isMore: true };
    looked += 1;
    const text = textOf(said);
    const hidden = hiddenBy(own, text);
    const spans = placesIn(blanked(text, hidden), sought);
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

/** @throws AppError `not-found` where the walk that is open is gone */
export function findAnything({ walkId, text }: ParsedInput<'find.anything'>, db: Db): Answer {
  const open = walkId === null ? null : boardKey(db, walkId);
  const { cards, hay, isWhole } = everyCard(db);
  const { all: themes, hay: titles } = themesOf(db);
  const cardHits = hay.find(text, (place) => cards[place]?.boardKey === open);
  const themeHits = titles.find(text, (place) => themes[place]?.boardKey === open);
  if (cardHits === null || themeHits === null) return { cards: [], themes: [], isMore: false, isWhole };
  const boards = new Map<number, ReturnType<typeof boardOf>>();
  const board = (key: number): ReturnType<typeof boardOf> => {
    const known = boards.get(key) ?? boardOf(db, key);
    boards.set(key, known);
    return known;
  };
  const veil = (key: number): Veil | null => board(key)?.veil ?? null;
  const foundCards = visible(cardHits, mostFoundCards, {
    at: (place) => cards[place],
    textOf: (said) => said.text,
    veil,
  });
  const foundThemes = visible(themeHits, mostFoundThemes, {
    at: (place) => themes[place],
    textOf: (said) => said.words,
    veil,
  });
  const places = placesOfCards(
    db,
    foundCards.found.map(({ said }) => said.id),
  );
  return {
    cards: foundCards.found.flatMap(({ said, hidden, spans }) => {
      const [on, place] = [board(said.boardKey), places.get(said.id)];
      if (!on || !place) return [];
      return {
        ...on.where(place.areaId),
        id: String(said.id),
        theme:
          place.theme === null
            ? null
            : shownPart(place.theme, { hidden: hiddenBy(on.veil, place.theme), found: [] }),
        said: shownPart(said.text, { hidden, found: spans }, partAround(said.text, spans)),
      };
    }),
    themes: foundThemes.found.flatMap(({ said, hidden, spans }) => {
      const on = board(said.boardKey);
      if (!on) return [];
      return {
        ...on.where(said.areaId),
        id: said.id,
        cards: said.cards,
        said: shownPart(said.words, { hidden, found: spans }),
      };
    }),
    isMore: foundCards.isMore || foundThemes.isMore,
    isWhole,
  };
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
