/** What a release of hand-made facts is planned from: the usual rules, and nothing that has left before. */
import { makeDeck } from '../../../../core/domain/deck/deck.ts';
import { defaultSettings } from '../../../../core/domain/release/default-settings.ts';
import type { Release } from '../../../../core/domain/release/release.ts';
import { releaseWalk, type ReleaseInput } from '../../../../core/domain/release/release-walk.ts';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';
import { makeSlides, type MadeSlides } from '../../../../core/features/slides/make-slides.ts';

const inputOf = (facts: WalkFacts, changes: Partial<ReleaseInput> = {}): ReleaseInput => ({
  facts,
  rules: defaultSettings.rules,
  hasThemeCounts: true,
  ledger: [],
  teacherIds: new Map(),
  noticings: [],
  ...changes,
});

export const releaseOf = (facts: WalkFacts, changes: Partial<ReleaseInput> = {}): Release =>
  releaseWalk(inputOf(facts, changes)).release;

export const deckOf = (facts: WalkFacts, changes: Partial<ReleaseInput> = {}): ReturnType<typeof makeDeck> =>
  makeDeck(releaseOf(facts, changes));

export const slidesOf = (facts: WalkFacts, approvals: Parameters<typeof makeSlides>[1] = []): MadeSlides =>
  makeSlides(inputOf(facts), approvals);
