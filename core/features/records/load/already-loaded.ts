/** Says what of some records the store has already: where they seem to belong, and what would be new there. */
import type { TableChoices } from '../../../contract/tables.ts';
import type { ReadTable } from '../../../domain/records/record.ts';
import type { Db } from '../../../store/file/open.ts';
import { listForms } from '../../../store/records/source-files.ts';
import { countHeldResponses } from '../../../store/records/visits.ts';
import { type CountingWalk, countingWalk } from './counting-ledger.ts';
import { foresee } from './foresee.ts';
import { type ComparedExport, goneVisits } from './loading-again.ts';
import { haveHalfInCommon } from './meet-table.ts';
import type { partsOf } from './parts.ts';
import type { VisitRow } from './row-sums.ts';

/** A table of a file with its visits. */
export interface LookedTable {
  token: string;
  sha256: string;
  table: ReadTable;
  visits: readonly VisitRow[];
}

/** A walk to which rows go; null: one that is new. */
export interface Destination {
  readonly walkId: string | null;
}

export interface News {
  newVisits: number;
  changedVisits: number;
}

interface AlreadyLoaded {
  /** The walk that holds the most of these responses, or null; the newest where several hold as many. */
  walkOf: (tables: readonly LookedTable[]) => string | null;
  /** What loading the table would change, by where its rows go; tables are to be given in the order of loading. */
  newsOf: (looked: LookedTable, parts: ReturnType<typeof partsOf<Destination>>) => News;
  /** How many visits would be marked, because an earlier export held them and these tables do not. */
  countGone: () => number;
}

export function alreadyLoaded(db: Db, choices: readonly TableChoices[]): AlreadyLoaded {
  const forms = listForms(db);
  /** The form, and those that may be the same one with a question less or more. */
  const formsOf = ({ fingerprint, dialect, headers }: ReadTable): string[] => [
    ...forms
      .filter((form) => form.form !== fingerprint && form.dialect === dialect)
      .filter((form) => haveHalfInCommon(form.headers, headers))
      .map(({ form }) => form),
    fingerprint,
  ];
  const isStored = new Set(forms.map(({ form }) => form));
  const foreseen = new Map<Destination, { walk: CountingWalk; tables: ComparedExport[] }>();

  return {
    walkOf(tables) {
      const held = new Map<string, number>();
      for (const { table, visits } of tables) {
        // A long file has several keys for each response; where its form is new, none of them is anywhere.
        const stored = formsOf(table).filter((form) => isStored.has(form));
        if (stored.length === 0) continue;
        const keys = visits.flatMap(({ responseKey, otherKeys, hash }) => [responseKey, ...otherKeys, hash]);
        for (const form of keys.length === 0 ? [] : stored)
          for (const { walkId, responses } of countHeldResponses(db, form, keys))
            held.set(walkId, (held.get(walkId) ?? 0) + responses);
      }
      const most = Math.max(0, ...held.values());
      return [...held].find(([, responses]) => responses === most)?.[0] ?? null;
    },
    newsOf({ token, sha256, table }, parts) {
      const chosen = choices.find((choice) => choice.token === token && choice.sheet === table.sheet) ?? null;
      const news = { newVisits: 0, changedVisits: 0 };
      for (const { place, rows } of parts) {
        const there = foreseen.get(place) ?? { walk: countingWalk(db, place.walkId), tables: [] };
        foreseen.set(place, there);
        const loaded = foresee(there.walk, { sha256, table, choices: chosen }, rows);
        const { fileId, form, isKnownFile, present } = loaded;
        there.tables.push({ fileId, form, isKnownFile, present });
        news.newVisits += loaded.addedVisits.length;
        news.changedVisits += loaded.updated.length + loaded.updatedJoined.length;
      }
      return news;
    },
    countGone: () =>
      [...foreseen.values()].reduce((sum, { walk, tables }) => sum + goneVisits(walk, tables).length, 0),
  };
}
