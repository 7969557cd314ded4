/** Writes what was read into walks. Loading again is safe: a response counts once, and the board is never undone. */
import type { FileReport, LoadReport } from '../../../contract/calls/records.ts';
import type { Refusal, TableChoices } from '../../../contract/tables.ts';
import { listJointPairs } from '../../../domain/records/joint.ts';
import { openQuestions } from '../../../domain/records/table/open-questions.ts';
import type { ReadChoices, ReadTable, VisitDraft } from '../../../domain/records/record.ts';
import {
  joinWholes,
  listSeparateVisits,
  listVisitTexts,
  takeRepeatedCards,
} from '../../../store/records/joint.ts';
import type { Db } from '../../../store/file/open.ts';
import { saveSampleStaff, saveStaff } from '../../../store/people/staff.ts';
import { revealWalks, stageWalk } from '../../../store/records/staged-walks.ts';
import { listVisitsInPairs } from '../../../store/records/visits.ts';
import { dealWithFiles } from '../../../store/records/waiting-files.ts';
import { saveMapping } from '../../../store/records/form-mappings.ts';
import { insertWalk, walkKey } from '../../../store/records/walks.ts';
import type { LoadInto } from '../../context.ts';
import { markGone } from '../../../store/records/visits.ts';
import { goneVisits } from './loading-again.ts';
import { oldestFirst } from './loading-order.ts';
import { loadTable, type LoadedTable, type Pause, type TableToLoad } from './load-table.ts';
import type { CountMarked } from './marked.ts';
import { partsOf } from './parts.ts';
import { writingWalk } from './writing-ledger.ts';
import type { LoadableFile } from '../look/read-offered.ts';
import { countOutcomes } from './row-sums.ts';

/** What to load, and where to. */
export interface LoadPlan {
  files: readonly LoadableFile[];
  refused: readonly Refusal[];
  choices: readonly TableChoices[];
  into: LoadInto;
  /** Which group of the preview a visit belongs to; asked only where `into` names groups. */
  groupOf: (visit: VisitDraft) => string | null;
  /** What a new walk is called where the person did not say. */
  titleOf: (group: string | null) => string;
  countMarked: CountMarked;
  isJointAccepted: boolean;
  isSample: boolean;
  /** Whether new walks are hidden until all is written. */
  isStaged: boolean;
  newId: () => string;
  now: () => string;
}

interface LoadedPart extends LoadedTable {
  walkId: string;
}

/**
 * Loads files into walks, and staff lists beside them. Runs inside one transaction.
 * @param progress told of rows that are written, of all rows
 */
