/** Random exports of one form, loaded into the store. */
import fc from 'fast-check';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import type { Db } from '../../../core/store/file/open.ts';
import { fileOf, pieceOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { countedIds } from '../../support/test-core.ts';

/** An export as it stands one day: which responses it holds, and which of a few texts each of them says. */
export const exportArbitrary = fc.uniqueArray(
  fc.record({ id: fc.nat(4), texts: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);
export type Export = typeof exportArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Responses 0 and 1 are one room seen by two. Text 7 is proposed where it stands. */
export function load(db: Db, walkId: string | null, rows: Export, newId = countedIds()): string {
  const drafts = rows.map(({ id, texts }) => {
    const evidence = texts.map((n) => pieceOf(`Text ${n}.`, n === 7 ? { proposal: ['Text'] } : {}));
    const place = id < 2 ? { period: '2', className: '9R/Sc1' } : {};
    return responseOf(`${id}`, visitOf([], { evidence, observer: `Observer ${id}`, ...place }));
  });
  const plan = planOf([fileOf([tableOf(drafts)])], walkId, { newId });
  return db.transaction(() => loadIntoWalks(db, plan))().walkId ?? '';
}
