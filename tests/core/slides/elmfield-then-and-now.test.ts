/** Elmfield beside the summer before it, from its files to the bytes of its deck: the same in two time zones. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { usualDeckId } from '../../../core/contract/calls/decks.ts';
import { slideText } from '../../../core/domain/deck/text/slide-text.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { testCore } from '../../support/test-core.ts';
import { leaveBeside, loadTwoWalks, lookBeside, type Looked } from './support/two-walks.ts';

interface Made {
  first: Looked;
  /** Made once more, from the same store. */
  second: Looked;
  /** Made after the first has left. */
  after: Looked;
}

const minutesWest = { 'Europe/London': -60, 'America/Los_Angeles': 420 } as const;

/** Loads, debriefs and makes it all in a time zone. */
async function madeIn(zone: keyof typeof minutesWest): Promise<Made> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  expect(new Date('2026-07-01T12:00:00Z').getTimezoneOffset()).toBe(minutesWest[zone]);
  try {
    const core = await testCore();
    const walks = await loadTwoWalks(core);
    await core.core.close();
    const { db, close } = await openStore(core.dataDir, 'here');
    const [first, second] = [lookBeside(db, walks), lookBeside(db, walks)];
    leaveBeside(db, walks);
    const after = lookBeside(db, walks);
    close();
    return { first, second, after };
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one]) => one ?? '');

interface ReadChart {
  series: string[];
  labels: string[];
  /** By series: its points, and the cells of the workbook behind them. */
  points: string[][];
  cells: string[][];
}

/** The chart of a page, as somebody reads it who has only the file. */
function readChart(bytes: Uint8Array, page: number): ReadChart {
  const parts = unzipSync(bytes);
  const chart = strFromU8(parts[`ppt/charts/chart${page}.xml`] ?? new Uint8Array());
  const book = unzipSync(parts[`ppt/embeddings/chart${page}.xlsx`] ?? new Uint8Array());
  const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const points = (text: string): string[] => all(text, /<c:pt idx="\d+"><c:v>([^<]*)</gu);
  const series = all(chart, /<c:ser>(.*?)<\/c:ser>/gsu);
  const inside = (tag: string): string[] =>
    series.map((one) => all(one, new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, 'gsu'))[0] ?? '');
  return {
    series: inside('tx').flatMap(points),
    labels: inside('cat').map(points)[0] ?? [],
    points: inside('val').map(points),
    cells: ['B', 'C'].map((column) => all(sheet, new RegExp(`<c r="${column}(?!1")\\d+"><v>([^<]*)<`, 'gu'))),
  };
}

let made: Promise<Made> | null = null;
const inLondon = (): Promise<Made> => (made ??= madeIn('Europe/London'));

test('the deck, page by page', async () => {
  const { slides, verdict } = (await inLondon()).first;
  expect(verdict).toMatchObject({ outcome: 'clear', attacks: [], findings: [], unread: [] });
  const pages = slides.map((page) =>
    [
      `${page.number} · ${page.slideId}`,
      ...[page.title, ...slideText(page)].map((text) => `  ${text}`),
      ...page.notes.map((note) => `  > ${note}`),
    ].join('\n'),
  );
  await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot('golden/elmfield-then-and-now.txt');
});

test('is the same, byte for byte, made twice, after it has left, and in another time zone', async () => {
  const { first, second, after } = await inLondon();
  expect([second, after].map(({ bytes }) => isSame(bytes, first.bytes))).toEqual([true, true]);
  const angeles = await madeIn('America/Los_Angeles');
  expect(isSame(angeles.first.bytes, first.bytes)).toBe(true);
});

test('the bars, and the workbook behind them, are the released figures of both walks', async () => {
  const { bytes, slides, released, chosen } = (await inLondon()).first;
  const page = slides.findIndex(({ slideId }) => slideId === 'then-and-now') + 1;
  const then = new Map(chosen.choices.earlier?.figures.map((figure) => [figure.cell, figure]));
  const rows = released.release.areas.flatMap(({ cell, label, figure }) => {
    const before = then.get(cell);
    return before === undefined ? [] : [{ label, both: [figure, before] }];
  });
  expect(rows.length).toBeGreaterThanOrEqual(2);
  const shares = [0, 1].map((at) =>
    rows.map(({ both }) => {
      const { count, of } = both[at] ?? {};
      return String(Math.round(((count ?? NaN) / (of ?? NaN)) * 20) * 5);
    }),
  );
  expect(readChart(bytes, page)).toEqual({
    series: ['autumn', 'summer'],
    labels: rows.map(({ label }) => label),
    points: shares,
    cells: shares,
  });
});

test('over the API: votes, what was done, and a comparison that is written down and taken back with its deck', async () => {
  const core = await testCore();
  const { walkId, earlierWalkId } = await loadTwoWalks(core);
  const { slides, decks, disclosure } = core.client;
  const asked = { walkId, deckId: usualDeckId };
  const before = await slides.preview(asked);
  expect(before.compare).toEqual({
    walks: [
      {
        walkId: earlierWalkId,
        title: 'Summer 2: talk for learning',
        from: '2026-06-08',
        to: '2026-06-19',
        isSameFocus: true,
      },
    ],
    why: null,
  });
  expect(before.deck.slides.find(({ kind }) => kind === 'theme')).toMatchObject({
    title: 'Wrong answers are something to work with',
  });
  expect(before.deck.slides.find(({ kind }) => kind === 'done')).toMatchObject({
    items: ['Mini-whiteboards for every classroom.'],
  });
  expect(before.deck.slides.map(({ id }) => id)).not.toContain('then-and-now');

  await decks.choose({ ...asked, earlierWalkId });
  expect((await slides.preview(asked)).deck.slides.map(({ id }) => id)).toContain('then-and-now');
  const { releaseId } = await slides.export({ ...asked, isAssumedSeen: true });
  const both = [walkId, earlierWalkId];
  const releases = (): Promise<number[]> =>
    Promise.all(both.map(async (id) => (await disclosure.get({ walkId: id })).releases.length));
  const sharedOn = (): Promise<(string | null)[]> =>
    Promise.all(both.map(async (id) => (await core.client.debrief.get({ walkId: id })).sharedOn));
  expect([await releases(), await sharedOn()]).toEqual([
    [1, 1],
    ['2026-11-05', null],
  ]);
  await slides.withdraw({ releaseId });
  expect([await releases(), await sharedOn()]).toEqual([
    [0, 0],
    [null, null],
  ]);

  await decks.choose({ ...asked, earlierWalkId: '00000000-0000-4000-8000-999999999999' });
  const { compare } = await slides.preview(asked);
  expect(compare.why).toMatch(/not there any more/u);
});
