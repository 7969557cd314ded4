/** What of a debrief and of those before it fills the choices of its deck. */
import * as z from 'zod';
import { votesThatCount } from '../../domain/debrief/rounds.ts';
import { isForPupilVoice, isSameFocus, isSamePurpose } from '../../domain/debrief/purposes.ts';
import type { DeckChoices } from '../../domain/deck/deck.ts';
import { nameTimes, type Days } from '../../domain/deck/walk-times.ts';
import { earlierFigures, planEarlier } from '../../domain/release/earlier-figures.ts';
import type { LedgerRelease } from '../../domain/release/ledger-release.ts';
import type { LedgerDraft } from '../../domain/release/release.ts';
import { readLedger, standingRelease } from './ledger.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { readReleaseInput, type ReadInput } from './release-input.ts';
import { parseRows } from '../rows.ts';
import { listRounds } from '../board/votes.ts';
import { listWalksOfDebrief, stagedWalks, type StoredWalk } from '../records/walks.ts';

/** An earlier debrief that may stand beside this one. */
export interface EarlierChoice extends Days {
  /** The walk that leads it. */
  walkId: string;
  /** As the team called it: for its own screen, masked. */
  title: string;
  isSameFocus: boolean;
}

/** Figures of an earlier walk that leave with a deck, for the ledger. */
export interface LeavesBeside {
  draft: LedgerDraft;
  walkIds: readonly string[];
  figures: number;
  hidden: number;
}

export interface ReadChoices {
  choices: Pick<DeckChoices, 'themeIds' | 'votes' | 'arePupilsFirst' | 'earlier' | 'isSample'>;
  /** Of what the release is planned: beside the earlier figures where there are some. */
  input: ReadInput;
  earlierWalks: EarlierChoice[];
  /** Why the earlier walk that was asked for has nothing to show, in words for the team. */
  why: string | null;
  /** Written down with the deck where it shows the comparison. */
  leavesBeside: LeavesBeside | null;
}

export interface ChoicesAsked {
  /** Null: nothing is compared. */
  earlierWalkId: string | null;
  /** Null: the deck takes those that the team voted for, or that were seen most. */
  themeIds: readonly string[] | null;
}

const sessionRow = z.object({
  walkId: z.string(),
  title: z.string(),
  purpose: z.string().nullable(),
  focus: z.string().nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
});

/** The debriefs, by the walks that lead them, whose last visit was before a day; the last that was made first. */
export const earlierSessionsSql = `
  WITH days AS (
    SELECT walk_key, min(date) AS "from", max(date) AS "to" FROM visit INDEXED BY visit_of_walk GROUP BY walk_key
  )
  SELECT lead.id AS walkId, coalesce(d.title, lead.title) AS title, lead.purpose, lead.focus,
    min(days."from") AS "from", max(days."to") AS "to"
  FROM days JOIN walk w ON w.key = days.walk_key JOIN walk lead ON lead.key = coalesce(w.debriefed_with, w.key)
  LEFT JOIN debrief d ON d.walk_key = lead.key
  WHERE lead.is_sample = ? AND lead.key NOT IN ${stagedWalks} AND days."to" IS NOT NULL
  GROUP BY lead.key HAVING max(days."to") < ? ORDER BY lead.key DESC`;

