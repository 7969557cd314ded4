/** The questions of the attacker on one family of cells, answered by trying out everything that could have been. */
import { mostForAll } from '../../../../core/domain/attacker/unions.ts';
import { prevalenceWord } from '../../../../core/domain/prevalence.ts';
import type { LedgerCell, LedgerRelease } from '../../../../core/domain/release/ledger-release.ts';

/** One published figure, or one that is known to be hidden. */
interface Row {
  cell: string;
  isNew: boolean;
  shows: 'figure' | 'hidden';
  base: string[];
  visits: string[];
  allows: (count: number) => boolean;
}

/** One unknown: a visit, or what a visit that changed was in one row. `ways` lists the rows that each possibility counts in. */
interface Unknown {
  visit: string;
  /** Visits with the same one cannot be told apart. */
  region: string;
  rows: number[];
  ways: number[][];
}

export interface BruteFinding {
  kind: 'difference' | 'narrowed';
  /** The cell that is asked about. */
  about: string;
}

const parts = (cell: string): string[] =>
  cell.startsWith('area:')
    ? cell
        .slice(5)
        .split('+')
        .map((id) => `area:${id}`)
    : [cell];

function subsets<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
}

export class BruteForce {
  readonly #rows: Row[] = [];
  readonly #unknowns: Unknown[] = [];
  readonly #teacher = new Map<string, string | null>();
  readonly #k: number;

  constructor(today: LedgerRelease, earlier: readonly LedgerRelease[], k: number) {
    this.#k = k;
    for (const release of [...earlier, today]) {
      for (const { visit, teacher } of release.base) this.#teacher.set(visit, teacher);
    }
    for (const release of [...earlier, today]) {
      for (const cell of release.cells) this.#addRow(cell, release, release === today);
    }
    this.#addUnknowns();
  }

