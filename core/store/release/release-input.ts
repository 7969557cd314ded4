/** Reads all that a release of a debrief is planned from. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import { frozenRules, type ReleaseInput } from '../../domain/release/release-walk.ts';
import { listNoticings } from './approvals.ts';
import { listTeacherIds } from './ledger-ids.ts';
import { readLedger } from './ledger.ts';
import type { Db } from '../file/open.ts';
import { getDisclosureSettings } from '../settings.ts';
import { readWalkFacts } from './walk-facts.ts';
import { listWalksOfDebrief } from '../records/walks.ts';

export interface ReadInput extends Omit<ReleaseInput, 'hasThemeCounts'> {
  walkIds: readonly string[];
  /** Something of these visits has left already, and its rules hold. */
  isFrozen: boolean;
}

/**
 * @param settings the rules where none are frozen; left out, those that the school has set
 * @throws AppError `not-found`; `too-new` where the ledger or the settings cannot be read
 */
export function readReleaseInput(db: Db, walkId: string, settings?: DisclosureRules): ReadInput {
  const facts = readWalkFacts(db, walkId);
  const walkIds = listWalksOfDebrief(db, walkId).map(({ id }) => id);
  const ledger = readLedger(db, { visits: facts.visits.map(({ id }) => id), walkIds });
  const frozen = frozenRules(ledger);
  return {
    facts,
    rules: frozen ?? settings ?? getDisclosureSettings(db).rules,
    ledger,
    teacherIds: listTeacherIds(db),
    noticings: listNoticings(db, walkId),
    walkIds,
    isFrozen: frozen !== null,
  };
}
