/** What a reader makes of a file before anything is stored: rows, visits, evidence. */
import type { AttentionItem, CardKind, ColumnUse, Dialect } from '../../contract/calls/records.ts';

export interface EvidenceDraft {
  kind: CardKind;
  /** Plain text, trimmed; never empty. */
  text: string;
  /** Id of the focus area that the card goes to; `unsorted` where none is stated. */
  areaId: string;
  /** Names of the other focus areas that the row ticks and that this card may belong to. */
  alsoTicked: string[];
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

export type RowOutcome =
  | { kind: 'visit'; visit: VisitDraft }
  | { kind: 'attention'; items: AttentionItem[] }
  | { kind: 'blank' }
  | { kind: 'totals' }
  /** An exact copy of an earlier row, or the same response again. */
  | { kind: 'copy'; ofRow: number };

export interface RowDraft {
  /** As a person sees it in Excel; in JSON the position of the visit, from 1. */
  row: number;
  /** The cells as text, in column order; for JSON the visit as one JSON text. */
  raw: string[];
  /** The same response has the same key in every export of the form: the response id, or a hash of the row. */
  responseKey: string;
  /** Hash over `raw`. */
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

export interface ReadFile {
  dialect: Dialect;
  encoding: string | null;
  sheet: string | null;
  headerRow: number;
  /** Hash over the normalised headers: the same form has the same fingerprint. */
  fingerprint: string;
  walk: { title: string | null; purpose: string | null; focus: string | null };
  columns: ColumnUse[];
  rows: RowDraft[];
  /** Only for a staff list; then `rows` is empty. */
  staff: StaffMember[];
}
