/** Tables as people write them, loaded whole, twice and in two goes: the same walk, and every row accounted for. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileReport, LoadReport } from '../../../core/contract/calls/records.ts';
import { elmfield, temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

/** Rows of a report that have been accounted for. */
function sumOf({
  visits,
  joined,
  unchangedRows,
  blankRows,
  totalsRows,
  asideRows,
  needsAttention,
}: FileReport): number {
  const attention = new Set(needsAttention.map(({ row }) => row)).size;
  return (
    visits.added + visits.updated + joined + unchangedRows + blankRows + totalsRows + asideRows + attention
  );
}

function expectSums({ files }: LoadReport): void {
  expect(files.map((file) => [file.file, sumOf(file)])).toEqual(files.map(({ file, rows }) => [file, rows]));
}

/** What a person can see of a walk, without ids, order keys and what names a file. */
async function seen({ client }: TestCore, walkId: string): Promise<unknown> {
  const { cards, visits } = await client.board.get({ walkId });
  const { open } = await client.records.listAttention({ walkId });
  return {
    cards: cards.map(({ id: _id, orderKey: _key, ...card }) => card),
    visits,
    open: open.map(({ items, fields }) => ({ items, fields })),
  };
}

const text = fc.constantFrom(
  'Pairs talked before they wrote.',
  'One pupil asked why.',
  'Most could say the aim.',
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('05/10/2026', '15/10/2026', '31/09/2026'), text) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** No two rows are of one class: each is a visit of its own in any part of the table. */
function tableOf(lines: readonly ([string, string] | null)[]): string {
  const rows = lines.map((row, index) =>
    row === null ? ',,,,' : `${row[0]},1,${index + 7}X/Ma1,O. Observer,${row[1]}`,
  );
  return ['Date,Period,Class,Observer,What did you see?', ...rows].join('\n');
}

test('any table: twice changes nothing, a part of it first changes nothing, and its rows add up', async () => {
  const core = await testCore();
  const folder = temporaryFolder();
  let files = 0;
  const load = async (
    lines: readonly ([string, string] | null)[],
    walkId: string | null,
  ): Promise<string> => {
    const file = path.join(folder, `${(files += 1)}.csv`);
    // The first row settles the order of day and month in every part of the table.
    fs.writeFileSync(file, tableOf([['25/09/2026', 'All read.'], ...lines]));
    const report = await loadFiles(core, [file], walkId);
    expectSums(report);
    return report.walkId ?? '';
  };
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.nat({ max: 6 }), async (lines, cut) => {
      const walkId = await load(lines, null);
      const whole = await seen(core, walkId);
      await load(lines, walkId);
      expect(await seen(core, walkId)).toEqual(whole);
      const grown = await load(lines.slice(0, cut), null);
      await load(lines, grown);
      expect(await seen(core, grown)).toEqual(whole);
    }),
    { numRuns: 20, seed: 7 },
  );
});

test('every file of the fixture walk adds up, at first and again', async () => {
  const core = await testCore();
  const files = fs.readdirSync(elmfield).filter((name) => !['README.md', 'truth.json'].includes(name));
  const report = await loadFiles(core, files);
  expectSums(report);
  const before = await seen(core, report.walkId ?? '');
  const again = await loadFiles(core, files, report.walkId);
  expectSums(again);
  expect(again.totals.cards).toBe(0);
  expect(await seen(core, report.walkId ?? '')).toEqual(before);
});
