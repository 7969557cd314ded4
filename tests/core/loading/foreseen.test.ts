/** A look says what a load then does: both meet the rows in the same way. */
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { describe as lookAt } from '../../../core/features/records/look/preview.ts';
import { openStore, type Db } from '../../../core/store/file/open.ts';
import { badResponseOf, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { countedIds } from '../../support/test-core.ts';

const headersOf = {
  form: ['id', 'date', 'seen'],
  grown: ['id', 'date', 'seen', 'heard'],
  other: ['a', 'b', 'c'],
};

const rowArbitrary = fc.record({
  id: fc.nat(5),
  texts: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
  observer: fc.constantFrom(null, 'A. One', 'B. Two'),
  isBad: fc.boolean(),
  /** What it was known by in an export that wrote its time in another way. */
  before: fc.option(fc.nat(5)),
});

const tableArbitrary = fc.record({
  /** The form before or after it gained a question, or another form. */
  form: fc.constantFrom('form', 'form', 'form', 'grown', 'other'),
  rows: fc.array(rowArbitrary, { minLength: 1, maxLength: 6 }),
  /** Who made its visits, as a person said. */
  said: fc.constantFrom(null, null, 'C. Three'),
});

const dropArbitrary = fc.record({
  files: fc.array(fc.array(tableArbitrary, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  /** The same files as last time. */
  isRepeated: fc.boolean(),
});
type Drop = typeof dropArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Looks at a drop, loads it where the look would, and answers what each of the two said. */
function lookAndLoad(db: Db, dialect: 'microsoft-forms' | 'table', drop: Drop, newId: () => string) {
  const choices = drop.files.flatMap((tables, file) =>
    tables.map(({ said }, sheet) => ({
      token: `${file}.xlsx`,
      sheet: `${sheet}`,
      columns: [],
      dayOrder: null,
      observer: said,
    })),
  );
  const files = drop.files.map((tables, file) =>
    fileOf(
      tables.map(({ form, rows }, sheet) => {
        // A form knows its responses apart; in a hand-made table two rows may name the same room and time. No row stands twice.
        const named = (row: (typeof rows)[number]): string =>
          `${row.id} ${dialect === 'table' ? row.texts : ''}`;
        const own = [...new Map(rows.map((row) => [named(row), row])).values()];
        const drafts = own.map(({ id, texts, observer, isBad, before }) => {
          const visit = visitOf(
            texts.map((text) => `Text ${text}.`),
            { observer },
          );
          const response = isBad && id > 3 ? badResponseOf(`${id}`, '32/13') : responseOf(`${id}`, visit);
          return before === null ? response : { ...response, otherKeys: [`${before}`] };
        });
        return tableOf(drafts, { dialect, fingerprint: form, headers: headersOf[form], sheet: `${sheet}` });
      }),
      `${file}.xlsx`,
    ),
  );
  const countMarked = (): number => 0;
  const look = lookAt({ files, refused: [] }, { db, choices, countMarked });
  const plan = planOf(files, look.suggestedWalkId, { choices, newId, countMarked });
  const report = db.transaction(() => loadIntoWalks(db, plan))();
  const rows = db.prepare('SELECT count(*) FROM source_row').pluck().get();
  return {
    foreseen: [look.goneFromFile, ...look.files.map((file) => [file.newVisits, file.changedVisits])],
    done: [report.goneFromFile, ...report.files.map(({ visits }) => [visits.added, visits.updated])],
    rows,
  };
}

test('a look foresees new, changed and gone visits of every drop, whatever the walk holds', async () => {
  const seen = { changed: 0, gone: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('microsoft-forms', 'table'),
      fc.array(dropArbitrary, { minLength: 1, maxLength: 4 }),
      async (dialect, drops) => {
        const { db, close } = await openStore(temporaryFolder(), 'here');
        const newId = countedIds();
        for (const [at, drop] of drops.entries()) {
          const files = (drop.isRepeated ? drops[at - 1] : drop) ?? drop;
          const { foreseen, done } = lookAndLoad(db, dialect, files, newId);
          expect(foreseen).toEqual(done);
          seen.gone += Number(done[0]);
          seen.changed += done
            .slice(1)
            .reduce<number>((sum, of) => sum + (Array.isArray(of) ? (of[1] ?? 0) : 0), 0);
        }
        close();
      },
    ),
    { numRuns: 50, seed: 7 },
  );
  expect(Math.min(seen.changed, seen.gone)).toBeGreaterThan(30);
});

test('every row of every sheet is kept, also of one that is loaded later than the first', async () => {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  onTestFinished(close);
  const sheet = (name: string, id: string) =>
    tableOf([responseOf(id, visitOf(['Seen.'])), badResponseOf(`bad ${id}`, '32/13')], { sheet: name });
  const file = fileOf([sheet('Mon', '1'), sheet('Tue', '2')]);
  const load = (files: readonly (typeof file)[], walkId: string | null): string | null =>
    db.transaction(() => loadIntoWalks(db, planOf(files, walkId, { newId })))().walkId;
  const newId = countedIds();
  const kept = (): unknown => db.prepare('SELECT sheet, count(*) FROM source_row GROUP BY sheet').raw().all();
  const walkId = load([{ ...file, read: { ...file.read, tables: file.read.tables.slice(0, 1) } }], null);
  expect(kept()).toEqual([['Mon', 2]]);
  load([file], walkId);
  expect(kept()).toEqual([
    ['Mon', 2],
    ['Tue', 2],
  ]);
  load([file], null);
  expect(kept()).toEqual([
    ['Mon', 4],
    ['Tue', 4],
  ]);
});
