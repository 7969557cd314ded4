/** All that a person reads before a deck leaves, and what of it stands. */
import type { AskedWord, Consent, LineGroup, OtherText } from '../../contract/calls/lines.ts';
import type { Decision } from '../../contract/calls/board.ts';
import { askedWords } from './asked-words.ts';
import { readLineKey } from './line-keys.ts';
import { reviewGroup, standingTexts, type LineFacts, type LinePlace } from './review-groups.ts';
import { reviewTexts, type OtherFacts } from './review-texts.ts';

export interface ReviewFacts extends Omit<OtherFacts, 'decisions'>, LineFacts {
  /** In the order of the deck; the pupils' slide last. */
  places: readonly LinePlace[];
  decisions: readonly Pick<Decision, 'id' | 'kind' | 'text' | 'state' | 'horizon'>[];
}

export interface UnreadText {
  key: string;
  /** The title of the slide, or what kind of text it is. */
  where: string;
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
  const texts = reviewTexts(facts);
  const lines = groups.flatMap((group) => group.lines);
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
  return groups.flatMap(({ title, lines }) =>
    lines
      .filter(({ state, isChosen }) => isChosen && state === 'unread')
      .map(({ key, text }) => ({ key, where: title, text })),
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
  question: 'Question',
};

/** A second wondering of a theme stands nowhere, so that nobody has to read it. */
function unreadTexts(texts: readonly OtherText[]): UnreadText[] {
  const firsts = new Set<string>();
  return texts.flatMap(({ key, what, themeId, text, state }) => {
    if (state === 'dropped' || state === 'barred') return [];
    if (what === 'wonder' && themeId !== null) {
      if (firsts.has(themeId)) return [];
      firsts.add(themeId);
    }
    return state === 'unread' ? [{ key, where: placeNames[what], text }] : [];
  });
}

/** What stands on the slides, as words alone. */
export interface StandingWords {
  /** Null: it must be read first. */
  title: string | null;
  focus: string | null;
  /** Only those whose title may stand. */
  themes: readonly { themeId: string; title: string; lines: readonly string[]; wonder: string | null }[];
  pupils: readonly string[];
  credit: readonly { what: string; where: string }[];
  decisions: readonly Pick<Decision, 'kind' | 'text' | 'horizon'>[];
  questions: readonly string[];
}

/** A deck without a word of anybody. */
export const noWords: StandingWords = {
  title: null,
  focus: null,
  themes: [],
  pupils: [],
  credit: [],
  decisions: [],
  questions: [],
};

/** @param consents of the same debrief */
export function standingWords(
  { groups, texts }: Pick<Review, 'groups' | 'texts'>,
  { decisions }: Pick<ReviewFacts, 'decisions'>,
  consents: readonly Consent[],
): StandingWords {
  const standing = texts.filter(({ isStanding }) => isStanding);
  const textOf = (what: OtherText['what'], themeId: string | null): string | null =>
    standing.find((one) => one.what === what && one.themeId === themeId)?.text ?? null;
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  return {
    title: textOf('walk-title', null),
    focus: textOf('focus', null),
    themes: groups.flatMap((group) => {
      const title = group.themeId === null ? null : textOf('title', group.themeId);
      if (group.themeId === null || title === null) return [];
      return {
        themeId: group.themeId,
        title,
        lines: standingTexts(group),
        wonder: textOf('wonder', group.themeId),
      };
    }),
    pupils: groups.filter(({ themeId }) => themeId === null).flatMap(standingTexts),
    credit: consents.filter(({ isStanding }) => isStanding).map(({ what, where }) => ({ what, where })),
    decisions: standing.flatMap(({ key, text }) => {
      const source = readLineKey(key);
      const decision = source?.kind === 'decision' ? decided.get(source.id) : undefined;
      return decision ? { kind: decision.kind, text, horizon: decision.horizon } : [];
    }),
    questions: standing.flatMap(({ what, text }) => (what === 'ask' || what === 'question' ? [text] : [])),
  };
}
