/** Says what of some records the store has already: where they seem to belong, and what would be new there. */
import type { TableChoices } from '../../../contract/calls/records.ts';
import type { ReadTable, VisitDraft } from '../../../domain/records/record.ts';
import type { Db } from '../../../store/file/open.ts';
import { listForms } from '../../../store/records/source-files.ts';
import { countHeldResponses } from '../../../store/records/visits.ts';
import { wayOf } from './load-table.ts';
import { visitForesight, type Foresight, type LoadingWay } from './load-visits.ts';
import { foreseeGoneVisits, haveHalfInCommon, knownKeys } from './loading-again.ts';
import type { VisitRow } from './row-sums.ts';

/** A table of a file with its visits. */
export interface LookedTable {
  token: string;
  sha256: string;
  table: ReadTable;
  visits: readonly VisitRow[];
}

export interface News {
  newVisits: number;
  changedVisits: number;
  /** The visits that the table holds, by the walk that they are in. */
  present: ReadonlyMap<string, ReadonlySet<number>>;
}

interface AlreadyLoaded {
  /** The walk that holds the most of these responses, or null; the newest where several hold as many. */
  walkOf: (tables: readonly LookedTable[]) => string | null;
  /** What loading the table would change; tables are to be given in the order of loading. */
  newsOf: (looked: LookedTable, walkOf: (visit: VisitDraft) => string | null) => News;
  /** How many visits would be marked, because an earlier export held them and these tables do not. */
  countGone: (news: ReadonlyMap<LookedTable, News>) => number;
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
  const foresights = new Map<string, ReturnType<typeof visitForesight>>();
  const foresightIn = (walkId: string | null, table: ReadTable): ReturnType<typeof visitForesight> => {
    const key = JSON.stringify([walkId, table.fingerprint]);
    const foresee = foresights.get(key) ?? visitForesight(db, walkId, formsOf(table));
    foresights.set(key, foresee);
    return foresee;
  };

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
    newsOf({ token, sha256, table, visits }, walkOf) {
      const news = { newVisits: 0, changedVisits: 0, present: new Map<string, Set<number>>() };
      const isPresent = (walkId: string | null, visitId: number | null): void => {
        if (walkId === null || visitId === null) return;
        news.present.set(walkId, (news.present.get(walkId) ?? new Set()).add(visitId));
      };
      const chosen = choices.find((choice) => choice.token === token && choice.sheet === table.sheet) ?? null;
      const given = { sha256, table, choices: chosen };
      const ways = new Map<string | null, LoadingWay>();
      const foreseen = new Map<string | null, Foresight>();
      const keyed = new Map<string, ReturnType<typeof knownKeys>>();
      const withKey = (walkId: string, response: VisitRow): VisitRow => {
        const known = keyed.get(walkId) ?? knownKeys(db, walkId, formsOf(table));
        keyed.set(walkId, known);
        return known(response);
      };
      for (const response of visits) {
        const walkId = walkOf(response.visit);
        const way = ways.get(walkId) ?? wayOf(db, walkId, given, formsOf(table));
        ways.set(walkId, way);
        const foresight = foreseen.get(walkId) ?? foresightIn(walkId, table)(visits);
        foreseen.set(walkId, foresight);
        const isOther = walkId !== null && way.isReadAnew;
        const { outcome, visitId } = foresight.foresee(isOther ? withKey(walkId, response) : response, way);
        isPresent(walkId, visitId);
        if (outcome === 'added') news.newVisits += 1;
        if (outcome === 'updated') news.changedVisits += 1;
      }
      for (const { outcome, ...identity } of table.rows) {
        if (outcome.kind !== 'attention') continue;
        for (const [walkId, { visitOf }] of foreseen) isPresent(walkId, visitOf(identity));
      }
      return news;
    },
    countGone(news) {
      const walkIds = new Set([...news.values()].flatMap(({ present }) => [...present.keys()]));
      return [...walkIds].reduce((sum, walkId) => {
        const tables = [...news].map(([{ sha256, table }, { present }]) => ({
          sha256,
          form: table.fingerprint,
          forms: formsOf(table),
          present: present.get(walkId) ?? new Set<number>(),
        }));
        return sum + foreseeGoneVisits(db, walkId, tables);
      }, 0);
    },
  };
}
