/** What every decision on a release rests on: today's measures, who was visited, and what has left before. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import { standingCounts, type StandingCount } from './containment.ts';
import {
  baseIn,
  changedVisits,
  decidedBases,
  earlierCells,
  earlierLikeness,
  relevantReleases,
  type DecidedBase,
  type EarlierCell,
} from './ledger-bases.ts';
import { isRepeated, whatStandsInTheWay } from './ledger-rules.ts';
import type { Direction, LedgerCell, LedgerFigure, LedgerRelease } from './ledger-release.ts';
import type { JoinedAreas } from './joined-areas.ts';
import { measure, totalCell, type Measures } from './measures.ts';
import { isEnoughForHidden, possibleInJoined } from './themes/possible-counts.ts';
import { crowdOf, teachersNeeded, whyFails, type Failure, type TeacherOf } from './primary.ts';
import type { Reason } from './reasons.ts';
import { isEqual } from './sets.ts';
import { knowTeachers } from './teachers.ts';
import type { WalkFacts } from '../walk-facts.ts';
import type { LedgerDraft } from './release.ts';

export interface GroundInput {
  facts: WalkFacts;
  rules: DisclosureRules;
  /** Oldest first; replaced ones are not in it. Visits are named as in `facts` where they are still there. */
  ledger: readonly LedgerRelease[];
  /** The teacher's id in the ledger by folded spelling (`foldSpelling`). */
  teacherIds: ReadonlyMap<string, string>;
  /** Cells that must not get a figure of today, because the attacker found something. */
  heldBack: ReadonlySet<string>;
  /** Releases of the ledger whose figures stand in the same deck, although they share no visit: they are attacked with it. */
  beside?: ReadonlySet<string>;
}

/** A figure that could be decided: its cell, and the visits of today behind it. */
export interface Candidate {
  cell: string;
  direction: Direction;
  visits: ReadonlySet<string>;
  /** The visits among which it counts, where those are not all. */
  base?: ReadonlySet<string>;
}

/**
 * `first`: nothing of these visits has left; `same`: nothing has changed since some release; `few`: too few teachers stand
 * behind what has changed; `enough`: each figure is looked at by itself.
 */
type Since = 'first' | 'same' | 'few' | 'enough';

export class Ground {
  readonly today: Measures;
  readonly rules: DisclosureRules;
  readonly teacherOf: TeacherOf;
  readonly teachers: LedgerDraft['teachers'];
  /** The releases that these visits have to do with, with teachers as they are known today. */
  readonly earlier: LedgerRelease[];
  /** Those, and the releases that stand in the same deck; oldest first. */
  readonly attacked: LedgerRelease[];
  readonly #bases: readonly DecidedBase[];
  readonly #changed: ReadonlyMap<DecidedBase, ReadonlySet<string>>;
  readonly #since: Since;
  readonly #isTotalSafe: boolean;
  readonly #heldBack: ReadonlySet<string>;
  /** By cell: the earlier bases that stand in its way. */
  readonly #inTheWay = new Map<string, readonly DecidedBase[]>();

  constructor({ facts, rules, ledger, teacherIds, heldBack, beside = new Set() }: GroundInput) {
    this.today = measure(facts);
    this.rules = rules;
    const teachers = knowTeachers(facts, ledger, teacherIds);
    this.teacherOf = teachers.of;
    this.teachers = teachers.today;
    this.earlier = relevantReleases(teachers.ledger, this.today.base);
    const { earlier } = this;
    this.attacked = teachers.ledger.filter((one) => earlier.includes(one) || beside.has(one.id));
    this.#bases = decidedBases(this.earlier);
    this.#changed = new Map(this.#bases.map((base) => [base, changedVisits(base, this.today)]));
    this.#since = this.#sinceThen();
    this.#heldBack = heldBack;
    this.#isTotalSafe =
      this.#since !== 'few' &&
      this.#whatIsInTheWay({ cell: totalCell, direction: 'neutral', visits: this.today.base }).length === 0;
  }

