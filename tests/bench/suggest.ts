/** Suggested themes: how long a pass takes, and how good it is. */
import fs from 'node:fs';
import path from 'node:path';
import { labelledTexts } from '../support/labelled-texts.ts';
import { loadFile, withBenchCore } from './bench-core.ts';
import { rounded, timed, type Figure } from './figures.ts';
import { generatedWalk } from './generated-walk.ts';
import { measureAgreement, measureWalk } from './suggest-quality.ts';

const runs = 5;

export async function measureSuggestions(sizes: readonly number[]): Promise<Figure[]> {
  const passes = [];
  for (const n of sizes) passes.push(...(await measurePass(n)));
  return [...passes, ...measureAgreement(), ...measureWalk()];
}

/**
 * The whole call through the built core: read from the store, masked, compared in its thread, checked, answered; and
 * the first one, for which the thread has to begin. The floor takes the same texts apart and counts their words.
 */
function measurePass(n: number): Promise<Figure[]> {
  const given = labelledTexts();
  const textAt = (at: number): string => given[at % given.length]?.text ?? '';
  // Two to a card: of some 110 signs, longer than observers' cards are on average.
  const texts = Array.from({ length: n }, (_, at) => `${textAt(at)} ${textAt(at + 1)}`);
  return withBenchCore(async (bench) => {
    const file = path.join(bench.folder, 'walk.json');
    fs.writeFileSync(
      file,
      generatedWalk(n, (visit, piece) => texts[visit * 8 + piece] ?? ''),
    );
    const walkId = await loadFile(bench, file);
    const pass = (): Promise<{ considered: number }> => bench.client.suggest.themes({ walkId });
    const began = performance.now();
    const { considered } = await pass();
    const first = performance.now() - began;
    if (considered !== n) throw new Error(`${considered} cards were looked at`);
    const value = await timed(runs, pass);
    const similar = await timed(runs, () => bench.client.suggest.alike({ walkId, cardId: '1' }));
    const floor = rounded(await timed(runs, () => countWords(texts)));
    return [
      { name: 'suggest.pass', n, value: rounded(value), unit: 'ms', floor },
      { name: 'suggest.first', n, value: rounded(first), unit: 'ms', floor },
      { name: 'suggest.like', n, value: rounded(similar), unit: 'ms', floor },
    ];
  });
}

/** Takes texts apart and counts the words of each, and does no more. */
function countWords(texts: readonly string[]): Map<string, number>[] {
  return texts.map((text) => {
    const counts = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
}
