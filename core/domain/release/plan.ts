/** Decides over all figures of a debrief at once what may leave; the only code that makes a release of facts. */
import type { ClearedFigure } from '../../contract/calls/insight.ts';
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { WalkFacts } from '../walk-facts.ts';
import type { LedgerRelease } from './ledger-release.ts';
import type { LedgerDraft, Release, TeamNote } from './release.ts';

export interface PlanInput {
  facts: WalkFacts;
  rules: DisclosureRules;
  /** Whether counts stand on theme slides too, where they may. */
  hasThemeCounts: boolean;
  /** Oldest first; replaced ones are not in it. Visits are named as in `facts` where they are still there. */
  ledger: readonly LedgerRelease[];
  /** The teacher's id in the ledger by folded spelling (`foldSpelling`). */
  teacherIds: ReadonlyMap<string, string>;
  /** Titles of themes that a person keeps as a plain noticing; holds for that very title. */
  noticings: readonly { themeId: string; title: string }[];
  /** Cells that must not get a figure of today, because the attacker found something. */
  heldBack: ReadonlySet<string>;
}

/** A figure on the team's own screen. */
export interface TeamFigure {
  cell: string;
  id: string;
  label: string;
  letter: string | null;
  figure: ClearedFigure;
  /** Why it is hidden, shortened or kept; null where there is nothing to say. */
  why: string | null;
}

export interface Planned {
  release: Release;
  notes: TeamNote[];
  draft: LedgerDraft;
  /** The releases of the ledger that this one was planned beside, with teachers as they are known today: for the attacker. */
  earlier: LedgerRelease[];
  /** Ids of releases nobody has been asked about (`hasBeenSeen === null`) because of which figures are kept back. */
  asks: string[];
  /** For the team's own charts: every area and every theme, clusters without a title too. */
  team: { areas: TeamFigure[]; themes: TeamFigure[] };
  /** Cells that were decided on, and how many of them have nothing to show. */
  figures: number;
  hidden: number;
}

/** Plans what may leave of a debrief today. */
export function plan(_input: PlanInput): Planned {
  throw new Error('nothing is planned yet');
}