  #isFew(visits: ReadonlySet<string>): boolean {
    return this.#teachersIn(visits) < teachersNeeded(this.rules);
  }

  #teachersIn(visits: ReadonlySet<string>): number {
    return crowdOf(visits, this.teacherOf).perTeacher.length;
  }

  #sinceThen(): Since {
    const changed = [...this.#changed.values()];
    if (changed.length === 0) return 'first';
    if (changed.some((visits) => visits.size === 0)) return 'same';
    return changed.some((visits) => this.#isFew(visits)) ? 'few' : 'enough';
  }

  /** Distinct teachers of today's visits who are known. */
  get teachersVisited(): number {
    return this.#teachersIn(this.today.base);
  }

  whyFails(visits: Iterable<string>): Failure | null {
    return whyFails(crowdOf(visits, this.teacherOf), this.rules);
  }

  /** Whether a joined row leaves enough counts possible for each of its areas, which are hidden. */
  keepsPartsHidden({ areas, visits }: JoinedAreas): boolean {
    const base = crowdOf(this.today.base, this.teacherOf);
    const possible = possibleInJoined(base, visits.size, this.rules).length;
    return areas.every((area) => isEnoughForHidden(possible, area.visits.size));
  }

  #baseOf({ base = this.today.base }: Candidate): ReadonlySet<string> {
    return base;
  }

  #whatIsInTheWay(candidate: Candidate): readonly DecidedBase[] {
    const seen = this.#inTheWay.get(candidate.cell);
    if (seen) return seen;
    const now = { ...candidate, base: this.#baseOf(candidate) };
    const earlier = [
      ...earlierCells(this.#bases, candidate.cell),
      ...(candidate.direction === 'directed'
        ? earlierLikeness(this.#bases, now, this.today, (visits) => this.#isFew(visits))
        : []),
    ];
    const found =
      earlier.length === 0 || isRepeated(now, earlier)
        ? []
        : whatStandsInTheWay(now, earlier, this.rules, this.teacherOf);
    this.#inTheWay.set(candidate.cell, found);
    return found;
  }

  /** Where the number of visits is not decided today, nothing else is. */
  get isTotalFresh(): boolean {
    return this.#isTotalSafe && !this.#heldBack.has(totalCell);
  }

  #mayBeFresh(candidate: Candidate): boolean {
    return this.#isTotalSafe && this.#whatIsInTheWay(candidate).length === 0;
  }

  /** Whether the figure is decided of today's visits. */
  isFresh(candidate: Candidate): boolean {
    return this.isTotalFresh && this.#mayBeFresh(candidate) && !this.#heldBack.has(candidate.cell);
  }

  /** Whether something of it was decided in an earlier release. */
  isKnown({ cell }: Candidate): boolean {
    return earlierCells(this.#bases, cell).length > 0;
  }

  /**
   * What an earlier release said of a figure that is not decided today; of several the one since which least has changed, and
   * of those one that showed it: a deck without its slide takes nothing back.
   */
  #nearest(cell: string): EarlierCell | null {
    const own = earlierCells(this.#bases, cell).filter(({ decided }) => decided.cells.has(cell));
    const size = ({ decided }: EarlierCell): number => this.#changed.get(decided)?.size ?? 0;
    const isHidden = ({ figure }: EarlierCell): number => Number(figure === null);
    return own.reverse().sort((a, b) => size(a) - size(b) || isHidden(a) - isHidden(b))[0] ?? null;
  }

  /** The same; null where nothing was said, or where the attacker found something in that very figure. */
  kept(candidate: Candidate): EarlierCell | null {
    if (this.#heldBack.has(candidate.cell) && !this.#mayBeFresh(candidate)) return null;
    return this.#nearest(candidate.cell);
  }

  /**
   * What may still be said of an earlier figure: nothing where it fails by what is known of people today, and no count where
   * its other side does.
   */
  stillStands({ base, visits, figure }: EarlierCell, direction: Direction): LedgerFigure | null {
    if (figure === null || this.whyFails(visits) !== null) return null;
    const others = [...base].filter((visit) => !visits.has(visit));
    const isOneSided = direction === 'directed' && this.whyFails(others) !== null;
    return isOneSided ? { ...figure, count: null } : figure;
  }

  /** Figures that have left already, of just today's visits: they stand beside whatever leaves now. */
  standing(): StandingCount[] {
    return this.#bases
      .filter(({ base }) => isEqual(base, this.today.base))
      .flatMap((one) =>
        [...one.cells.values()]
          .filter(({ cell, figure }) => cell !== totalCell && figure !== null && figure.count !== null)
          .flatMap((figure) => standingCounts({ ...figure, base: baseIn(one, figure.cell) }, true)),
      );
  }

  /** The figures that were decided of a cell of just today's visits, and among the same ones. */
  repeats(candidate: Candidate): (LedgerFigure | null)[] {
    return earlierCells(this.#bases, candidate.cell)
      .filter(
        ({ base, visits }) => isEqual(base, this.#baseOf(candidate)) && isEqual(visits, candidate.visits),
      )
      .map(({ figure }) => figure);
  }

  /** Why a figure is not decided today; or why it would have nothing to show in any case. */
  whyKept(candidate: Candidate, isShown: boolean): Reason {
    const failure = isShown ? null : this.whyFails(candidate.visits);
    if (failure !== null) return { kind: failure };
    if (this.#heldBack.has(candidate.cell)) return { kind: 'held-back' };
    const nearest = this.#nearest(candidate.cell);
    const day = nearest?.decided.day ?? this.#bases.at(-1)?.day ?? '';
    if (nearest === null) return { kind: 'new-since', day };
    return { kind: isShown ? 'kept' : 'kept-hidden', day };
  }

  /** The line of the ledger for a figure that is decided today. */
  decidedLine({ cell, direction, visits }: Candidate, figure: LedgerFigure | null): LedgerCell {
    return { cell, direction, figure, asOf: null, visits: [...visits].sort() };
  }

  /** The same for one that stays as it was. Null where it was never decided: then nothing is written of it. */
  keptLine(
    { cell, direction }: Candidate,
    kept: EarlierCell | null,
    figure: LedgerFigure | null,
  ): LedgerCell | null {
    if (kept === null) return null;
    return { cell, direction, figure, asOf: kept.decided.releaseId, visits: [...kept.visits].sort() };
  }

  /** Whether something is kept back in a figure: an earlier one that stands, or one of today that would. */
  #isKeptBack(candidate: Candidate): boolean {
    const nearest = this.#nearest(candidate.cell);
    return (nearest !== null && nearest.figure !== null) || this.whyFails(candidate.visits) === null;
  }

  /**
   * The releases of which nobody has said yet who has seen them, and without which more could be decided today.
   * @param candidates the figures that are planned
   */
  asks(candidates: readonly Candidate[]): string[] {
    if (this.#since === 'first' || this.#since === 'same') return [];
    const few = this.#bases.filter((base) => this.#isFew(this.#changed.get(base) ?? new Set()));
    const total: Candidate = { cell: totalCell, direction: 'neutral', visits: this.today.base };
    const inTheWay =
      this.#since === 'few'
        ? few
        : [total, ...candidates]
            .filter((candidate) => this.#isKeptBack(candidate))
            .flatMap(({ cell }) => this.#inTheWay.get(cell) ?? []);
    const open = inTheWay
      .filter(({ carriers }) => carriers.every(({ hasBeenSeen }) => hasBeenSeen === null))
      .flatMap(({ carriers }) => carriers.map(({ id }) => id));
    return this.earlier.flatMap(({ id }) => (open.includes(id) ? [id] : []));
  }
}
