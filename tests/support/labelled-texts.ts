/** Short texts with labels, drawn by a seed, and how well a grouping finds the labels again. */
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { seededRandom } from '../../core/domain/suggest/random.ts';

export interface LabelledText {
  readonly text: string;
  readonly category: string;
}

/** All 3,080, as they stand in the file: 40 of a label, then 40 of the next. */
export function labelledTexts(): LabelledText[] {
  const csv = fs.readFileSync(
    path.join(import.meta.dirname, '../fixtures/themes/banking77-test.csv'),
    'utf8',
  );
  return Papa.parse<LabelledText>(csv.trim(), { header: true }).data;
}

/** So many labels with all of their texts. */
export function drawLabels(seed: number, labels: number): LabelledText[] {
  const texts = labelledTexts();
  return shuffled([...new Set(texts.map(({ category }) => category))].sort(), seed)
    .slice(0, labels)
    .flatMap((label) => texts.filter(({ category }) => category === label));
}

/** The same items in another order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed * 7919 + 1);
  // The first numbers of near seeds are near one another.
  for (let warm = 0; warm < 20; warm += 1) random();
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

export interface Agreement {
  /** Normalised mutual information, by the mean of both entropies: 1 where each group is one label. */
  readonly nmi: number;
  /** Adjusted Rand index: 0 by chance, 1 where each group is one label (Hubert and Arabie 1985). */
  readonly ari: number;
}

/** How well groups and labels agree. */
export function agreement(labels: readonly string[], groups: ArrayLike<number>): Agreement {
  const all = labels.length;
  const ofLabel = counts(labels);
  const ofGroup = counts(labels.map((_, at) => groups[at]));
  const ofBoth = counts(labels.map((label, at) => `${groups[at]} ${label}`));
  const entropy = (sizes: readonly number[]): number =>
    sizes.reduce((sum, size) => sum - (size / all) * Math.log(size / all), 0);
  const pairs = (sizes: readonly number[]): number =>
    sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const apart = entropy(ofLabel) + entropy(ofGroup);
  const byChance = (pairs(ofLabel) * pairs(ofGroup)) / pairs([all]);
  const most = (pairs(ofLabel) + pairs(ofGroup)) / 2;
  return {
    nmi: (2 * (apart - entropy(ofBoth))) / apart,
    ari: (pairs(ofBoth) - byChance) / (most - byChance),
  };
}

function counts(keys: readonly unknown[]): number[] {
  return [...Map.groupBy(keys, (key) => key).values()].map((same) => same.length);
}
