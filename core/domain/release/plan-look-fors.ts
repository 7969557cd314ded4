/** Plans what stands of the things that were looked for: "9 of 13 that recorded it", or nothing. They come last, and give way. */
import { leaveEnough, standingCounts, type StandingCount } from './containment.ts';
import type { Candidate, Ground } from './ground.ts';
import type { LedgerCell } from './ledger-release.ts';
import type { LookForMeasure } from './measures.ts';
import { counted, figureAsOf, figureOfToday, type Outcome } from './outcome.ts';
import { isEnoughCounts, possibleCounts } from './themes/possible-counts.ts';
import { crowdOf, isOneTeachersWalk } from './primary.ts';
import type { Reason } from './reasons.ts';
import type { ReleasedFigure } from './release.ts';
import { isInside, without } from './sets.ts';

/** Of both figures: they stand together, stay together and go together. */
export interface PlannedLookFor extends Outcome {
  lookFor: LookForMeasure;
  recordedLine: LedgerCell | null;
}

/** A theme of today that stands with its counted word alone. */
interface WordAlone {
  visits: ReadonlySet<string>;
  word: ReleasedFigure['word'];
}

export interface LookForsInput {
  /** Why there are no figures at all; null where there may be. */
  whyNone: Reason | null;
  /** Counts that stand in what leaves today, and themes whose word does: each a thing that staff may hold against another. */
  beside: readonly StandingCount[];
  words: readonly WordAlone[];
  /** Today's visits of figures that stay as they were. */
  kept: readonly ReadonlySet<string>[];
  hasThemeCounts: boolean;
}

/** More than these are read by nobody. */
const mostRows = 6;

const candidatesOf = ({ recorded, seen }: LookForMeasure): Candidate[] => [recorded, seen];

/** A look-for says as much of the one half of its scale as of the other. */
const halvesOf = ({ seen }: LookForMeasure): ReadonlySet<string>[] => [
  seen.visits,
  without(seen.base, seen.visits),
];

/** Today's visits of look-fors that were decided earlier and are not decided anew: they stay as they were, or hidden. */
export function keptLookFors(ground: Ground): ReadonlySet<string>[] {
  return ground.today.lookFors
    .filter((one) =>
      candidatesOf(one).some((candidate) => ground.isKnown(candidate) && !ground.isFresh(candidate)),
    )
    .map(({ recorded }) => recorded.visits);
}

class LookForPlanner {
  readonly #ground: Ground;
  readonly #input: LookForsInput;
  /** What stands already, and the rows that came before. */
  readonly #standing: StandingCount[];
  #rows = 0;

  constructor(ground: Ground, input: LookForsInput) {
    this.#ground = ground;
    this.#input = input;
    this.#standing = [...input.beside, ...ground.standing()];
  }

  plan(lookFor: LookForMeasure): PlannedLookFor {
    const planned = this.#isFresh(lookFor) ? this.#ofToday(lookFor) : this.#asItWas(lookFor);
    if (planned.figure !== null) this.#rows += 1;
    return planned;
  }

  /** Inside a figure that stays as it was nothing is new: it would be new in that one too. */
  #isFresh(lookFor: LookForMeasure): boolean {
    return (
      candidatesOf(lookFor).every((candidate) => this.#ground.isFresh(candidate)) &&
      !this.#input.kept.some((visits) => halvesOf(lookFor).some((half) => isInside(half, visits)))
    );
  }