export function loadIntoWalks(
  db: Db,
  plan: LoadPlan,
  progress: (done: number, total: number) => void = () => undefined,
): LoadReport {
  const steps = loadInSteps(db, plan, progress);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * The same step by step. Where all walks are new and staged, each step may be a transaction of its own: what concerns
 * more than these walks is written by the last one.
 */
export function* loadInSteps(
  db: Db,
  plan: LoadPlan,
  progress: (done: number, total: number) => void,
): Generator<Pause, LoadReport> {
  const staff = plan.files.flatMap(({ read }) => read.tables.flatMap((table) => table.staff));
  const tables = plan.files.flatMap((file) =>
    file.read.tables
      .filter(({ dialect }) => dialect !== 'staff-list')
      .map((table): TableToLoad => ({ file, table, choices: choicesOf(plan, file.token, table.sheet) })),
  );
  const total = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  const walks = destinations(db, plan, tables);
  let done = 0;
  const parts = new Map<ReadTable, LoadedPart[]>();
  function* loadParts(given: TableToLoad): Generator<Pause, LoadedPart[]> {
    const loaded: LoadedPart[] = [];
    for (const { place: walkId, rows } of partsOf(given.table.rows, plan.groupOf, walks)) {
      const at = { walkId, loadedAt: plan.now() };
      const part = yield* loadTable(db, at, given, rows, (more) => progress((done += more), total));
      loaded.push({ ...part, walkId });
    }
    return loaded;
  }
  for (const { read } of oldestFirst(plan.files)) {
    for (const given of tables.filter(({ table }) => read.tables.includes(table)))
      parts.set(given.table, yield* loadParts(given));
  }
  yield plan.isJointAccepted ? 'writes' : 'reads';
  const loaded = tables.map(({ table }) => parts.get(table) ?? []);
  const walkIds = [...new Set([...walks.values()])];
  const partsIn = (walkId: string): LoadedPart[] => loaded.flat().filter((part) => part.walkId === walkId);
  const gone = walkIds.map((walkId) =>
    markGone(db, goneVisits(writingWalk(db, walkId), partsIn(walkId)), plan.now()),
  );
  const joint = new Map(
    walkIds
      .filter((walkId) => plan.isJointAccepted || partsIn(walkId).some((part) => part.addedVisits.length > 0))
      .map((walkId) => [walkId, settleJointVisits(db, walkId, plan.isJointAccepted)]),
  );
  const files = tables.map((given, index) => reportOf(plan, given, loaded[index] ?? [], joint));
  const drafts = loaded.flat().flatMap(({ newEvidence }) => newEvidence.flat());
  const markedCards = plan.countMarked(drafts);
  yield 'writes';
  if (plan.isSample) saveSampleStaff(db, staff);
  else saveStaff(db, staff);
  // No walk keeps a staff list, and the watched folder would offer it again and again.
  const isStaffList = ({ read }: LoadableFile): boolean =>
    read.tables.every(({ dialect }) => dialect === 'staff-list');
  dealWithFiles(
    db,
    plan.files.filter(isStaffList).map(({ sha256 }) => sha256),
  );
  for (const given of tables) rememberMapping(db, plan, given);
  if (plan.isStaged) revealWalks(db);
  return {
    walkId: walkIds[0] ?? null,
    walkIds,
    proposedCards: drafts.filter(({ proposal }) => proposal !== null).length,
    markedCards,
    goneFromFile: gone.reduce((sum, count) => sum + count, 0),
    files,
    refused: [...plan.refused],
    staff: staff.length,
    totals: totalsOf(files),
  };
}

function choicesOf({ choices }: LoadPlan, token: string, sheet: string | null): ReadChoices | null {
  const chosen = choices.find((table) => table.token === token && table.sheet === sheet);
  if (!chosen) return null;
  const { token: _token, sheet: _sheet, ...rest } = chosen;
  return rest;
}

/** A form is understood the same way next time; who made the visits is asked anew for every file. */
function rememberMapping(db: Db, { now }: LoadPlan, { table, choices }: TableToLoad): void {
  if (choices !== null) saveMapping(db, table.fingerprint, choices, now());
}

/** The walk that each group goes to, made where it is new; under null where all go to one. */
function destinations(db: Db, plan: LoadPlan, tables: readonly TableToLoad[]): Map<string | null, string> {
  if (tables.length === 0) return new Map();
  const [first] = plan.into;
  const isOne = first?.group === null;
  const rows = isOne ? [] : tables.flatMap(({ table }) => table.rows);
  const used = new Set(
    rows.flatMap(({ outcome }) => (outcome.kind === 'visit' ? [plan.groupOf(outcome.visit)] : [])),
  );
  const wanted = isOne ? [first] : plan.into.filter(({ group }) => used.has(group));
  // Rows that make no visit still need a walk to be kept in.
  return new Map(
    (wanted.length === 0 && first ? [first] : wanted).map(({ group, walkId, title }) => {
      if (walkId === null) return [group, makeWalk(db, plan, tables, title ?? plan.titleOf(group))];
      walkKey(db, walkId);
      return [group, walkId];
    }),
  );
}

function makeWalk(db: Db, plan: LoadPlan, tables: readonly TableToLoad[], title: string): string {
  const id = plan.newId();
  const stated = (key: 'purpose' | 'focus'): string | null =>
    tables.map(({ table }) => table.walk[key]).find((value) => value !== null) ?? null;
  const { isSample } = plan;
  insertWalk(db, {
    id,
    title,
    purpose: stated('purpose'),
    focus: stated('focus'),
    isSample,
    createdAt: plan.now(),
  });
  if (plan.isStaged) stageWalk(db, id);
  return id;
}

interface JointOutcome {
  /** The later visits of the pairs that stay proposals. */
  proposed: ReadonlySet<number>;
  /** Visits that became part of an earlier one. */
  joined: ReadonlySet<number>;
}

/** A room seen by two observers, and a response sent twice, stay two visits until somebody says that they are one. */
function settleJointVisits(db: Db, walkId: string, isAccepted: boolean): JointOutcome {
  const pairs = listJointPairs(listVisitsInPairs(db, walkId), listSeparateVisits(db, walkId), ({ id }) =>
    listVisitTexts(db, id),
  );
  const proposed = pairs.filter(({ state }) => state === 'proposed');
  const later = new Set(proposed.map(({ visits: [, second] }) => Number(second.id)));
  if (!isAccepted) return { proposed: later, joined: new Set() };
  const wholes = new Map<string, string>();
  for (const { visits, kind } of proposed) {
    const [first, second] = visits;
    if (wholes.has(second.id)) continue;
    const whole = wholes.get(first.id) ?? first.joinedTo ?? first.id;
    wholes.set(second.id, whole);
    joinWholes(db, { id: whole, joinedTo: null }, second);
    if (kind === 'sent-twice') takeRepeatedCards(db, second.id, first.id);
  }
  return { proposed: new Set(), joined: later };
}

function reportOf(
  { files }: LoadPlan,
  { file, table }: TableToLoad,
  parts: readonly LoadedPart[],
  joint: ReadonlyMap<string, JointOutcome>,
): FileReport {
  const sum = (of: (part: LoadedPart) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const among = (kind: keyof JointOutcome) => (part: LoadedPart) =>
    part.addedVisits.filter((id) => joint.get(part.walkId)?.[kind].has(id)).length;
  const joined = sum(among('joined'));
  const aside = countOutcomes(table);
  return {
    file: file.name,
    dialect: table.dialect,
    encoding: table.encoding,
    sheet: table.sheet,
    rows: table.rows.length - aside.waiting,
    waitingRows: aside.waiting,
    visits: {
      added: sum(({ addedVisits }) => addedVisits.length) - joined,
      updated: sum(({ updated }) => updated.length),
      unchanged: sum(({ unchanged }) => unchanged),
    },
    cards: { added: sum(({ newCards }) => newCards) },
    lookFors: { added: sum(({ lookFors }) => lookFors) },
    joined: joined + aside.joined + sum(({ updatedJoined }) => updatedJoined.length),
    jointProposed: sum(among('proposed')),
    blankRows: aside.blank,
    totalsRows: aside.totals,
    unchangedRows: aside.copy + sum(({ unchanged, unchangedJoined }) => unchanged + unchangedJoined),
    asideRows: aside.aside,
    ignoredColumns: table.columns.filter(({ role }) => role === 'ignored').map(({ header }) => header),
    sheetsLeftOut: sheetsLeftOut(files, table),
    questions: openQuestions(table),
    needsAttention: aside.attention,
  };
}

/** Beside the first table of a file; a blank sheet leaves nothing out. */
function sheetsLeftOut(files: readonly LoadableFile[], table: ReadTable): string[] {
  const file = files.find(({ read }) => read.tables[0] === table);
  return (file?.read.otherSheets ?? []).filter(({ reason }) => reason !== 'empty').map(({ name }) => name);
}

function totalsOf(files: readonly FileReport[]): LoadReport['totals'] {
  const sum = (of: (file: FileReport) => number): number =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    rows: sum(({ rows }) => rows),
    visits: sum(({ visits }) => visits.added + visits.updated + visits.unchanged),
    cards: sum(({ cards }) => cards.added),
    lookFors: sum(({ lookFors }) => lookFors.added),
    needsAttention: sum(({ needsAttention }) => new Set(needsAttention.map(({ row }) => row)).size),
  };
}
