/** Makes what a second display may show of a board: counts, masked words, no names, nothing private, nothing set aside. */
import type { Board, BoardCard, BoardTheme, BoardVisit } from '../../contract/calls/board.ts';
import type { Debrief } from '../../contract/calls/debrief.ts';
import type { Wall, WallCard, WallColumn, WallTheme } from '../../contract/calls/wall.ts';
import type { Sight } from '../../contract/sight.ts';
import { type BoardIndex, indexBoard } from '../board/board-index.ts';
import { cardsInTheme, countObservers, evidenceOf } from '../board/evidence.ts';
import { isOnBoard, shownText } from '../board/board-slice.ts';
import { stackTallies, stackText } from '../board/tally-stacks.ts';
import { coachId, isSetAside, parkingId, unsortedId } from '../focus-areas.ts';

export interface WallFacts {
  readonly board: Pick<
    Board,
    'revision' | 'columns' | 'themes' | 'cards' | 'references' | 'notes' | 'decisions'
  > & { readonly visits: readonly Pick<BoardVisit, 'number' | 'observers'>[] };
  readonly debrief: Pick<Debrief, 'walkId' | 'stage' | 'timer' | 'screen' | 'rounds'>;
  readonly title: string;
  readonly isSample: boolean;
  readonly focus: string | null;
  /** Where the driver looked last. */
  readonly sight: Sight | null;
  /** The cards to which the driver has narrowed the board; null: all. */
  readonly shown: ReadonlySet<string> | null;
  /** Takes names out of a text. */
  readonly mask: (text: string) => string;
}

/**
 * Makes the answer for the room.
 * @returns every text of it masked; while the screen is blank, no more than title, stage and timer
 */
export function wallView(facts: WallFacts): Wall {
  const { board, debrief, mask } = facts;
  const { isBlank } = debrief.screen;
  const frame = {
    revision: board.revision,
    walkId: debrief.walkId,
    title: mask(facts.title),
    isSample: facts.isSample,
    focus: facts.focus === null ? null : mask(facts.focus),
    stage: debrief.stage,
    timer: debrief.timer,
    screen: debrief.screen,
    isVoting: debrief.rounds.some(({ isOpen }) => isOpen),
    visits: board.visits.length,
    observers: countObservers(board.visits),
    setAside: board.cards.filter(({ areaId }) => isSetAside(areaId)).length,
    sight: isBlank || facts.sight === null ? null : forRoom(facts.sight),
    narrowed: isBlank ? null : narrowedTo(facts),
  };
  return { ...frame, ...(isBlank ? nothing : shown(facts)) };
}

/** What is seen of the columns that the room does not have is none of its business. */
export function forRoom({ tops, ...sight }: Sight): Sight {
  return { ...sight, tops: tops.filter(({ place }) => !isSetAside(place)) };
}

/** What is set aside is in neither count. */
function narrowedTo({ board, shown }: WallFacts): Wall['narrowed'] {
  if (shown === null) return null;
  const cards = board.cards.filter(isOnBoard);
  const seen = cards.filter(({ id }) => shown.has(id)).length;
  return seen === cards.length ? null : { shown: seen, of: cards.length };
}

const nothing = {
  columns: [],
  themes: [],
  cards: [],
  wonderings: [],
  decisions: [],
  rounds: [],
} satisfies Partial<Wall>;

function shown({ board, debrief, shown: narrowed, mask }: WallFacts): Omit<Wall, keyof WallFrame> {
  const index = indexBoard(board);
  const visits = new Map(board.visits.map((visit) => [visit.number, visit]));
  const isShown = ({ id }: Pick<BoardCard, 'id'>): boolean => narrowed === null || narrowed.has(id);
  const stacks = stacksIn(index, isShown);
  const behind = new Set([...stacks.values()].flatMap(([, ...others]) => others.map(({ id }) => id)));
  const seen: Seen = { visits, mask, isShown, isSeen: (card) => isShown(card) && !behind.has(card.id) };
  const standing = board.cards.filter((card) => isOnBoard(card) && seen.isSeen(card));
  return {
    columns: board.columns
      .filter(({ id }) => id !== parkingId && id !== coachId)
      .map((column) => columnView(index, column, seen))
      .filter(({ id, cards }) => id !== unsortedId || cards > 0),
    themes: board.themes.map((theme) => themeView(index, theme, seen)),
    cards: standing.map((card) => cardView(card, stacks.get(card.id) ?? [card], mask)),
    wonderings: textsOf(index, null, 'wonder').map(mask),
    decisions: board.decisions.map(({ id, themeId, kind, text, horizon, state }) => ({
      id,
      themeId,
      kind,
      text: mask(text),
      horizon,
      state,
    })),
    rounds: debrief.rounds
      .filter(({ isOpen }) => !isOpen)
      .map(({ number, people, votesEach, votes }) => ({ number, people, votesEach, votes })),
  };
}

