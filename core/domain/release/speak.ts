/** Puts the words of a debrief beside its figures: what a person reads, and the release as printers may draw it. */
import type { BoardCard, Decision, Note } from '../../contract/calls/board.ts';
import type { Consent } from '../../contract/calls/lines.ts';
import type { WalkNames } from '../../contract/names.ts';
import type { BoardIndex } from '../board/board-index.ts';
import { cardsInTheme } from '../board/evidence.ts';
import { isOnBoard, shownText } from '../board/board-slice.ts';
import { type ConsentFacts, reviewConsent } from '../lines/consents.ts';
import type { LineCard, LinePlace } from '../lines/review-groups.ts';
import type { TypedText } from '../lines/review-typed.ts';
import { type Review, reviewLines } from '../lines/review.ts';
import type { StoredLines } from '../lines/stored-lines.ts';
import { createNameEngine, type NameEngine } from '../veil/engine.ts';
import type { WalkFacts } from '../walk-facts.ts';
import type { Release } from './release.ts';
import { standingWords, withWords, wordRules } from './words.ts';

export interface SpeakInput {
  walkId: string;
  facts: WalkFacts;
  board: BoardIndex<BoardCard>;
  notes: readonly Note[];
  decisions: readonly Decision[];
  /** The id of a visit by its number. */
  visitIds: ReadonlyMap<number, string>;
  names: WalkNames;
  stored: StoredLines;
  consents: readonly ConsentFacts[];
  /** Typed on slides of the decks that are read. */
  typed: readonly TypedText[];
}

export interface Spoken {
  review: Review;
  consents: Consent[];
  release: Release;
  /** Whether cards are known to be of two or more teachers. */
  isOfSeveral(cardIds: readonly string[]): boolean;
  /** A text with neutral words for names, as the team reads it on the shared screen. */
  mask(text: string): string;
}

const pupilsTitle = 'What pupils told us';

/** Finds the names of a debrief. */
export const engineOf = ({ names }: Pick<SpeakInput, 'names'>): NameEngine =>
  createNameEngine(names, names.decisions ?? []);

export function speak(release: Release, input: SpeakInput): Spoken {
  const { board, facts, notes, decisions, stored } = input;
  const rules = wordRules(facts, release);
  const engine = engineOf(input);
  const visitsOf = (cardIds: readonly string[]): string[] =>
    cardIds.flatMap((id) => input.visitIds.get(board.card(id)?.visitNumber ?? 0) ?? []);
  const ruleOf = (cards: readonly BoardCard[]): LinePlace['rule'] =>
    rules.placeOf(new Set(visitsOf(cards.map(({ id }) => id))));
  const evidence = new Map(
    release.themes.map(({ themeId }) => [themeId, cardsInTheme(board, themeId).filter(isOnBoard)]),
  );
  const places = release.themes.map(({ themeId, title }): LinePlace => {
    const cards = evidence.get(themeId) ?? [];
    return {
      themeId,
      title: engine.mask(title),
      rule: ruleOf(cards),
      cards: cards.filter(({ kind }) => !isPupils(kind)).map(asLineCard),
    };
  });
  const pupils = release.size === 'letter' ? [] : pupilCards(board);
  if (pupils.length > 0)
    places.push({ themeId: null, title: pupilsTitle, rule: ruleOf(pupils), cards: pupils.map(asLineCard) });
  const isOfSeveral = (cardIds: readonly string[]): boolean => rules.isOfSeveral(visitsOf(cardIds));
  const review = reviewLines({
    walkId: input.walkId,
    title: release.title,
    focus: release.focus,
    themes: release.themes,
    notes,
    decisions,
    typed: input.typed,
    engine,
    stored,
    places,
    isOfSeveral,
    contextOf: (cardIds) => rules.contextOf(cardIds === null ? null : visitsOf(cardIds)),
  });
  const consents = input.consents
    .filter(({ cardId }) => board.card(cardId))
    .map((consent) =>
      reviewConsent(consent, {
        engine,
        themeIds: new Set(evidence.keys()),
        isStarredIn: (cardId, themeId) =>
          (evidence.get(themeId) ?? []).some((card) => card.id === cardId && card.isStarred),
      }),
    );
  return {
    review,
    consents,
    release: withWords(
      withMaskedLookFors(release, (text) => engine.mask(text)),
      standingWords(review, { decisions }, consents),
    ),
    isOfSeveral,
    mask: (text) => engine.mask(text),
  };
}

/** The words of a form were written for observers: nobody reads them before they leave, so names in them never do. */
export function withMaskedLookFors(release: Release, mask: Spoken['mask']): Release {
  const lookFors = release.lookFors.map((one) => ({
    ...one,
    label: mask(one.label),
    upper: one.upper.map(mask),
  }));
  return { ...release, lookFors };
}

const isPupils = (kind: BoardCard['kind']): boolean => kind === 'pupil-voice';

const asLineCard = (card: BoardCard): LineCard => ({
  id: card.id,
  text: shownText(card),
  isStarred: card.isStarred,
});

/** What pupils said, in the order of the columns; in each the themes first. */
function pupilCards(board: BoardIndex<BoardCard>): BoardCard[] {
  return [...board.parts.columns.keys()]
    .flatMap((areaId) => [
      ...board.themesIn(areaId).flatMap(({ id }) => board.cardsOf(id)),
      ...board.looseCards(areaId),
    ])
    .filter((card) => isPupils(card.kind) && isOnBoard(card));
}
