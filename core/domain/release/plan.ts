/** Decides over all figures of a debrief at once what may leave; the only code that makes a release of facts. */
import { titleOf } from '../board/theme-title.ts';
import { lastingGroup } from '../debrief/stage-plan.ts';
import { dateSpan } from '../dates.ts';
import { groupObservers } from '../people/people.ts';
import type { WalkFacts } from '../walk-facts.ts';
import type { StandingCount } from './containment.ts';
import { Ground, type Candidate, type GroundInput } from './ground.ts';
import type { LedgerRelease } from './ledger-release.ts';
import { clearedFigure, teamNote, type Outcome } from './outcome.ts';
import { planAreas, planTotal, type PlannedAreas, type PlannedTotal } from './plan-areas.ts';
import { keptLookFors, planLookFors, type LookForsInput, type PlannedLookFor } from './plan-look-fors.ts';
import { planThemes, type PlannedTheme } from './themes/plan-themes.ts';
import { teachersNeeded } from './primary.ts';
import { explain, type Reason } from './reasons.ts';
import type {
  DeckSize,
  LedgerDraft,
  Release,
  ReleasedArea,
  ReleasedLookFor,
  ReleasedTheme,
  TeamFigure,
  TeamNote,
} from './release.ts';
import { totalCell } from './measures.ts';
import { noWords } from './words.ts';

export interface PlanInput extends GroundInput {
  /** Whether counts stand on theme slides too, where they may. */
  hasThemeCounts: boolean;
  /** Whether things that were looked for are planned as well; left out: no. */
  hasLookFors?: boolean;
  /** Titles of themes that a person keeps as a plain noticing; holds for that very title. */
  noticings: readonly { themeId: string; title: string }[];
}

export interface Planned {
  release: Release;
  notes: TeamNote[];
  draft: LedgerDraft;
  /** The releases of the ledger that this one was planned beside, or stands beside in the deck, with teachers as they are known today: for the attacker. */
  earlier: LedgerRelease[];
  /** Ids of releases nobody has been asked about (`hasBeenSeen === null`) because of which figures are kept back. */
  asks: string[];
  /** For the team's own charts: every area and every theme, clusters without a title too. */
  team: { areas: TeamFigure[]; themes: TeamFigure[] };
  /** Cells that were decided on (areas, a joined row, named themes), and how many of them have no figure. */
  figures: number;
  hidden: number;
}

type Unbranded = { [Key in keyof Release as Key extends string ? Key : never]: Release[Key] };

interface PlannedCell {
  outcome: Outcome;
  cell: string;
  label: string;
  candidate: Candidate;
}

const severalObservers = 3;

/** "5 to 13 October 2026", of the visits that are counted; null where not all of them are there any more. */
function datesOf(facts: WalkFacts, visits: ReadonlySet<string> | null): string | null {
  if (visits === null) return null;
  const here = facts.visits.filter(({ id }) => visits.has(id));
  return here.length < visits.size ? null : dateSpan(here.map(({ date }) => date));
}

/** Distinct observers of the visits that are counted, so that kept figures say nothing of who came since. */
function observersOf(facts: WalkFacts, visits: ReadonlySet<string> | null): number {
  const here = facts.visits.filter(({ id }) => visits === null || visits.has(id));
  return new Set(groupObservers(here, facts).flat()).size;
}

function visitsOf({ figure }: Outcome): Release['visits'] {
  if (figure === null || figure.count === null) return null;
  return { count: figure.count, asOf: figure.asOf };
}

function sizeOf(ground: Ground, isCounted: boolean): DeckSize {
  const needed = teachersNeeded(ground.rules);
  if (ground.teachersVisited < needed) return 'letter';
  return !isCounted || ground.teachersVisited < 2 * needed ? 'without-figures' : 'full';
}

/** With fewer than k teachers not even the number of visits may stand. */
function withoutNumber(total: PlannedTotal, reason: Reason): PlannedTotal {
  return {
    figure: null,
    visits: null,
    line: total.line && { ...total.line, figure: null },
    note: { state: 'hidden', reason },
  };
}