type WallFrame = Pick<
  Wall,
  | 'revision'
  | 'walkId'
  | 'title'
  | 'isSample'
  | 'focus'
  | 'stage'
  | 'timer'
  | 'screen'
  | 'isVoting'
  | 'visits'
  | 'observers'
  | 'setAside'
  | 'sight'
  | 'narrowed'
>;

interface Seen extends Pick<WallFacts, 'mask'> {
  readonly visits: ReadonlyMap<number, WallFacts['board']['visits'][number]>;
  readonly isShown: (card: BoardCard) => boolean;
  /** Shown, and not behind another card. */
  readonly isSeen: (card: BoardCard) => boolean;
}

function textsOf(board: BoardIndex<BoardCard>, themeId: string | null, kind: 'wonder' | 'pupil'): string[] {
  return board.notesOf(themeId).flatMap((note) => (note.kind === kind ? [note.text] : []));
}

type Stacks = ReadonlyMap<string, readonly BoardCard[]>;

/** By the card that stands for them. A count that is also in another theme is one by itself there, so all of its question are. */
function stacksIn(board: BoardIndex<BoardCard>, isShown: (card: BoardCard) => boolean): Stacks {
  return new Map(
    [...board.parts.homes.values()]
      .flatMap((cards) => [...stackTallies(cards.filter(isShown))])
      .filter(([, cards]) => cards.every(({ id }) => board.referencesTo(id).length === 0)),
  );
}

/** @param stacked the cards for which it stands, itself among them */
function cardView(card: BoardCard, stacked: readonly BoardCard[], mask: (text: string) => string): WallCard {
  const { id, kind, visitNumber, areaId, isStarred } = card;
  if (stacked.length > 1) {
    const text = mask(stackText(stacked));
    return { id, text, kind, visitNumber: null, areaId, isStarred, tally: null, stands: stacked.length };
  }
  // What was counted stands in the text, which is masked.
  const tally = card.tally && { value: card.tally.value, outOf: card.tally.outOf };
  return { id, text: mask(shownText(card)), kind, visitNumber, areaId, isStarred, tally, stands: 1 };
}

function columnView(
  board: BoardIndex<BoardCard>,
  { id, name, letter, colour }: Board['columns'][number],
  { visits, isShown, isSeen }: Seen,
): WallColumn {
  const themes = board.themesIn(id);
  const loose = board.looseCards(id);
  const cards = [...themes.flatMap((theme) => board.cardsOf(theme.id)), ...loose];
  return {
    id,
    name,
    letter,
    ...(colour && { colour }),
    cards: cards.length,
    shown: cards.filter(isShown).length,
    visits: evidenceOf(cards, visits).visits,
    themeIds: themes.map((theme) => theme.id),
    looseIds: loose.filter(isSeen).map((card) => card.id),
  };
}

function themeView(
  board: BoardIndex<BoardCard>,
  { id, number, title, areaId, word }: BoardTheme,
  { visits: known, mask, isShown, isSeen }: Seen,
): WallTheme {
  const own = board.cardsOf(id);
  const all = cardsInTheme(board, id);
  const { visits, observers } = evidenceOf(all, known);
  return {
    id,
    number,
    title: title === null ? null : mask(title),
    areaId,
    word,
    visits,
    observers,
    cardIds: own.filter(isSeen).map((card) => card.id),
    referredIds: all
      .slice(own.length)
      .filter(isShown)
      .map((card) => card.id),
    wonderings: textsOf(board, id, 'wonder').map(mask),
    pupil: textsOf(board, id, 'pupil').map(mask),
  };
}
