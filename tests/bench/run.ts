/** `npm run bench`: speed beside floors measured in the same run; `--json` prints one line a figure; names choose some. */
import { ensureBuilt } from '../../build/build.mjs';
import { measureBoard, measureHands, measureRoom } from './board.ts';
import type { Figure } from './figures.ts';
import { measureDeck, measureWriting } from './deck.ts';
import { measureFinding } from './find.ts';
import { measureDrop, measureLoading, measureOtherBoard } from './load.ts';
import { measureNames } from './names.ts';
import { measureRelease } from './release.ts';
import { measureShare } from './share.ts';
import { measureStart } from './start.ts';
import { measureSuggestions } from './suggest.ts';
import { measureLargeBoard, measureYears } from './years.ts';

const parts: Record<string, () => Promise<Figure[]>> = {
  start: async () => [await measureStart()],
  load: async () => [
    ...(await measureLoading(10_000)),
    ...(await measureOtherBoard(10_000, 1000)),
    await measureDrop(),
  ],
  deck: async () => [
    await measureDeck(),
    ...(await measureWriting()),
    ...(await measureRelease()),
    ...(await measureShare(1000)),
  ],
  board: () => measureBoard([1000, 3000, 10_000]),
  hands: async () => [await measureHands(3000)],
  room: () => measureRoom([1000, 10_000]),
  names: async () => measureNames(),
  suggest: () => measureSuggestions([1000, 3000]),
  find: () => measureFinding(10_000),
  years: async () => [...(await measureYears([300, 1000])), ...(await measureLargeBoard(100_000))],
};

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));

await ensureBuilt();
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const figure of await measure())
    process.stdout.write(`${isJson ? JSON.stringify(figure) : inWords(figure)}\n`);
}

function inWords({ name, n, value, unit, floor }: Figure): string {
  const ratio = floor > 0 ? `, ${(value / floor).toFixed(1)} × floor` : '';
  return `${name.padEnd(20)} n ${String(n).padStart(5)}  ${String(value).padStart(9)} ${unit}  (floor ${floor}${ratio})`;
}
