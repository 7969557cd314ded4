/** What a release of hand-made facts is planned from: the usual rules, and nothing that has left before. */
import { indexBoard } from '../../../../core/domain/board/board-index.ts';
import { makeDeck } from '../../../../core/domain/deck/deck.ts';
import { boardColumns } from '../../../../core/domain/focus-areas.ts';
import { defaultSettings } from '../../../../core/domain/release/default-settings.ts';
import type { Release } from '../../../../core/domain/release/release.ts';
import type { SpeakInput } from '../../../../core/domain/release/speak.ts';
import { releaseWalk, type ReleaseInput } from '../../../../core/domain/release/release-walk.ts';
import { walkNames } from '../../../../core/domain/veil/walk-names.ts';
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

/** A debrief in which nobody has written or read anything. */
const silence = (facts: WalkFacts): SpeakInput => ({
  walkId: 'w1',
  facts,
  board: indexBoard({ columns: [...boardColumns], themes: [], cards: [] }),
  notes: [],
  decisions: [],
  visitIds: new Map(),
  names: walkNames(facts.staff, facts.visits),
  stored: { written: [], ticks: new Map(), dropped: new Set() },
  consents: [],
  typed: [],
});

/** @param words what people wrote, read and dropped, beside nothing */
export const slidesOf = (
  facts: WalkFacts,
  approvals: Parameters<typeof makeSlides>[2] = [],
  words: Partial<SpeakInput> = {},
  dressed?: Parameters<typeof makeSlides>[3],
): MadeSlides => makeSlides(inputOf(facts), { ...silence(facts), ...words }, approvals, dressed);
