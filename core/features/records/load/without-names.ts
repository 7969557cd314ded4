/** Proposes focus areas without the names in the texts: who is spoken of leads to none. */
import type { WalkNames } from '../../../contract/names.ts';
import { nameCover } from '../../../domain/veil/name-cover.ts';
import type { AreaBook } from '../../../domain/records/areas/area-book.ts';
import type {
  EvidenceDraft,
  ReadFile,
  ReadTable,
  RowDraft,
  StaffMember,
} from '../../../domain/records/record.ts';
import { proposedArea } from '../../../domain/records/visit-from-row.ts';
import type { Db } from '../../../store/file/open.ts';
import { readAreaBook } from '../../../store/records/focus-areas.ts';
import { listStaff, listStaffOf } from '../../../store/people/staff.ts';
import { readWalkNames } from '../../../store/people/walk-names.ts';
import type { LoadableFile } from '../look/read-offered.ts';

/** What is put out of sight, and the areas that the rest may lead to. */
interface Cover {
  hide: (text: string) => string;
  areas: AreaBook;
}

const coverOf = (names: Parameters<typeof nameCover>[0], areas: AreaBook): Cover => ({
  hide: nameCover(names, (word) => areas.couldLead(word)),
  areas,
});

export interface NamelessFiles {
  /**
   * The files with their proposals made without names: of the staff list in the store and among these files, and of
   * whoever visited or was visited in them. The same files and the same staff list always give the same.
   */
  of(files: readonly LoadableFile[]): LoadableFile[];
}

/** Remembers what it made of a reading that is kept, so that agreeing to a look does not make it again. */
export function namelessFiles(db: Db): NamelessFiles {
  const made = new WeakMap<ReadFile, { names: string; read: ReadFile }>();
  return {
    of(files) {
      const names = namesIn(
        files.flatMap(({ read }) => read.tables),
        listStaff(db),
      );
      const areas = readAreaBook(db);
      const key = JSON.stringify([names, areas.school]);
      const isMade = files.every(({ read }) => made.get(read)?.names === key);
      const cover = isMade ? null : coverOf(names, areas);
      return files.map((file) => {
        const known = made.get(file.read);
        if (known?.names === key || cover === null) return { ...file, read: known?.read ?? file.read };
        const tables = file.read.tables.map((table) => coveredTable(table, cover));
        const read = { ...file.read, tables };
        made.set(file.read, { names: key, read });
        return { ...file, read };
      });
    },
  };
}

/** The same of a table that was loaded into a walk before. */
export function tableWithoutNames(db: Db, walkId: string, table: ReadTable): ReadTable {
  const [own, walk] = [namesIn([table], listStaffOf(db, walkId)), readWalkNames(db, walkId)];
  const names = {
    staff: own.staff,
    teachers: [...own.teachers, ...walk.teachers],
    others: [...own.others, ...walk.others],
  };
  return coveredTable(table, coverOf(names, readAreaBook(db)));
}

function namesIn(
  tables: readonly ReadTable[],
  known: readonly StaffMember[],
): Pick<WalkNames, 'staff' | 'teachers' | 'others'> {
  const staff = [...known, ...tables.flatMap((table) => table.staff)];
  const teachers = new Set<string>();
  const others = new Set(staff.flatMap(({ coach }) => coach ?? []));
  for (const { rows } of tables)
    for (const { outcome } of rows) {
      if (outcome.kind !== 'visit') continue;
      const { teacherSpellings, observer, withObserver } = outcome.visit;
      for (const spelling of teacherSpellings) teachers.add(spelling);
      for (const name of [observer, withObserver]) if (name !== null) others.add(name);
    }
  return { staff, teachers: [...teachers], others: [...others] };
}

function coveredTable(table: ReadTable, cover: Cover): ReadTable {
  return { ...table, rows: table.rows.map((row) => coveredRow(row, cover)) };
}

/** What is kept of a reading stays as it was: a row is copied where a name led to an area of it. */
function coveredRow(row: RowDraft, cover: Cover): RowDraft {
  if (row.outcome.kind !== 'visit') return row;
  const { visit } = row.outcome;
  const evidence = visit.evidence.map((piece) => coveredPiece(piece, cover));
  return evidence.every((piece, index) => piece === visit.evidence[index])
    ? row
    : { ...row, outcome: { kind: 'visit', visit: { ...visit, evidence } } };
}

/** A text that speaks for no area as it stands speaks for none without its names. */
function coveredPiece(piece: EvidenceDraft, { hide, areas }: Cover): EvidenceDraft {
  if (piece.proposal === null) return piece;
  const covered = hide(piece.text);
  if (covered === piece.text) return piece;
  const among = piece.ticked.flatMap((name) => areas.named(name)?.areaId ?? []);
  return { ...piece, ...proposedArea(areas, piece.text, among, covered) };
}
