/** Writing a deck, beside the barest way of doing it. */
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { rounded, timed, type Figure } from './figures.ts';
import { generatedWalk } from './generated-walk.ts';
import { loadFile, withBenchCore } from './bench-core.ts';

const runs = 5;

/** The deck of a walk of 1,000 cards, made and checked. The floor zips the same parts once. */
export function measureDeck(): Promise<Figure> {
  return withBenchCore(async (bench) => {
    const file = path.join(bench.folder, 'walk.json');
    fs.writeFileSync(file, generatedWalk(1000));
    const walkId = await loadFile(bench, file);
    let made = '';
    const value = await timed(runs, async () => {
      made = (await bench.client.slides.export({ walkId, hasThemeCounts: false, isAssumedSeen: true })).token;
    });
    const parts = unzipSync((await bench.core.takeFile(made)).bytes);
    const floor = await timed(runs, () => zipSync(parts));
    return { name: 'deck.pptx', n: 1000, value: rounded(value), unit: 'ms', floor: rounded(floor) };
  });
}
