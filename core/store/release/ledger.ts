/** The ledger: what has left of which visits, so that what leaves later can be held against it. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { LedgerRelease } from '../../domain/release/ledger-release.ts';
import type { LedgerDraft } from '../../domain/release/release.ts';
import { listTeacherIds, listVisitIds, nameTeacher, nameVisit, recogniseVisits } from './ledger-ids.ts';
import { columnsOf, figuresShape, readRows, type ReleaseRow, type SaidFigures } from './ledger-rows.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';

/** What is to be released, as figures know it. */
export interface LedgerAsked {
  /** Ids of visits, as they have them in the store. */
  readonly visits: readonly string[];
  readonly walkIds: readonly string[];
}

/**
 * The releases that share a visit or a walk with what is asked for, or with one that does; oldest first. One that nobody
 * has seen is left out, unless figures of it stood in a later one. Visits have the ids of the store where they are still
 * there, else `gone:` and that of the ledger; teachers have those of the ledger.
 * @throws AppError `too-new` where the ledger holds what this version cannot read
 */
export function readLedger(db: Db, asked: LedgerAsked): LedgerRelease[] {
  const all = readRows(db);
  const counted = stillSaid(all);
  const inStore = idsOf(db, asked.visits);
  const names = new Map([...inStore].map(([visit, id]) => [id, visit]));
  const nameOf = (id: string): string => names.get(id) ?? `gone:${id}`;
  return linked(
    all.filter(({ id }) => counted.has(id)),
    asked,
    inStore,
  ).map((said) => {
    const times = said.releases.filter(isOutNow);
    return {
      id: said.id,
      at: times[0]?.at ?? said.at,
      hasBeenSeen: times.length === 0 || times.some(({ hasBeenSeen }) => hasBeenSeen) ? true : null,
      rules: said.rules,
      base: said.base.map(({ visit, teacher }) => ({ visit: nameOf(visit), teacher })),
      cells: said.cells.map((cell) => ({ ...cell, visits: cell.visits.map(nameOf) })),
    };
  });
}

/** The ids of what has left and was not replaced, and of all whose figures stand in it. */
function stillSaid(all: readonly SaidFigures[]): Set<string> {
  const counted = new Set(all.filter(isOut).map(({ id }) => id));
  // Only something earlier can be kept: from the last to the first, nothing is missed.
  for (const { id, cells } of all.toReversed())
    if (counted.has(id)) for (const { asOf } of cells) if (asOf !== null) counted.add(asOf);
  return counted;
}

/**
 * What left last of these very walks and was not replaced; null: nothing.
 * @param ledger as `readLedger` answers it for these walks
 */
export function standingRelease(
  db: Db,
  ledger: readonly LedgerRelease[],
  walkIds: readonly string[],
): LedgerRelease | null {
  const isOfThese = ({ walkIds: own }: ReleaseRow): boolean =>
    own.length === walkIds.length && own.every((id) => walkIds.includes(id));
  const [last] = readRows(db)
    .flatMap(({ id, releases }) =>
      releases.filter((one) => isOutNow(one) && isOfThese(one)).map((one) => ({ id, number: one.number })),
    )
    .sort((a, b) => b.number - a.number);
  return ledger.find(({ id }) => id === last?.id) ?? null;
}

/** The ids of visits in the ledger by those of the store; of what is asked for, also those whose record has left before. */
function idsOf(db: Db, visits: readonly string[]): Map<string, string> {
  const named = listVisitIds(db);
  // Last, so that an id stands for the visit that is asked for where two visits are of one record.
  return new Map([...named, ...recogniseVisits(db, visits, named)]);
}

const isOutNow = ({ replacedAt }: ReleaseRow): boolean => replacedAt === null;
const isOut = ({ releases }: SaidFigures): boolean => releases.some(isOutNow);

/** Those that share a visit or a walk with what is asked for, or with one that does, and those whose figures stand in one. */
function linked(
  all: readonly SaidFigures[],
  { visits, walkIds }: LedgerAsked,
  inStore: ReadonlyMap<string, string>,
): SaidFigures[] {
  const [reached, walks] = [new Set(visits.flatMap((visit) => inStore.get(visit) ?? [])), new Set(walkIds)];
  const [found, kept] = [new Set<SaidFigures>(), new Set<string>()];
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const said of all) {
      const isLinked =
        kept.has(said.id) ||
        said.base.some(({ visit }) => reached.has(visit)) ||
        said.releases.some((release) => release.walkIds.some((id) => walks.has(id)));
      if (!isLinked) continue;
      found.add(said);
      for (const { visit } of said.base) reached.add(visit);
      for (const { asOf } of said.cells) if (asOf !== null) kept.add(asOf);
    }
  }
  return all.filter((said) => found.has(said));
}

export interface ListedRelease {
  id: string;
  at: string;
  figures: number;
  hidden: number;
  state: 'open' | 'seen' | 'replaced';
  rules: DisclosureRules;
  /** Which figures left with it: several releases may have been of the same. */
  figuresId: string;
}

