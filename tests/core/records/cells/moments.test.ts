/** One moment, however an export writes it; the same responses in any of these ways are the same visits. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { possibleMoments, readMoment } from '../../../../core/domain/records/cells/moments.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { loadFiles, testCore } from '../../../support/test-core.ts';

test.each([
  ['2026-10-15 09:05:08', null, '2026-10-15 09:05:08'],
  ['2026-10-15T09:05:08Z', null, '2026-10-15 09:05:08'],
  ['15/10/2026 09:05:08', null, '2026-10-15 09:05:08'],
  ['10/15/26 9:05:08', null, '2026-10-15 09:05:08'],
  ['04/10/2026 9:05:08', 'day-first', '2026-10-04 09:05:08'],
  ['4/10/2026 9:05:08', 'month-first', '2026-04-10 09:05:08'],
  ['2026/10/15 12:05:08 AM GMT+1', null, '2026-10-15 00:05:08'],
  ['2026/10/15 9:05:08 pm', null, '2026-10-15 21:05:08'],
  ['15.10.2026 09:05', null, '2026-10-15 09:05:00'],
  ['04/10/2026 09:05:08', null, null],
  ['15/10/2026', null, null],
  ['15/10/2026 25:05:08', null, null],
  ['', null, null],
] as const)('%s (%s) is %s', (written, order, moment) => {
  expect(readMoment(written, order)).toBe(moment);
});

test('a stamp that leaves day and month open may be two moments', () => {
  expect(possibleMoments('04/10/2026 09:05:08')).toEqual(['2026-10-04 09:05:08', '2026-04-10 09:05:08']);
  expect(possibleMoments('04/04/2026 09:05:08')).toEqual(['2026-04-04 09:05:08']);
});

const days = [4, 5, 15];
const pad = (value: number): string => String(value).padStart(2, '0');
const ways: Record<string, (day: number) => string> = {
  workbook: (day) => `2026-10-${pad(day)} 14:05:08`,
  british: (day) => `${pad(day)}/10/2026 14:05:08`,
  american: (day) => `10/${day}/26 14:05:08`,
  'twelve hours': (day) => `10/${day}/2026 2:05:08 PM`,
  direct: (day) => `2026/10/${pad(day)} 2:05:08 PM GMT+1`,
};

const forms: Record<string, (at: (day: number) => string) => string[]> = {
  Microsoft: (at) => [
    'ID,Start time,Completion time,Email,Name,Date of visit,Class,What did you see?',
    ...days.map(
      (day) =>
        `${day},${at(day)},${at(day)},anonymous,A. Person,2026-10-${pad(day)},9X,They talked on ${day}.`,
    ),
  ],
  Google: (at) => [
    'Timestamp,Email Address,Date of visit,Class,What did you see?',
    ...days.map((day) => `${at(day)},a@b.uk,2026-10-${pad(day)},9X,They talked on ${day}.`),
  ],
};

describe.each(Object.entries(forms))('a %s form', (_form, linesOf) => {
  test.each(Object.entries(ways))(
    'times written the %s way come again in every other way',
    async (_way, at) => {
      const core = await testCore();
      const folder = temporaryFolder();
      const load = async (stamp: (day: number) => string, name: string, walkId: string | null) => {
        const file = path.join(folder, `${name}.csv`);
        fs.writeFileSync(file, linesOf(stamp).join('\n'));
        return loadFiles(core, [file], walkId);
      };
      const { walkId } = await load(at, 'first', null);
      for (const [name, other] of Object.entries(ways)) {
        const { files } = await load(other, name, walkId);
        expect([name, files[0]?.visits]).toEqual([name, { added: 0, updated: 0, unchanged: 3 }]);
      }
    },
  );
});

test('times that leave day and month open are the same once a grown export settles them', async () => {
  const core = await testCore();
  const folder = temporaryFolder();
  const header = 'ID,Start time,Completion time,Email,Name,Date of visit,Class,What did you see?';
  const line = (day: number): string =>
    `${day},${pad(day)}/10/2026 14:05:08,,anonymous,A. Person,2026-10-${pad(day)},9X,They talked on ${day}.`;
  const load = async (upTo: number[], name: string, walkId: string | null) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, [header, ...upTo.map(line)].join('\n'));
    return loadFiles(core, [file], walkId);
  };
  const { walkId } = await load([4, 5], 'short.csv', null);
  expect((await load([4, 5, 15], 'grown.csv', walkId)).files[0]?.visits).toEqual({
    added: 1,
    updated: 0,
    unchanged: 2,
  });
});
