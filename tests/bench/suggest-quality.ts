/** How good suggestions are: on short texts with labels, and on the evidence of an invented walk with known themes. */
import fs from 'node:fs';
import path from 'node:path';
import { rankThemes } from '../../core/domain/suggest/rank-alike.ts';
import { groupTexts, suggestThemes } from '../../core/domain/suggest/suggest-themes.ts';
import { agreement, drawLabels } from '../support/labelled-texts.ts';
import { rounded, type Figure } from './figures.ts';

const labels = 10;
const draws = [1, 2, 3, 4, 5];

/** The best that was published for ten labels with 40 texts each, by words alone. */
const published = { nmi: 0.75, ari: 0.61 };

interface Evidence {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly theme: string | null;
}

interface Truth {
  readonly evidence: readonly Evidence[];
  readonly themes: readonly { readonly key: string; readonly title: string }[];
}

const figure = (name: string, n: number, value: number, floor: number): Figure => ({
  name: `suggest.${name}`,
  n,
  value: rounded(value),
  unit: 'of 1',
  floor: rounded(floor),
});

/** Means over five seeded draws of ten labels with 40 texts each, every text counted, none left out. */
export function measureAgreement(): Figure[] {
  const found = draws.map((seed) => {
    const drawn = drawLabels(seed, labels);
    const { group } = groupTexts(
      drawn.map(({ text }) => text),
      labels,
    );
    return agreement(
      drawn.map(({ category }) => category),
      group,
    );
  });
  return (['nmi', 'ari'] as const).map((of) =>
    figure(of, labels * 40, found.reduce((sum, one) => sum + one[of], 0) / draws.length, published[of]),
  );
}

/** The invented walk, its tallies aside: they are all worded alike. The floors are what chance would do. */
export function measureWalk(): Figure[] {
  const file = path.join(import.meta.dirname, '../fixtures/elmfield/truth.json');
  const truth = JSON.parse(fs.readFileSync(file, 'utf8')) as Truth;
  const evidence = truth.evidence.filter(({ kind }) => kind !== 'tally');
  const { covered, right } = measurePairs(evidence);
  const sizes = Map.groupBy(evidence, ({ theme }) => theme);
  sizes.delete(null);
  const n = evidence.length;
  const chance =
    [...sizes.values()].reduce((sum, { length }) => sum + length * (length - 1), 0) / (n * (n - 1));
  const { first, firstThree, asked } = measureRanks(evidence, truth.themes);
  return [
    figure('covered', n, covered, 0),
    figure('pairs', n, right, chance),
    figure('rank-first', asked, first, 1 / truth.themes.length),
    figure('rank-three', asked, firstThree, 3 / truth.themes.length),
  ];
}

/** The share of the cards that are in a suggestion, and of the pairs in one suggestion that belong together. */
function measurePairs(evidence: readonly Evidence[]): { covered: number; right: number } {
  const themeOf = new Map(evidence.map(({ id, theme }) => [id, theme]));
  let [covered, pairs, right] = [0, 0, 0];
  for (const { cardIds } of suggestThemes(evidence)) {
    covered += cardIds.length;
    cardIds.forEach((id, at) => {
      for (const other of cardIds.slice(at + 1)) {
        pairs += 1;
        if (themeOf.get(id) !== null && themeOf.get(id) === themeOf.get(other)) right += 1;
      }
    });
  }
  return { covered: covered / evidence.length, right: right / pairs };
}

/** For each card of a theme, all the others being in theirs: how often its own theme is ranked first, or in the first three. */
function measureRanks(
  evidence: readonly Evidence[],
  themes: Truth['themes'],
): { asked: number; first: number; firstThree: number } {
  const asked = evidence.filter(({ theme }) => theme !== null);
  const places = asked.map((card) => {
    const others = asked.filter((other) => other !== card);
    const given = themes.map(({ key, title }) => ({
      id: key,
      texts: [title, ...others.filter(({ theme }) => theme === key).map(({ text }) => text)],
    }));
    return rankThemes(card.text, given).findIndex(({ themeId }) => themeId === card.theme);
  });
  const share = (isFound: (place: number) => boolean): number =>
    places.filter(isFound).length / places.length;
  return {
    asked: asked.length,
    first: share((place) => place === 0),
    firstThree: share((place) => place >= 0 && place < 3),
  };
}
