/** How a table meets a walk: as which form, in what way, and by which keys its rows are known there. */
import type { ReadChoices, ReadTable, RowDraft } from '../../../domain/records/record.ts';
import { readingOf, sheetName, type StoredTable } from '../../../store/records/source-files.ts';
import type { WalkLedger } from './ledger.ts';
import type { LoadingWay } from './meet.ts';

export interface GivenTable {
  readonly sha256: string;
  readonly table: ReadTable;
  /** What the person chose for it; null: nothing. */
  readonly choices: ReadChoices | null;
  /** Somebody asked for it to be read in another way, whatever the walk has of it. */
  readonly isToBeReadAnew?: boolean;
}

interface TableInWalk {
  readonly form: string;
  readonly way: LoadingWay;
  readonly rows: readonly RowDraft[];
}

/** @param given the rows of the table that go to the walk */
export function meetTable(
  walk: WalkLedger,
  { sha256, table, choices, isToBeReadAnew = false }: GivenTable,
  given: readonly RowDraft[],
): TableInWalk {
  const own = ownTable(walk, sha256, table);
  // A later export with other questions may have taken its visits over.
  const form = own?.form || table.fingerprint;
  if (form === table.fingerprint) takeEarlierFormsOver(walk, table, given);
  const last = lastTable(walk, form, table);
  const isOther = (stored: StoredTable | null): boolean =>
    stored !== null && isReadInAnotherWay(stored, table, choices);
  const way = {
    // A file that comes again may be older than the last of its form: it is read as it was itself.
    isReadAnew: isToBeReadAnew || (isOther(last) && (own === null || isOther(own))),
    isKnownFile: own !== null,
    dialect: table.dialect,
  };
  const rows = way.isReadAnew ? given.map(byKnownKeys(walk.rowKeys(form))) : given;
  return { form, way, rows };
}

/** The table of this very file as the walk has it; one that was kept before sheets were has no name. */
function ownTable(walk: WalkLedger, sha256: string, { sheet }: ReadTable): StoredTable | null {
  const ofFile = walk.tables().filter((stored) => stored.sha256 === sha256);
  const bySheet = (name: string): StoredTable | undefined => ofFile.find((stored) => stored.sheet === name);
  return bySheet(sheetName(sheet)) ?? bySheet('') ?? null;
}

/** The table of the form that was loaded last, of the same sheet if there is one. */
function lastTable(walk: WalkLedger, form: string, { sheet }: ReadTable): StoredTable | null {
  const ofForm = walk.tables().filter((stored) => stored.form === form);
  return ofForm.find((stored) => stored.sheet === sheetName(sheet)) ?? ofForm[0] ?? null;
}

/** Columns or days may be understood otherwise by now, and somebody may have said who made the visits. */
function isReadInAnotherWay(
  { reading, choices: chosen }: StoredTable,
  table: ReadTable,
  choices: ReadChoices | null,
): boolean {
  if (reading !== null && reading !== readingOf(table)) return true;
  const settled = (given: ReadChoices | null): string =>
    JSON.stringify([given?.dayOrder ?? null, given?.observer ?? null]);
  return settled(chosen) !== settled(choices);
}

/**
 * Takes over the visits of the form as it was before it gained or lost a question: the same dialect, at least half of
 * the headers, and at least one response in common.
 */
function takeEarlierFormsOver(
  walk: WalkLedger,
  { fingerprint, dialect, headers }: ReadTable,
  rows: readonly RowDraft[],
): void {
  const earlier = new Set(
    walk
      .tables()
      .filter((table) => table.form !== fingerprint && table.dialect === dialect)
      .filter((table) => haveHalfInCommon(table.headers, headers))
      .map(({ form }) => form),
  );
  for (const form of earlier) {
    const known = walk.known(form);
    if (rows.some((row) => keysOf(row).some((key) => known.has(key)))) walk.takeOver(form, fingerprint);
  }
}

/** Whether two forms may be one that gained or lost a question. */
export function haveHalfInCommon(some: readonly string[], others: readonly string[]): boolean {
  const there = new Set(some.filter((header) => header !== ''));
  const here = new Set(others.filter((header) => header !== ''));
  const shared = [...here].filter((header) => there.has(header)).length;
  return here.size > 0 && shared * 2 >= Math.max(here.size, there.size);
}

/** Every key that the visit of a row may be known by. */
export const keysOf = ({ responseKey, otherKeys, hash }: RowDraft): string[] => [
  responseKey,
  ...otherKeys,
  hash,
];

/** Where columns are understood in another way now, the same row may have another key. */
export function byKnownKeys(keys: ReadonlyMap<string, string>): (row: RowDraft) => RowDraft {
  return (row) => {
    const known = keys.get(JSON.stringify(row.raw));
    return known === undefined || known === row.responseKey
      ? row
      : { ...row, otherKeys: [known, ...row.otherKeys] };
  };
}
