/** What a load changes. A load writes it, a look counts it on paper, and both meet the rows in the same way. */
import type { EvidenceDraft, RowDraft, VisitDraft } from '../../../domain/records/record.ts';
import type { StoredTable, VisitOfTable } from '../../../store/records/source-files.ts';
import type { KnownVisit, RecordedEvidence, RecordedVisit } from '../../../store/records/visit-writer.ts';

export type Identity = Pick<RowDraft, 'responseKey' | 'otherKeys' | 'hash'>;

export type Response = Identity & { visit: VisitDraft };

export interface EvidenceChanges {
  added: EvidenceDraft[];
  vanished: number[];
  returned: number[];
  understoodAnew: [RecordedEvidence, EvidenceDraft][];
}

/** What is recorded of a visit, read when it is asked for. */
export interface Stored {
  evidence(): readonly RecordedEvidence[];
  recorded(): RecordedVisit;
}

/** The visits of one form. */
export interface Ledger {
  /** By response key, with those that were met. */
  readonly known: Map<string, KnownVisit>;
  stored(visitId: number): Stored;
  /** Answers the new visit's id. */
  add(response: Response): number;
  update(visitId: number, response: Response, changes: EvidenceChanges): void;
  /** The response of a visit is known by another key from now on. */
  rename(visitId: number, responseKey: string): void;
  /** The cells of a response differ, and say the same. */
  keepHash(visitId: number, hash: string): void;
  /** A response that had gone from its file stands in it again. */
  comeBack(visitId: number): void;
}

/** A walk with all of its forms. */
export interface WalkLedger {
  /** The tables of its files, the last that was loaded first. */
  tables(): readonly StoredTable[];
  /** The visits of a form, by response key. */
  known(form: string): ReadonlyMap<string, KnownVisit>;
  /** By what the visits are known that rows of a form made, by the row as JSON. */
  rowKeys(form: string): ReadonlyMap<string, string>;
  /** The visits that each table of a form holds. */
  visitsOf(form: string): readonly VisitOfTable[];
  /** Takes the visits and tables of one form over into another: the form has gained or lost a question. */
  takeOver(from: string, to: string): void;
  ofForm(form: string): Ledger;
}