  #counts({ recorded, seen }: LookForMeasure): StandingCount[] {
    return [{ ...recorded, isFixed: true }, ...standingCounts(seen, true)];
  }

  #whyHidden(lookFor: LookForMeasure): Reason | null {
    const ground = this.#ground;
    const { rules, teacherOf, today } = ground;
    const { recorded, seen } = lookFor;
    if (this.#input.whyNone !== null) return this.#input.whyNone;
    const failure = ground.whyFails(recorded.visits);
    if (failure !== null) return { kind: failure };
    if (halvesOf(lookFor).some((half) => ground.whyFails(half) !== null)) return { kind: 'one-half' };
    if ([today.base, seen.base].some((base) => isOneTeachersWalk(crowdOf(base, teacherOf), rules)))
      return { kind: 'one-half' };
    if (this.#rows >= mostRows) return { kind: 'too-many' };
    const hasLeft = ground.repeats(seen).some((figure) => figure !== null && figure.count !== null);
    return hasLeft || this.#fits(lookFor) ? null : { kind: 'held-back' };
  }

  #fits(lookFor: LookForMeasure): boolean {
    const passes = (visits: ReadonlySet<string>): boolean => this.#ground.whyFails(visits) === null;
    const own = this.#counts(lookFor);
    return (
      leaveEnough(own, this.#standing, passes) &&
      this.#input.words.every((one) => own.every(({ visits }) => this.#leavesChoice(visits, one)))
    );
  }

  /** Whether the count of a figure inside or around a theme with its word alone leaves enough counts possible for that. */
  #leavesChoice(visits: ReadonlySet<string>, { visits: theme, word }: WordAlone): boolean {
    const [isIn, isAround] = [isInside(visits, theme), isInside(theme, visits)];
    if (!isIn && !isAround) return true;
    const { today, rules, teacherOf } = this.#ground;
    const possible = possibleCounts({
      base: crowdOf(today.base, teacherOf),
      rules,
      word,
      hasCounts: this.#input.hasThemeCounts,
      least: isIn ? visits.size : 0,
      most: isAround ? visits.size : today.base.size,
      around: [],
      inside: [],
    });
    return isEnoughCounts(possible.length, today.base.size);
  }

  #ofToday(lookFor: LookForMeasure): PlannedLookFor {
    const ground = this.#ground;
    const { recorded, seen } = lookFor;
    const reason = this.#whyHidden(lookFor);
    if (reason !== null)
      return {
        lookFor,
        figure: null,
        line: ground.decidedLine(seen, null),
        recordedLine: ground.decidedLine(recorded, null),
        note: { state: 'left-out', reason },
      };
    const of = seen.base.size;
    const figure = counted(seen.visits.size, of);
    this.#standing.push(...this.#counts(lookFor));
    return {
      lookFor,
      figure: figureOfToday(seen.cell, figure, of),
      line: ground.decidedLine(seen, figure),
      recordedLine: ground.decidedLine(recorded, counted(of, ground.today.base.size)),
      note: null,
    };
  }

  #asItWas(lookFor: LookForMeasure): PlannedLookFor {
    const ground = this.#ground;
    const { recorded, seen } = lookFor;
    const [keptSeen, keptRecorded] = [ground.kept(seen), ground.kept(recorded)];
    const isOne = keptSeen !== null && keptSeen.decided === keptRecorded?.decided;
    const [before, among] = isOne ? [keptSeen, keptRecorded] : [null, null];
    const said = before && ground.stillStands(before, 'directed');
    const isCounted = among !== null && ground.stillStands(among, 'neutral') !== null;
    const isShown = isCounted && said?.count != null && this.#input.whyNone === null && this.#rows < mostRows;
    const figure = isShown ? said : null;
    return {
      lookFor,
      figure: before && figure && figureAsOf(seen.cell, figure, before),
      line: ground.keptLine(seen, before, figure),
      recordedLine: ground.keptLine(recorded, among, figure && (among?.figure ?? null)),
      note: {
        state: figure === null ? 'left-out' : 'kept',
        reason: this.#input.whyNone ?? ground.whyKept(seen, figure !== null),
      },
    };
  }
}

/** Plans the look-fors in the order of the form: of two that do not go together the later one is left out. */
export function planLookFors(ground: Ground, input: LookForsInput): PlannedLookFor[] {
  const planner = new LookForPlanner(ground, input);
  return ground.today.lookFors.map((lookFor) => planner.plan(lookFor));
}
