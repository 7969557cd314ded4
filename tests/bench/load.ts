/** Looking at a large CSV, loading it, and loading it again, beside the barest way; and what goes on meanwhile. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Client, CallOptions } from '../../core/contract/client.ts';
import { agree, loadFile, look, withBenchCore, type BenchCore } from './bench-core.ts';
import { median, rounded, type Figure } from './figures.ts';
import { generatedCsv, generatedWalk } from './generated-walk.ts';
import { floorOfRawRows, floorOfTables, writtenRows } from './load-floor.ts';
import { startBenchApp } from './running-app.ts';
import { top } from '../e2e/support/app.ts';

const runs = 3;

interface Loading {
  preview: number;
  /** From the chosen file to the stored walk. */
  whole: number;
  /** The same file once more, in the same session, and after a restart. */
  again: number;
  againLater: number;
  /** The longest that nothing was heard while looking and loading. */
  gap: number;
}

/** Each run in a fresh program, as a team meets it: nothing is warm but what the app warms. */
export async function measureLoading(rows: number): Promise<Figure[]> {
  const csv = generatedCsv(rows);
  const measured: Loading[] = [];
  let floor = 0;
  for (let run = 0; run < runs; run += 1) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-'));
    try {
      const first = await withBenchCore((bench) => loadTwice(bench, csv, rows), folder);
      const againLater = await withBenchCore((bench) => loadAgain(bench, first.walkId), folder);
      measured.push({ ...first, againLater });
      if (run === 0) floor = await floorOfTables(csv, writtenRows(path.join(folder, 'data')));
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  const rawFloor = await floorOfRawRows(csv);
  const figure = (name: string, value: (one: Loading) => number, beside: number): Figure => ({
    name,
    n: rows,
    value: rounded(median(measured.map(value))),
    unit: 'ms',
    floor: rounded(beside),
  });
  return [
    figure('load.preview', ({ preview }) => preview, rawFloor),
    figure('load.csv', ({ whole }) => whole, floor),
    figure('load.csvRawRows', ({ whole }) => whole, rawFloor),
    figure('load.again', ({ again }) => again, floor),
    figure('load.againLater', ({ againLater }) => againLater, floor),
    figure('load.progressGap', ({ gap }) => gap, 0),
  ];
}

async function loadTwice(
  bench: BenchCore,
  csv: string,
  rows: number,
): Promise<Omit<Loading, 'againLater'> & { walkId: string }> {
  const file = path.join(bench.folder, 'records.csv');
  fs.writeFileSync(file, csv);
  await untilWarm();
  const gaps = gapMeter();
  const began = performance.now();
  const looked = await look(bench, file, gaps.options);
  const preview = performance.now() - began;
  const report = await agree(bench, looked, null, gaps.options);
  const whole = performance.now() - began;
  const gap = gaps.longest();
  if (report.totals.visits !== rows) throw new Error(`${report.totals.visits} of ${rows} rows became visits`);
  const walkId = report.walkId ?? '';
  return { walkId, preview, whole, gap, again: await loadAgain(bench, walkId) };
}

async function loadAgain(bench: BenchCore, walkId: string): Promise<number> {
  const file = path.join(bench.folder, 'records.csv');
  const began = performance.now();
  const report = await agree(bench, await look(bench, file), walkId);
  if (report.totals.cards > 0) throw new Error(`${report.totals.cards} cards came twice`);
  return performance.now() - began;
}

/** A person needs a moment to choose a file; the app warms up meanwhile. */
const untilWarm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4500));

function gapMeter(): { options: CallOptions; longest(): number } {
  let last = performance.now();
  let longest = 0;
  const onProgress = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  return { options: { onProgress }, longest: () => (onProgress(), longest) };
}

/** How long the board of another walk makes people wait while the file is looked at and loaded. */
export function measureOtherBoard(rows: number, cards: number): Promise<Figure[]> {
  return withBenchCore(async (bench) => {
    const other = path.join(bench.folder, 'other.json');
    fs.writeFileSync(other, generatedWalk(cards));
    const walkId = await loadFile(bench, other);
    const file = path.join(bench.folder, 'records.csv');
    fs.writeFileSync(file, generatedCsv(rows));
    let isDone = false;
    const loading = loadFile(bench, file).then(() => (isDone = true));
    const busy = await workOnBoard(bench.client, walkId, () => isDone);
    await loading;
    let left = 20;
    const quiet = await workOnBoard(bench.client, walkId, () => (left -= 1) < 0);
    return (['get', 'move'] as const).map((call) => ({
      name: `load.otherBoard.${call}`,
      n: cards,
      value: rounded(busy[call]),
      unit: 'ms',
      floor: rounded(quiet[call]),
    }));
  });
}

/** Opens the board and moves a card, over and over; answers the longest of each. */
async function workOnBoard(
  client: Client,
  walkId: string,
  isDone: () => boolean,
): Promise<{ get: number; move: number }> {
  const longest = { get: 0, move: 0 };
  const clocked = async <T>(call: keyof typeof longest, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    longest[call] = Math.max(longest[call], performance.now() - began);
    return value;
  };
  for (let round = 0; !isDone(); round += 1) {
    const { cards } = await clocked('get', () => client.board.get({ walkId }));
    const areaId = round % 2 === 0 ? 'parking' : 'progress';
    const to = { kind: 'column', areaId, before: null } as const;
    const cardIds = [cards[0]?.id ?? ''];
    await clocked('move', () => client.board.moveCards({ walkId, cardIds, to }));
  }
  return longest;
}

/** A form's export of a month, from the drop on the window of a fresh app to its preview; the floor uploads it. */
export async function measureDrop(): Promise<Figure> {
  const bytes = fs.readFileSync(path.join(top, 'tests/fixtures/elmfield/microsoft-forms.xlsx'));
  const [values, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const app = await startBenchApp();
    try {
      await untilWarm();
      const began = performance.now();
      const token = await app.upload('form.xlsx', bytes);
      floors.push(performance.now() - began);
      const { files } = await app.client.records.preview({ files: [token], choices: [] });
      values.push(performance.now() - began);
      if (files.length === 0) throw new Error('the form was refused');
    } finally {
      await app.stop();
    }
  }
  return {
    name: 'load.xlsx',
    n: 24,
    value: rounded(median(values)),
    unit: 'ms',
    floor: rounded(median(floors)),
  };
}