  /** Too many possibilities to try, or too many regions for the attacker to ask about every union of them. */
  get isTooMuch(): boolean {
    const regions = new Set(this.#unknowns.map(({ region }) => region));
    return (
      regions.size > mostForAll ||
      this.#unknowns.reduce((product, { ways }) => product * ways.length, 1) > 20_000
    );
  }

  #teachers(visits: readonly string[]): number {
    return new Set(visits.flatMap((visit) => this.#teacher.get(visit) ?? [])).size;
  }

  /** Rules 1 and 2, for visits that may be counted. */
  #passes(visits: readonly string[]): boolean {
    const unknown = visits.filter((visit) => this.#teacher.get(visit) === null).length;
    const known = [...Map.groupBy(visits, (visit) => this.#teacher.get(visit) ?? null)]
      .flatMap(([teacher, own]) => (teacher === null ? [] : [own.length]))
      .sort((a, b) => b - a);
    return (
      known.length >= this.#k &&
      ((known[0] ?? 0) + unknown) / visits.length <= 0.6 &&
      ((known[0] ?? 0) + (known[1] ?? 0) + unknown) / visits.length <= 0.8
    );
  }

  #addRow(cell: LedgerCell, release: LedgerRelease, isNew: boolean): void {
    if (cell.cell === 'total') return;
    const base = release.base.map(({ visit }) => visit);
    const visits = [...cell.visits];
    const { figure } = cell;
    if (figure === null && parts(cell.cell).length > 1) return;
    const add = (allowed: number[]): void => {
      const shows: Row['shows'] = figure === null ? 'hidden' : 'figure';
      const row = { cell: cell.cell, isNew, shows, base, visits };
      const isSaid = this.#rows.some(
        (other) =>
          other.cell === row.cell &&
          (other.shows === 'figure' || row.shows === 'hidden') &&
          other.base.join() === base.join() &&
          other.visits.join() === visits.join() &&
          counts.every((count) => !other.allows(count) || allowed.includes(count)),
      );
      if (!isSaid) this.#rows.push({ ...row, allows: (count) => allowed.includes(count) });
    };
    const counts = Array.from({ length: base.length + 1 }, (_, count) => count);
    if (figure === null) {
      const isPrimary = this.#passes(base) && cell.direction === 'neutral' && !this.#passes(visits);
      const failing = new Set(subsets(base).flatMap((some) => (this.#passes(some) ? [] : [some.length])));
      add(isPrimary ? counts.filter((count) => failing.has(count)) : counts);
    } else if (figure.count !== null) add(counts.filter((count) => count === figure.count));
    else if (!figure.isAgreed) {
      const meant = counts.filter(
        (count) => count >= this.#k && prevalenceWord(count, base.length) === figure.word,
      );
      add(meant.includes(visits.length) ? meant : counts);
    }
  }

  #addUnknowns(): void {
    const singles = [...new Set(this.#rows.flatMap(({ cell }) => parts(cell)))];
    const everybody = [...new Set(this.#rows.flatMap(({ base }) => base))];
    for (const visit of everybody) {
      const rows = this.#rows.flatMap(({ base }, at) => (base.includes(visit) ? [at] : []));
      const real = rows.filter((at) => this.#rows[at]?.visits.includes(visit) === true);
      const ways = subsets(singles).map((having) =>
        rows.filter((at) => parts(this.#rows[at]?.cell ?? '').some((part) => having.includes(part))),
      );
      const distinct = [...new Map(ways.map((way) => [way.join(), way])).values()];
      if (distinct.some((way) => way.join() === real.join())) {
        this.#unknowns.push({ visit, region: rows.join(), rows, ways: distinct });
        continue;
      }
      const pattern = rows.map((at) => real.includes(at) === real.includes(rows[0] ?? -1)).join();
      for (const at of rows)
        this.#unknowns.push({
          visit,
          region: `${rows.join()} ${pattern} ${at}`,
          rows: [at],
          ways: [[], [at]],
        });
    }
  }

  /** Fewest and most of some questions, over everything that the known rows allow. */
  #bounds(questions: readonly Question[], isKnown: (row: Row) => boolean): [low: number, high: number][] {
    const bounds = questions.map((): [number, number] => [Infinity, -Infinity]);
    const counts = this.#rows.map(() => 0);
    const asked = questions.map(() => 0);
    const hits = new Map(
      this.#unknowns.map((unknown) => [
        unknown,
        unknown.ways.map((way) =>
          questions.flatMap(({ about, units }, at) =>
            units.has(unknown) && way.some((row) => this.#rows[row]?.cell === about) ? [at] : [],
          ),
        ),
      ]),
    );
    const visit = (at: number): void => {
      const unknown = this.#unknowns[at];
      if (unknown === undefined) {
        if (!this.#rows.every((row, index) => !isKnown(row) || row.allows(counts[index] ?? 0))) return;
        bounds.forEach((bound, index) => {
          bound[0] = Math.min(bound[0], asked[index] ?? 0);
          bound[1] = Math.max(bound[1], asked[index] ?? 0);
        });
        return;
      }
      unknown.ways.forEach((way, index) => {
        const asks = hits.get(unknown)?.[index] ?? [];
        for (const row of way) counts[row] = (counts[row] ?? 0) + 1;
        for (const question of asks) asked[question] = (asked[question] ?? 0) + 1;
        visit(at + 1);
        for (const row of way) counts[row] = (counts[row] ?? 0) - 1;
        for (const question of asks) asked[question] = (asked[question] ?? 0) - 1;
      });
    };
    visit(0);
    return bounds;
  }

  /** Cells about which today's hidden figures say more beside the earlier releases, and then what is shown beside both. */
  find(): BruteFinding[] {
    return [
      ...this.#findBy(({ shows }) => shows !== 'figure'),
      ...this.#findBy(({ shows }) => shows === 'figure'),
    ];
  }

  #findBy(isAdded: (row: Row) => boolean): BruteFinding[] {
    const added = this.#rows.filter((row) => row.isNew && isAdded(row));
    const tells = ({ base, allows }: Row): boolean =>
      Array.from({ length: base.length + 1 }, (_, count) => count).some((count) => !allows(count));
    if (!added.some(tells)) return [];
    // What is hidden today is known before what is shown.
    const isBefore = (row: Row): boolean => !row.isNew || (!added.includes(row) && row.shows !== 'figure');
    const isKnown = (row: Row): boolean => added.includes(row) || isBefore(row);
    const questions = [...new Set(this.#rows.map(({ cell }) => cell))].flatMap((about) => [
      ...this.#smallOnes(about),
      ...this.#exactOnes(about),
      ...this.#blanks(about).filter(({ blank }) => blank !== null && isKnown(blank)),
    ]);
    const all = this.#bounds(questions, isKnown);
    const before = this.#bounds(questions, isBefore);
    const today = this.#bounds(questions, (row) => row.isNew && isKnown(row));
    const width = (bounds: [number, number] | undefined): number => (bounds ? bounds[1] - bounds[0] : 0);
    const found = questions.filter(({ kind, units, blank, real }, at) => {
      const [now, then] = [width(all[at]), width(before[at])];
      const own = blank?.isNew ? blank.base.map((_, index) => index + 1).filter(blank.allows) : null;
      const alone = own === null ? width(today[at]) : Math.max(0, ...own);
      const mostWide = { small: units.size - 1, exact: 0, blank: Math.ceil(Math.max(3, 0.3 * real)) - 2 };
      return now <= mostWide[kind] && now < then && now < alone;
    });
    return found.map(({ kind, about }) => ({ kind: kind === 'blank' ? 'narrowed' : 'difference', about }));
  }

  #regions(about: string): Unknown[][] {
    const own = this.#unknowns.filter(({ rows }) => rows.some((row) => this.#rows[row]?.cell === about));
    return [...Map.groupBy(own, ({ region }) => region).values()];
  }

  #smallOnes(about: string): Question[] {
    const isSmall = (units: Unknown[]): boolean => this.#teachers(units.map(({ visit }) => visit)) < this.#k;
    return subsets(this.#regions(about).filter(isSmall))
      .map((union) => union.flat())
      .filter((units) => units.length > 0 && isSmall(units))
      .map((units) => ({ kind: 'small', about, units: new Set(units), real: 0, blank: null }));
  }

  /** Regions, earlier bases, and what one base has beyond another, where too few stand behind the visits that had it. */
  #exactOnes(about: string): Question[] {
    const rows = this.#rows.flatMap((row, at) => (row.cell === about ? [at] : []));
    const counted = (isMeant: (unknown: Unknown) => boolean): Unknown[] =>
      this.#unknowns.filter((unknown) => unknown.rows.some((row) => rows.includes(row)) && isMeant(unknown));
    const candidates = [
      ...this.#regions(about),
      ...rows.flatMap((row) => (this.#rows[row]?.isNew ? [] : [counted((one) => one.rows.includes(row))])),
      ...rows.flatMap((row) =>
        rows
          .filter((other) => this.#rows[row]?.isNew !== this.#rows[other]?.isNew)
          .map((other) => counted((one) => one.rows.includes(row) && !one.rows.includes(other))),
      ),
    ];
    return candidates
      .filter((units) => units.length > 0)
      .filter((units) => {
        const had = units.filter(({ visit, rows: own }) =>
          own.some((row) => rows.includes(row) && this.#rows[row]?.visits.includes(visit)),
        );
        return this.#teachers(had.map(({ visit }) => visit)) < this.#k;
      })
      .map((units) => ({ kind: 'exact', about, units: new Set(units), real: 0, blank: null }));
  }

  #blanks(about: string): Question[] {
    return this.#rows.flatMap((row, at): Question[] => {
      if (row.cell !== about || row.shows !== 'hidden') return [];
      return [
        {
          kind: 'blank',
          about,
          units: new Set(this.#unknowns.filter((unknown) => unknown.rows.includes(at))),
          real: row.visits.length,
          blank: row,
        },
      ];
    });
  }
}

interface Question {
  kind: 'small' | 'exact' | 'blank';
  about: string;
  units: ReadonlySet<Unknown>;
  real: number;
  /** The hidden figure that is asked about. */
  blank: Row | null;
}
