/** What a reader makes of a file before anything is stored: rows, visits, evidence. */
import type { AttentionItem, CardKind, ColumnUse, Dialect, TableChoices } from '../../contract/tables.ts';
import type { FilePreview } from '../../contract/calls/records.ts';
import type { TableQuestion } from './understand/questions.ts';

export interface EvidenceDraft {
  kind: CardKind;
  /** Plain text, trimmed; never empty. */
  text: string;
  /** Id of the focus area that the card goes to: stated, else proposed from its words, else `unsorted`. */
  areaId: string;
  /** Names of the focus areas that the row ticks, where there are several; else empty. */
  ticked: string[];
  /** The words that led to a proposed area; null where the area is stated or nothing speaks for any. */
  proposal: string[] | null;
  /** Header of the column, or null where the format has none. */
  column: string | null;
  /** n out of m, for kind `tally` only. */
  tally: { lookFor: string; value: number; outOf: number } | null;
}

export interface LookForDraft {
  kind: 'rating' | 'option';
  /** The parent question of a grid, where the export keeps it. */
  question: string | null;
  lookFor: string;
  /** Null: not recorded, which is neither "no" nor zero. */
  label: string | null;
  /** Labels from least to most; empty where the file does not say the order. */
  scale: string[];
}

export interface VisitDraft {
  /** ISO day. Null only in the app's own JSON, which may leave it out. */
  date: string | null;
  period: string | null;
  minutes: number | null;
  observer: string | null;
  withObserver: string | null;
  /** Everything the row says about who was visited: initials, names, as written. First is the fullest. */
  teacherSpellings: string[];
  className: string | null;
  /** "9", without "Year". */
  yearGroup: string | null;
  subject: string | null;
  room: string | null;
  walkTitle: string | null;
  evidence: EvidenceDraft[];
  lookFors: LookForDraft[];
}

/** A cell that a person may correct: its header (in JSON, the path of the value) and what stands there. */
export interface RowField {
  name: string;
  value: string;
}

export type RowOutcome =
  | { kind: 'visit'; visit: VisitDraft }
  | { kind: 'attention'; items: AttentionItem[]; fields: RowField[] }
  | { kind: 'blank' }
  | { kind: 'totals' }
  /** No record: a second header, a key, or what a person said says nothing about a visit. */
  | { kind: 'aside' }
  /** Not read before a question about its table is answered. */
  | { kind: 'waiting' }
  /** An exact copy of an earlier row, or the same response again. */
  | { kind: 'copy'; ofRow: number }
  /** One more piece of the visit of an earlier row. */
  | { kind: 'joined'; ofRow: number };

export interface RowDraft {
  /** As a person sees it in Excel; in JSON the position of the visit, from 1. */
  row: number;
  /** The cells as text, in column order; for JSON the visit as one JSON text. */
  raw: string[];
  /** The same response has the same key in every export of the form: the response id, or a hash of the row. */
  responseKey: string;
  /** Keys that it may have had in an export that wrote its time in another way. */
  otherKeys: readonly string[];
  /** Hash over the cells, with what a person corrected in place of what the file says. */
  hash: string;
  outcome: RowOutcome;
}

export interface StaffMember {
  title: string | null;
  firstName: string;
  surname: string;
  initials: string | null;
  knownAs: string[];
  subjects: string[];
  rooms: string[];
  coach: string | null;
}

/** What a person chose for a table, or was remembered for its form; null: nothing. */
export type ReadChoices = Omit<TableChoices, 'token' | 'sheet'>;

/** Corrected cells of a row, by the hash of the row as it stands in the file. */
export type Corrections = ReadonlyMap<string, readonly { index: number; value: string }[]>;

/** Hashes of rows of which a person said that they are no record. */
export type Dismissals = ReadonlySet<string>;

/** One table of a file: a sheet, a CSV, or the visits of the app's own JSON. */
export interface ReadTable {
  dialect: Dialect;
  encoding: string | null;
  /** See the preview. */
  encodingDoubt: FilePreview['encodingDoubt'];
  sheet: string | null;
  hidden: FilePreview['hidden'];
  headerRow: number;
  /** Hash over the normalised headers: the same form has the same fingerprint. */
  fingerprint: string;
  /** The normalised headers, to tell a form that gained a question from another form. */
  headers: string[];
  walk: { title: string | null; purpose: string | null; focus: string | null };
  columns: ColumnUse[];
  /** See the preview. */
  askDayOrder: FilePreview['askDayOrder'];
  asksObserver: boolean;
  /** What else is asked about the table. */
  questions: TableQuestion[];
  isRemembered: boolean;
  rows: RowDraft[];
  /** Only for a staff list; then `rows` is empty. */
  staff: StaffMember[];
}

export interface ReadFile {
  tables: ReadTable[];
  otherSheets: FilePreview['otherSheets'];
}