/** The rows of the area chart, a joined one in the place of its first area. */
function releasedAreas({ areas, joined }: PlannedAreas): ReleasedArea[] {
  return areas.flatMap(({ area, figure }): ReleasedArea[] => {
    if (figure !== null)
      return [{ cell: area.cell, areaIds: [area.id], label: area.label, letter: area.letter, figure }];
    if (joined?.figure && joined.row.areas[0] === area) {
      const { cell, label, areas: both } = joined.row;
      return [{ cell, areaIds: both.map(({ id }) => id), label, letter: null, figure: joined.figure }];
    }
    return [];
  });
}

const releasedThemes = (themes: readonly PlannedTheme[]): ReleasedTheme[] =>
  themes.flatMap(({ theme, isShown, figure }) =>
    isShown && theme.title !== null
      ? [{ cell: theme.cell, themeId: theme.id, title: theme.title, figure }]
      : [],
  );

const releasedLookFors = (lookFors: readonly PlannedLookFor[]): ReleasedLookFor[] =>
  lookFors.flatMap(({ lookFor: { label, upper, recorded, seen }, figure }) =>
    figure === null ? [] : [{ cell: seen.cell, recordedCell: recorded.cell, label, upper, figure }],
  );

/** Those of which no figure is made, and why. */
function unreadLookFors({ lookFors }: WalkFacts, needed: number): TeamNote[] {
  return lookFors.flatMap(({ key, label, whyUnread }) =>
    whyUnread === null
      ? []
      : [{ cell: `look-for:${key}`, label, state: 'left-out', ...explain({ kind: whyUnread }, needed) }],
  );
}

/** Rows of today's visits, beside which themes are judged. */
function standingRows({ areas, joined }: PlannedAreas): StandingCount[] {
  const rows = [
    ...areas.map(({ area, figure }) => ({ cell: area.cell, visits: area.visits, figure })),
    ...(joined ? [{ ...joined.row, figure: joined.figure }] : []),
  ];
  return rows
    .filter(({ figure }) => figure !== null && figure.asOf === null)
    .map(({ cell, visits }) => ({ cell, visits, direction: 'neutral', isFixed: true }));
}

/** Today's visits of areas whose figure, of earlier visits, stands beside what is decided today. */
const keptRows = ({ areas }: PlannedAreas): ReadonlySet<string>[] =>
  areas.filter(({ figure }) => figure !== null && figure.asOf !== null).map(({ area }) => area.visits);

/** What the things that were looked for stand beside. An agreed word says nothing of how many visits there were. */
function besideLookFors(
  areas: PlannedAreas,
  themes: readonly PlannedTheme[],
): Pick<LookForsInput, 'beside' | 'words' | 'kept'> {
  const figures = themes.flatMap(({ theme, figure }) =>
    figure === null || theme.title === null ? [] : [{ theme, figure }],
  );
  const ofToday = figures.filter(({ figure }) => figure.asOf === null);
  const counting = ofToday.filter(({ figure }) => figure.count !== null || !figure.isAgreed);
  const alone = counting.filter(({ figure }) => figure.count === null);
  return {
    beside: [...standingRows(areas), ...counting.map(({ theme }) => ({ ...theme, isFixed: true }))],
    words: alone.map(({ theme, figure }) => ({ visits: theme.visits, word: figure.word })),
    kept: [
      ...keptRows(areas),
      ...figures.filter(({ figure }) => figure.asOf !== null).map(({ theme }) => theme.visits),
    ],
  };
}

/** What is said of the walk as a whole need not be said of each figure again. */
const isOfTheWalk = ({ note }: Outcome): boolean =>
  note !== null && ['total', 'very-small-walk'].includes(note.reason.kind);

/**
 * Plans what may leave of a debrief today, by the rules of disclosure control, beside what has left before. The order of
 * visits, cards and themes among the facts changes nothing.
 */
