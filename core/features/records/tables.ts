/** The tables behind a walk: listed, and read again in another way. */
import { listSourceTables } from '../../store/records/source-files.ts';
import { tallyTables } from '../../store/records/source-rows.ts';
import { walkKey } from '../../store/records/walks.ts';
import { dialects } from '../../contract/tables.ts';
import type { Handlers } from '../context.ts';

export const tableHandlers = {
  'records.listTables': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const tallies = tallyTables(db, walkId);
    return {
      tables: listSourceTables(db, walkId).map(({ fileId, file, sheet, dialect, questions }) => ({
        fileId,
        file,
        sheet: sheet === '' ? null : sheet,
        dialect: dialects.find((known) => known === dialect) ?? 'table',
        ...(tallies.get(`${fileId} ${sheet}`) ?? { rows: 0, visits: 0 }),
        questions,
      })),
    };
  },
  'records.lookAtTable': (request, { loader }, work) => loader.lookAgain(request, work),
  'records.readAgain': (request, { loader }, work) => ({
    outside: (turn) => loader.readAgain(request, { ...work, turn }),
  }),
} satisfies Partial<Handlers>;
