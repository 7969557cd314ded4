/** Rules 1 to 5 and 7 of disclosure control for one release, written a second time: by the letter, set by set. */
import type { DisclosureRules } from '../../../../core/contract/calls/disclosure.ts';
import type { PrevalenceWord } from '../../../../core/contract/calls/insight.ts';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';

type Visits = readonly string[];

export interface NaiveTheme {
  id: string;
  title: string;
  agreed: PrevalenceWord | null;
  visits: Visits;
  /** What the rules allow at most. */
  allows: 'count' | 'word' | 'statement' | 'nothing';
  /**
   * Whether the rules leave a choice: another theme's count could go instead, or a figure around or inside it could be the
   * reason why a count is missing, which a careful reader of the rules need not grant.
   */
  isChoice: boolean;
}

export interface NaiveRelease {
  size: 'full' | 'without-figures' | 'letter';
  visits: number | null;
  /** Rows by the ids of their areas, `a` or `a+b`. */
  areas: Record<string, number>;
  themes: NaiveTheme[];
}

export interface NaiveInput {
  facts: WalkFacts;
  /** Who was visited, by visit; null where nobody knows. */
  teachers: ReadonlyMap<string, string | null>;
  rules: DisclosureRules;
  hasThemeCounts: boolean;
  noticings: readonly { themeId: string; title: string }[];
  /** Themes whose count stands: what stands beside a theme decides on it as well. */
  standing: ReadonlySet<string>;
}

export function wordFor(part: number, whole: number): PrevalenceWord {
  const share = part / whole;
  if (share < 0.25) return 'few';
  if (share < 0.5) return 'some';
  return share < 0.75 ? 'many' : 'most';
}

const minus = (all: Visits, some: Visits): Visits => all.filter((visit) => !some.includes(visit));
const isWithin = (inner: Visits, outer: Visits): boolean => inner.every((visit) => outer.includes(visit));
const isAside = (areaId: string): boolean => areaId === 'parking' || areaId === 'coach';

function* subsets(visits: Visits): Generator<Visits> {
  for (let bits = 0; bits < 2 ** visits.length; bits += 1) yield visits.filter((_, at) => (bits >> at) & 1);
}

export class NaiveRules {
  readonly #input: NaiveInput;
  readonly #base: Visits;

  constructor(input: NaiveInput) {
    this.#input = input;
    this.#base = input.facts.visits.map(({ id }) => id);
  }