/** Each time that something left of what is asked for, newest first; what was replaced too. */
export function listReleases(db: Db, asked: LedgerAsked): ListedRelease[] {
  return linked(readRows(db), asked, idsOf(db, asked.visits))
    .flatMap((said) => said.releases.map((release) => ({ said, release })))
    .sort((a, b) => b.release.number - a.release.number)
    .map(({ said, release }) => ({
      id: release.id,
      at: release.at,
      figures: release.decided,
      hidden: release.hidden,
      state: stateOf(release),
      rules: said.rules,
      figuresId: said.id,
    }));
}

function stateOf({ replacedAt, hasBeenSeen }: ReleaseRow): ListedRelease['state'] {
  if (replacedAt !== null) return 'replaced';
  return hasBeenSeen ? 'seen' : 'open';
}

export interface NewRelease {
  /** What really stands in what leaves, by visits of the store and teachers of the ledger. */
  draft: LedgerDraft;
  walkIds: readonly string[];
  figures: number;
  hidden: number;
  /** ISO instant. */
  at: string;
  newId: () => string;
  /** Its own id, where it has one already. */
  id?: string;
}

/** The id under which an earlier walk's figures leave that stand in the same deck: taken back, and answered, with it. */
export const besideOf = (id: string): string => `${id}+then`;

/**
 * Writes down that figures leave. The same figures are kept once, however often they leave.
 * @returns the release's id
 */
export function writeRelease(
  db: Db,
  { draft, walkIds, figures, hidden, at, newId, id = newId() }: NewRelease,
): string {
  const all = readRows(db);
  const said = named(db, draft, all, newId);
  const columns = columnsOf(said);
  const known = all.find((one) => isSame(one, said));
  const figuresId = known?.id ?? newId();
  if (known === undefined)
    prepared(
      db,
      `INSERT INTO ledger_figures (id, at, shape, rules, base, cells)
       VALUES (@id, @at, @shape, @rules, @base, @cells)`,
    ).run({ id: figuresId, at, shape: figuresShape, ...columns });
  prepared(
    db,
    `INSERT INTO ledger_release (id, figures_id, at, walk_ids, decided, hidden)
     VALUES (@id, @figuresId, @at, @walkIds, @figures, @hidden)`,
  ).run({ id, figuresId, at, walkIds: JSON.stringify(walkIds), figures, hidden });
  return id;
}

type Said = Pick<SaidFigures, 'rules' | 'base' | 'cells'>;

/** Gives the visits and teachers of a draft the ids that they have in the ledger, new ones where they have none. */
function named(
  db: Db,
  { rules, base, cells, teachers }: LedgerDraft,
  all: readonly SaidFigures[],
  newId: () => string,
): Said {
  const visitIds = idsOf(
    db,
    base.map(({ visit }) => visit),
  );
  const visitOf = (visit: string): string => {
    if (visit.startsWith(gone)) return visit.slice(gone.length);
    const known = visitIds.get(visit);
    if (known !== undefined) return known;
    const id = newId();
    nameVisit(db, visit, id, newId);
    visitIds.set(visit, id);
    return id;
  };
  const unspelt = withoutSpelling(db, all);
  const teacherIds = new Map<string, string>();
  const teacherOf = (key: string, visit: string | null): string => {
    const known = teacherIds.get(key) ?? (key.startsWith(unnamed) ? null : key);
    const id = known ?? (visit === null ? null : unspelt(visit)) ?? newId();
    teacherIds.set(key, id);
    return id;
  };
  for (const { key, spellings } of teachers)
    for (const spelling of spellings) nameTeacher(db, spelling, teacherOf(key, null));
  return {
    rules,
    base: base.map(({ visit, teacher }) => {
      const id = visitOf(visit);
      return { visit: id, teacher: teacher === null ? null : teacherOf(teacher, id) };
    }),
    cells: cells.map((cell) => ({ ...cell, visits: cell.visits.map(visitOf) })),
  };
}

/** By visit: the id of whoever was visited and is known by no spelling. The same visit is the same person the next time. */
function withoutSpelling(db: Db, all: readonly SaidFigures[]): (visit: string) => string | null {
  const spelt = new Set(listTeacherIds(db).values());
  const known = new Map(
    all
      .flatMap(({ base }) => base)
      .flatMap(({ visit, teacher }) =>
        teacher === null || spelt.has(teacher) ? [] : [[visit, teacher] as const],
      ),
  );
  return (visit) => known.get(visit) ?? null;
}

const gone = 'gone:';
const unnamed = 'new:';

/** Whether figures are the same ones: a figure that is kept of them is theirs, too. */
function isSame(known: SaidFigures, said: Said): boolean {
  const own = said.cells.map((cell) => (cell.asOf === known.id ? { ...cell, asOf: null } : cell));
  const [a, b] = [columnsOf(known), columnsOf({ ...said, cells: own })];
  return a.rules === b.rules && a.base === b.base && a.cells === b.cells;
}
