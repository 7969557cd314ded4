/** All that a person reads before a deck leaves, and what of it stands. */
import type { AskedWord, LineGroup, OtherText } from '../../contract/calls/lines.ts';
import type { Decision } from '../../contract/calls/board.ts';
import { askedWords } from './asked-words.ts';
import { reviewGroup, type LineFacts, type LinePlace } from './review-groups.ts';
import { reviewTexts, type OtherFacts } from './review-texts.ts';
import { reviewTyped, type TypedText } from './review-typed.ts';

export interface ReviewFacts extends Omit<OtherFacts, 'decisions'>, LineFacts {
  /** In the order of the deck; the pupils' slide last. */
  places: readonly LinePlace[];
  decisions: readonly Pick<Decision, 'id' | 'kind' | 'text' | 'state' | 'horizon' | 'carriedFrom'>[];
  /** Of the decks that are read. */
  typed: readonly TypedText[];
}

interface UnreadText {
  key: string;
  /** The title of the slide, or what kind of text it is. */
  where: string;
  slideId: string;
  text: string;
}

export interface Review {
  groups: LineGroup[];
  texts: OtherText[];
  asked: AskedWord[];
  unread: UnreadText[];
  /** How many lines stand; with other texts that had to be read. */
  standing: number;
}

export function reviewLines(facts: ReviewFacts): Review {
  const groups = facts.places.map((place) => reviewGroup(place, facts));
  const lines = groups.flatMap((group) => group.lines);
  const texts = [
    ...reviewTexts(facts),
    ...reviewTyped(facts.typed, new Set(lines.map(({ text }) => text)), facts),
  ];
  const canStand = [...lines, ...texts].filter(({ state }) => state !== 'barred' && state !== 'dropped');
  const read = [...lines, ...texts].filter((one) => one.isStanding && one.state === 'ticked');
  return {
    groups,
    texts,
    asked: askedWords(canStand),
    unread: [...unreadTexts(texts), ...unreadLines(groups)],
    standing: read.length,
  };
}

function unreadLines(groups: readonly LineGroup[]): UnreadText[] {
  return groups.flatMap(({ themeId, title, lines }) =>
    lines
      .filter(({ state, isChosen }) => isChosen && state === 'unread')
      .map(({ key, text }) => ({
        key,
        where: title,
        slideId: themeId === null ? 'pupils' : `theme:${themeId}`,
        text,
      })),
  );
}

const placeNames: Readonly<Record<OtherText['what'], string>> = {
  'walk-title': 'Title of the walk',
  focus: 'Focus question',
  title: 'Title of a theme',
  wonder: 'Wondering',
  keep: 'Keep',
  ask: 'Ask',
  support: 'Support',
  done: 'Done since last time',
  question: 'Question',
  typed: 'Typed on a slide',
  'speaker-notes': 'Speaker notes',
};

/** A second wondering of a theme stands nowhere, so that nobody has to read it. */
function unreadTexts(texts: readonly OtherText[]): UnreadText[] {
  const firsts = new Set<string>();
  return texts.flatMap(({ key, what, themeId, slideId, text, state }) => {
    if (state === 'dropped' || state === 'barred') return [];
    if (what === 'wonder' && themeId !== null) {
      if (firsts.has(themeId)) return [];
      firsts.add(themeId);
    }
    return state === 'unread' ? [{ key, where: placeNames[what], slideId, text }] : [];
  });
}