  /** Visits per known teacher, most first, and visits of nobody known. */
  #count(visits: Visits): { known: number[]; unknown: number } {
    const known: Record<string, number> = {};
    let unknown = 0;
    for (const visit of visits) {
      const teacher = this.#input.teachers.get(visit) ?? null;
      if (teacher === null) unknown += 1;
      else known[teacher] = (known[teacher] ?? 0) + 1;
    }
    return { known: Object.values(known).sort((a, b) => b - a), unknown };
  }

  /** Rules 1 and 2. */
  passes(visits: Visits): boolean {
    const { rules } = this.#input;
    const { known, unknown } = this.#count(visits);
    if (known.length < rules.teachers) return false;
    const one = ((known[0] ?? 0) + unknown) / visits.length;
    const two = ((known[0] ?? 0) + (known[1] ?? 0) + unknown) / visits.length;
    return one <= rules.oneTeacher / 100 && two <= rules.twoTeachers / 100;
  }

  #visitsWith(isMeant: (card: WalkFacts['cards'][number]) => boolean): Visits {
    const { cards } = this.#input.facts;
    return this.#base.filter((visit) =>
      cards.some((card) => card.visitId === visit && !isAside(card.areaId) && isMeant(card)),
    );
  }

  release(): NaiveRelease {
    const { facts, rules } = this.#input;
    const teachers = this.#count(this.#base).known.length;
    if (teachers < rules.teachers)
      return { size: 'letter', visits: null, areas: {}, themes: this.#themes('letter', {}) };
    const isCounted = this.passes(this.#base);
    const size = isCounted && teachers >= 2 * rules.teachers ? 'full' : 'without-figures';
    const areas: Record<string, Visits> = {};
    const hidden: { id: string; visits: Visits }[] = [];
    for (const { id } of isCounted ? facts.columns.filter(({ kind }) => kind === 'area') : []) {
      const visits = this.#visitsWith((card) => card.areaId === id);
      if (this.passes(visits)) areas[id] = visits;
      else if (visits.length > 0) hidden.push({ id, visits });
    }
    pairs: for (const [at, first] of hidden.entries())
      for (const second of hidden.slice(at + 1)) {
        const both = this.#base.filter(
          (visit) => first.visits.includes(visit) || second.visits.includes(visit),
        );
        if (!this.passes(both) || !this.#keepsHidden(both, [first.visits, second.visits])) continue;
        areas[`${first.id}+${second.id}`] = both;
        break pairs;
      }
    return {
      size,
      visits: isCounted ? this.#base.length : null,
      areas: Object.fromEntries(Object.entries(areas).map(([id, visits]) => [id, visits.length])),
      themes: this.#themes(size, areas),
    };
  }

  /** Of two hidden figures of which the union is shown, each has at least what the other leaves, and at most what can fail. */
  #keepsHidden(both: Visits, parts: readonly Visits[]): boolean {
    const failing = new Set(
      [...subsets(this.#base)].flatMap((some) => (this.passes(some) ? [] : [some.length])),
    );
    const most = Math.max(...failing);
    const possible = [...failing].filter(
      (count) => count <= both.length && both.length - count <= most,
    ).length;
    return parts.every((part) => possible >= Math.max(3, 0.3 * part.length));
  }

  #themes(size: NaiveRelease['size'], areas: Record<string, Visits>): NaiveTheme[] {
    const themes = this.#input.facts.themes
      .map(({ id, title, word }) => ({
        id,
        title: title ?? '',
        agreed: word,
        visits: this.#visitsWith((card) => card.themeId === id || card.alsoIn.includes(id)),
      }))
      .filter(({ title, visits }) => title !== '' && visits.length > 0);
    const both = themes.filter(({ visits }) => size === 'full' && this.#passesBothSides(visits));
    const rows = Object.values(areas);
    const inRows = both.filter(({ visits }) => rows.every((row) => this.#leaveEnough(visits, row)));
    const standing = themes.filter(({ id }) => this.#input.standing.has(id));
    return themes.map((theme) => {
      const others = standing.filter((other) => other !== theme);
      const isCount =
        inRows.includes(theme) && others.every((other) => this.#leaveEnough(theme.visits, other.visits));
      const beside = [...rows, ...others.map(({ visits }) => visits)];
      const isNested = beside.some((one) => isWithin(one, theme.visits) || isWithin(theme.visits, one));
      const isRival =
        this.#input.hasThemeCounts &&
        both.some((other) => other !== theme && !this.#leaveEnough(theme.visits, other.visits));
      return { ...theme, allows: this.#allows(theme, size, isCount, beside), isChoice: isNested || isRival };
    });
  }

  #allows(
    theme: { id: string; title: string; visits: Visits },
    size: NaiveRelease['size'],
    isCount: boolean,
    beside: Visits[],
  ): NaiveTheme['allows'] {
    const isNoticing = this.#input.noticings.some(
      ({ themeId, title }) => themeId === theme.id && title === theme.title,
    );
    const atLeast = isNoticing && size !== 'letter' ? 'statement' : 'nothing';
    if (size === 'letter' || !this.passes(theme.visits)) return atLeast;
    if (size === 'without-figures') return 'statement';
    if (isCount) return 'count';
    return this.#isWordEnough(theme.visits, beside) ? 'word' : atLeast;
  }

  #isHeavy(visits = this.#base): boolean {
    const { known, unknown } = this.#count(visits);
    return ((known[0] ?? 0) + unknown) / visits.length > this.#input.rules.oneTeacherOfWalk / 100;
  }

  #passesBothSides(visits: Visits): boolean {
    return this.passes(visits) && this.passes(minus(this.#base, visits)) && !this.#isHeavy();
  }

  /**
   * Of a look-for: those that recorded it, and the halves. "May" where all pass by themselves; "alone" where none of them
   * lies inside a figure that stands, nor one in it, so that there is nothing that could speak against it.
   */
  lookFor(
    key: string,
    standing: readonly Visits[],
  ): { seen: number; of: number; may: boolean; alone: boolean } {
    const answers = this.#input.facts.lookFors.find((one) => one.key === key)?.answers ?? [];
    const of = this.#base.filter((visit) => answers.some(({ visitId }) => visitId === visit));
    const isSaid = (visit: string, isUpper: boolean): boolean =>
      answers.some((one) => one.visitId === visit && one.isUpper === isUpper);
    const seen = of.filter((visit) => isSaid(visit, true) && !isSaid(visit, false));
    const sets = [of, seen, minus(of, seen)];
    const teachers = this.#count(this.#base).known.length;
    const may =
      teachers >= 2 * this.#input.rules.teachers &&
      this.passes(this.#base) &&
      sets.every((some) => this.passes(some)) &&
      !this.#isHeavy() &&
      !this.#isHeavy(of) &&
      // Which visits have a heading, or recorded something, is known to nobody.
      standing.every((one) => [seen, minus(of, seen)].every((half) => this.#leaveEnough(half, one)));
    const alone = standing.every((one) => sets.every((some) => !isWithin(some, one) && !isWithin(one, some)));
    return { seen: seen.length, of: of.length, may, alone };
  }

  visitsOfArea(id: string): Visits {
    return this.#visitsWith((card) => card.areaId === id);
  }

  /** Where one lies wholly inside the other, what is left of that one passes. */
  #leaveEnough(one: Visits, other: Visits): boolean {
    return (
      (!isWithin(one, other) || this.passes(minus(other, one))) &&
      (!isWithin(other, one) || this.passes(minus(one, other)))
    );
  }

  /** Tries every set of visits: which counts would have been treated so? Of what stands beside it only the count is known. */
  #isWordEnough(visits: Visits, beside: readonly Visits[]): boolean {
    const whole = this.#base.length;
    const outer = beside.filter((one) => isWithin(visits, one)).map(({ length }) => length);
    const inner = beside.map((one) => (isWithin(one, visits) && one.length < visits.length ? one.length : 0));
    const isAny = !this.#input.hasThemeCounts || this.#isHeavy();
    const possible = new Set<number>();
    for (const some of subsets(this.#base)) {
      const count = some.length;
      if (possible.has(count) || wordFor(count, whole) !== wordFor(visits.length, whole)) continue;
      if (outer.some((one) => one < count) || inner.some((one) => one > count) || !this.passes(some))
        continue;
      const others = minus(this.#base, some);
      const isSoTreated =
        isAny ||
        !this.passes(others) ||
        outer.some((one) => this.#canLeaveTooLittle(some, others, one - count)) ||
        inner.some((one) => one > 0 && this.#canHaveTooLittleMore(some, one));
      if (isSoTreated) possible.add(count);
    }
    return possible.size >= Math.max(3, 0.15 * whole);
  }

  /** Whether a figure around some visits could have just so many more, pass, and leave too little beside them. */
  #canLeaveTooLittle(some: Visits, others: Visits, more: number): boolean {
    return [...subsets(others)].some(
      (rest) => rest.length === more && !this.passes(rest) && this.passes([...some, ...rest]),
    );
  }

  /** Whether a figure of just so many visits could lie inside some visits, pass, and leave too little of them. */
  #canHaveTooLittleMore(some: Visits, inner: number): boolean {
    return [...subsets(some)].some(
      (part) => part.length === inner && this.passes(part) && !this.passes(minus(some, part)),
    );
  }
}