export function plan(input: PlanInput): Planned {
  const { facts, rules, noticings, hasLookFors = false } = input;
  const ground = new Ground(input);
  const needed = teachersNeeded(rules);
  const counted = planTotal(ground);
  const size = sizeOf(ground, counted.figure !== null);
  const whyNotCounted: Reason = { kind: size === 'letter' ? 'very-small-walk' : 'total' };
  const total = size === 'letter' ? withoutNumber(counted, whyNotCounted) : counted;
  const areas = planAreas(ground, total.figure !== null, whyNotCounted);
  const themes = planThemes(ground, {
    size,
    hasCounts: input.hasThemeCounts,
    areas: standingRows(areas),
    keptAreas: [...keptRows(areas), ...keptLookFors(ground)],
    isNoticing: ({ id, title }) => noticings.some((one) => one.themeId === id && one.title === title),
  });
  const smallWalk: Reason = { kind: size === 'letter' ? 'very-small-walk' : 'small-walk' };
  const beside = besideLookFors(areas, themes);
  const lookFors = hasLookFors
    ? planLookFors(ground, {
        ...beside,
        kept: [...beside.kept, ...keptLookFors(ground)],
        whyNone: total.figure === null ? whyNotCounted : size === 'full' ? null : smallWalk,
        hasThemeCounts: input.hasThemeCounts,
      })
    : [];
  const named = themes.filter(({ theme }) => theme.title !== null);
  const joined = areas.joined ? [areas.joined] : [];
  const cells: PlannedCell[] = [
    ...areas.areas.map((outcome) => ({
      outcome,
      cell: outcome.area.cell,
      label: outcome.area.label,
      candidate: outcome.area,
    })),
    ...joined.map((outcome) => ({
      outcome,
      cell: outcome.row.cell,
      label: outcome.row.label,
      candidate: { ...outcome.row, direction: 'neutral' as const },
    })),
    ...named.map((outcome) => ({
      outcome,
      cell: outcome.theme.cell,
      label: titleOf(outcome.theme, lastingGroup),
      candidate: outcome.theme,
    })),
    ...lookFors.map((outcome) => ({
      outcome,
      cell: outcome.lookFor.seen.cell,
      label: outcome.lookFor.label,
      candidate: outcome.lookFor.seen,
    })),
  ];
  const whyOf = ({ note }: Outcome): string | null => {
    if (note === null) return null;
    const { why, change } = explain(note.reason, needed);
    return change === '' ? why : `${why} ${change}`;
  };
  const release: Unbranded = {
    title: facts.title,
    focus: facts.focus,
    visits: visitsOf(total),
    dates: datesOf(facts, total.visits),
    hasSeveralObservers: observersOf(facts, total.visits) >= severalObservers,
    size,
    teachers: needed,
    areas: releasedAreas(areas),
    themes: releasedThemes(themes),
    lookFors: releasedLookFors(lookFors),
    words: noWords,
  };
  return {
    // The one place where a release is made.
    release: release as Release,
    notes: [
      ...teamNote(totalCell, 'Number of visits', total, needed),
      ...cells
        .filter(({ outcome }) => !isOfTheWalk(outcome))
        .flatMap(({ outcome, cell, label }) => teamNote(cell, label, outcome, needed)),
      ...(hasLookFors ? unreadLookFors(facts, needed) : []),
    ],
    draft: {
      rules,
      base: [...ground.today.base].sort().map((visit) => ({ visit, teacher: ground.teacherOf(visit) })),
      cells: [
        ...[total, ...cells.map(({ outcome }) => outcome)].flatMap(({ line }) => line ?? []),
        ...lookFors.flatMap(({ recordedLine }) => recordedLine ?? []),
      ],
      teachers: ground.teachers,
    },
    earlier: ground.attacked,
    asks: ground.asks(cells.map(({ candidate }) => candidate)),
    team: {
      areas: areas.areas.map((outcome) => ({
        cell: outcome.area.cell,
        id: outcome.area.id,
        label: outcome.area.label,
        letter: outcome.area.letter,
        figure: clearedFigure(outcome.figure),
        why: whyOf(outcome),
      })),
      themes: themes.map((outcome) => ({
        cell: outcome.theme.cell,
        id: outcome.theme.id,
        label: titleOf(outcome.theme, lastingGroup),
        letter: null,
        figure: clearedFigure(outcome.figure),
        why: whyOf(outcome),
      })),
    },
    figures: cells.length,
    hidden: cells.filter(({ outcome }) => outcome.figure === null).length,
  };
}