function daysOf(walks: readonly StoredWalk[]): Days | null {
  const days = walks.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/**
 * The debriefs whose last visit was before the first of this one and that have its purpose: those of the same focus question
 * first, then the latest first. Sample walks and real ones do not know of each other.
 */
function earlierOf(db: Db, lead: StoredWalk, days: Days | null): EarlierChoice[] {
  if (days === null) return [];
  const rows = prepared(db, earlierSessionsSql).all(lead.isSample ? 1 : 0, days.from);
  return parseRows(sessionRow, rows)
    .filter(({ purpose }) => isSamePurpose(purpose, lead.purpose))
    .map(({ purpose: _purpose, focus, ...one }) => ({ ...one, isSameFocus: isSameFocus(focus, lead.focus) }))
    .sort((a, b) => Number(b.isSameFocus) - Number(a.isSameFocus) || (a.to < b.to ? 1 : -1));
}

/**
 * Reads what fills the choices of a deck, and what its release is planned of.
 * @param input what the figures of the debrief are planned from
 * @param at ISO instant: figures of an earlier walk of which nothing has left are planned as of it
 */
export function readDeckChoices(
  db: Db,
  input: ReadInput,
  { earlierWalkId, themeIds }: ChoicesAsked,
  at: string,
): ReadChoices {
  const [first] = input.walkIds;
  const walks = first === undefined ? [] : listWalksOfDebrief(db, first);
  const lead = walks.find(({ id }) => id === first);
  if (lead === undefined) throw new Error('what is planned has no walk');
  const days = daysOf(walks);
  const earlierWalks = earlierOf(db, lead, days);
  const chosen = earlierWalks.find(({ walkId }) => walkId === earlierWalkId);
  const isMissing = earlierWalkId !== null && chosen === undefined;
  const compared = chosen && days ? compare(db, input, chosen, days, at) : null;
  return {
    choices: {
      themeIds,
      votes: votesThatCount(listRounds(db, lead.id)),
      arePupilsFirst: isForPupilVoice(lead),
      earlier: compared?.earlier ?? null,
      isSample: lead.isSample,
    },
    input: compared?.input ?? input,
    earlierWalks,
    why: isMissing ? notThere : (compared?.why ?? null),
    leavesBeside: compared?.leavesBeside ?? null,
  };
}

const notThere = 'The earlier walk is not there any more, or is no earlier walk of the same purpose.';
const noFigures = 'None of the earlier walk’s figures may be shown: too few teachers were visited.';
const isShared = 'The two walks have visits in common, so that one would tell of the other.';

type Compared = Pick<ReadChoices, 'why' | 'leavesBeside' | 'input'> & Pick<DeckChoices, 'earlier'>;

/** The earlier walk's figures: those that left last and still stand, else as they would leave today. */
function compare(db: Db, input: ReadInput, chosen: EarlierChoice, days: Days, at: string): Compared {
  const without = (why: string): Compared => ({ input, earlier: null, why, leavesBeside: null });
  const then = readReleaseInput(db, chosen.walkId);
  const visitsOf = ({ facts }: ReadInput): string[] => facts.visits.map(({ id }) => id);
  // Today's visits last: where one record lies in both walks, it has today's name.
  const asked = {
    visits: [...visitsOf(then), ...visitsOf(input)],
    walkIds: [...then.walkIds, ...input.walkIds],
  };
  const ledger = readLedger(db, asked);
  const standing = standingRelease(db, ledger, then.walkIds);
  const planned = standing === null ? planEarlier(then, input.rules, at) : null;
  const release = standing ?? planned?.release;
  if (release === undefined) return without(noFigures);
  const today = new Set(visitsOf(input));
  if (release.base.some(({ visit }) => today.has(visit))) return without(isShared);
  const figures = earlierFigures(release, { ...then, ledger }, input.rules);
  if (figures === null) return without(noFigures);
  const names = nameTimes(chosen, days);
  return {
    input: {
      ...input,
      ledger: standing === null ? [...ledger, release] : ledger,
      teacherIds: planned?.teacherIds ?? input.teacherIds,
      beside: new Set([release.id]),
    },
    earlier: { ...names.then, nowName: names.now.name, ...figures },
    why: null,
    leavesBeside: { ...leavesOf(release, planned?.teachers ?? []), walkIds: then.walkIds },
  };
}

function leavesOf(
  { rules, base, cells }: LedgerRelease,
  teachers: LedgerDraft['teachers'],
): Omit<LeavesBeside, 'walkIds'> {
  const areas = cells.filter(({ cell }) => cell.startsWith('area:'));
  const hidden = areas.filter(({ figure }) => figure === null).length;
  return { draft: { rules, base, cells, teachers }, figures: areas.length, hidden };
}
