/** The lines of each slide: which may stand, which the deck takes unless somebody drops them, which stand now. */
import type { DeckLine, LineGroup, LineOrigin } from '../../contract/calls/lines.ts';
import type { AmberContext } from '../veil/amber.ts';
import type { NameEngine } from '../veil/engine.ts';
import { cardKey, lineKey } from './line-keys.ts';
import { readText } from './read-text.ts';
import type { StoredLines, WrittenLine } from './stored-lines.ts';
import { longestLine, textState, tooLong } from './text-state.ts';

/** A card as lines see it. */
export interface LineCard {
  id: string;
  /** As it is read on the board. */
  text: string;
  isStarred: boolean;
}

/** What may stand in a place, for how many people it is of. */
export interface PlaceRule {
  may: readonly LineOrigin[];
  /** Why some may not; empty where all may. */
  why: string;
}

/** A theme's slide, or the pupils' one. */
export interface LinePlace {
  themeId: string | null;
  title: string;
  rule: PlaceRule;
  /** Its evidence in the order of the board; pupils' words only on the pupils' slide. */
  cards: readonly LineCard[];
}

export interface LineFacts {
  engine: NameEngine;
  stored: StoredLines;
  /** Whether cards are of two or more teachers, as far as anybody knows. */
  isOfSeveral(cardIds: readonly string[]): boolean;
  /** What is known of the people behind cards, or (null) behind the whole debrief. */
  contextOf(cardIds: readonly string[] | null): AmberContext;
}

const mostOf = (themeId: string | null): number => (themeId === null ? 4 : 3);

const english = new Intl.Collator('en-GB');

/** In the order in which lines stand on a slide: by what can be read, never by when or where it was seen. */
function byText(a: { text: string }, b: { text: string }): number {
  return english.compare(a.text, b.text) || (a.text < b.text ? -1 : Number(a.text > b.text));
}

/** Starred ones first; else as they came. */
const starredFirst = (a: { isStarred: boolean }, b: { isStarred: boolean }): number =>
  Number(b.isStarred) - Number(a.isStarred);

type Line = DeckLine;

export function reviewGroup(place: LinePlace, facts: LineFacts): LineGroup {
  const { themeId, title, rule, cards } = place;
  const most = mostOf(themeId);
  const written = facts.stored.written
    .filter((line) => line.themeId === themeId)
    .map((line) => writtenLine(line, place, facts));
  const own = [...cards].sort(starredFirst).map((card) => cardLine(card, place, facts));
  const lines = choose(written, own, most);
  return { themeId, title, may: [...rule.may], why: rule.why, most, lines };
}

function cardLine({ id, text, isStarred }: LineCard, { themeId, rule }: LinePlace, facts: LineFacts): Line {
  const key = cardKey(id, themeId);
  return { ...lineOf(key, 'card', [id], text, isStarred, barOf(rule, 'card'), facts), themeId };
}

function writtenLine(line: WrittenLine, { themeId, rule, cards }: LinePlace, facts: LineFacts): Line {
  const here = cards.filter(({ id }) => line.cardIds.includes(id));
  const bar =
    here.length < line.cardIds.length
      ? 'A card that it was written of is no evidence here any more.'
      : line.origin === 'blend' && !facts.isOfSeveral(line.cardIds)
        ? 'Its cards are not known to be of two or more teachers.'
        : barOf(rule, line.origin);
  const isStarred = here.some((card) => card.isStarred);
  const key = lineKey('line', line.id);
  return { ...lineOf(key, line.origin, line.cardIds, line.text, isStarred, bar, facts), themeId };
}

const barOf = ({ may, why }: PlaceRule, origin: LineOrigin): string => (may.includes(origin) ? '' : why);

function lineOf(
  key: string,
  origin: LineOrigin,
  cardIds: readonly string[],
  written: string,
  isStarred: boolean,
  bar: string,
  { engine, stored, contextOf }: LineFacts,
): Omit<Line, 'themeId'> {
  const now = readText(engine, written, contextOf(cardIds));
  const why = bar === '' && now.text.length > longestLine ? tooLong : bar;
  const state = textState(key, now, stored, true);
  return {
    key,
    origin,
    cardIds: [...cardIds],
    text: now.text,
    marks: now.marks,
    isStarred,
    isChosen: false,
    isStanding: false,
    ...(why === '' || state.state === 'dropped' ? state : { state: 'barred', why }),
  };
}

/**
 * The deck takes all that a person wrote and, where there is room beside it, the first starred cards of which nothing was
 * written; and whatever else somebody ticked. No more of it stands than fits: what was written first, then what is starred.
 */
function choose(written: readonly Line[], own: readonly Line[], most: number): Line[] {
  const canStand = ({ state }: Line): boolean => state === 'unread' || state === 'ticked';
  const wanted = written.filter(canStand);
  const covered = new Set(wanted.flatMap(({ cardIds }) => cardIds));
  const free = own.filter((line) => canStand(line) && !line.cardIds.some((id) => covered.has(id)));
  const room = Math.max(0, most - wanted.length);
  const starred = free.filter(({ isStarred }) => isStarred).slice(0, room);
  const chosen = new Set([...wanted, ...starred]);
  const ticked = [...written, ...own].filter(({ state }) => state === 'ticked');
  const ranked = [
    ...ticked.filter((line) => chosen.has(line)),
    ...ticked.filter((line) => !chosen.has(line)).sort((a, b) => starredFirst(a, b) || byText(a, b)),
  ];
  const standing = new Set(ranked.slice(0, most));
  return [...written, ...own].map((line) => ({
    ...line,
    isChosen: chosen.has(line) || standing.has(line),
    isStanding: standing.has(line),
  }));
}

/** The texts that stand on the slide, in its order. */
export function standingTexts({ lines }: LineGroup): string[] {
  return lines
    .filter(({ isStanding }) => isStanding)
    .sort(byText)
    .map(({ text }) => text);
}
