/** An earlier walk of the same focus beside this one: released figures of both. */
import type { Slide } from '../../contract/calls/slides.ts';
import { inSentence } from '../in-sentence.ts';
import type { Release, ReleasedArea, ReleasedFigure } from '../release/release.ts';
import { shareOf } from './bars.ts';
import { joined, ours, say, written, type DeckText, type TextBook } from './deck-text.ts';
import { cleared } from './figure-words.ts';
import { snapshotSentence, spoken } from './sentences.ts';

/** What an earlier walk released. */
export interface EarlierWalk {
  /** What it is called in a sentence: "summer". */
  name: string;
  /** What this walk is called beside it: "autumn". */
  nowName: string;
  visits: number;
  areas: readonly ReleasedArea[];
}

interface Pair {
  area: ReleasedArea;
  now: Counted;
  then: Counted;
}

type Counted = ReleasedFigure & { count: number; of: number };

const isCounted = (figure: ReleasedFigure | undefined): figure is Counted =>
  figure !== undefined && figure.count !== null && figure.of !== null;

/** Whether two shares differ by no more than one visit makes, in the walk where one makes more. */
function isWithinOneVisit({ now, then }: Pair): boolean {
  return Math.abs(now.count / now.of - then.count / then.of) <= Math.max(1 / now.of, 1 / then.of);
}

/** @returns null where no area has a figure in both */
export function thenAndNowSlide(
  release: Release,
  earlier: EarlierWalk,
  book: TextBook,
): Extract<Slide, { kind: 'chart' }> | null {
  const before = new Map(earlier.areas.map((area) => [area.cell, area.figure]));
  const pairs = release.areas.flatMap((area): Pair[] => {
    const then = before.get(area.cell);
    return isCounted(area.figure) && isCounted(then) ? [{ area, now: area.figure, then }] : [];
  });
  const { visits } = release;
  if (pairs.length === 0 || visits === null) return null;
  const steady = pairs.filter(isWithinOneVisit).map(({ area }) => written(area.label));
  const footnote = steady.length === 0 ? ours(snapshotSentence) : unchanged(steady);
  return {
    kind: 'chart',
    id: 'then-and-now',
    of: 'then-and-now',
    accent: null,
    earlier: {
      name: book.use(written(earlier.name)),
      nowName: book.use(written(earlier.nowName)),
      figures: pairs.map(({ then }) => cleared(then)),
    },
    chart: {
      title: book.use(title(pairs, earlier)),
      subtitle: book.use(
        say`Share of visits: ${written(earlier.nowName)}, ${String(visits.count)} visits; ${written(earlier.name)}, ${String(earlier.visits)} visits`,
      ),
      rows: pairs.map(({ area, now }) => ({
        id: area.areaIds.join('+'),
        label: book.use(written(area.label)),
        letter: area.letter,
        figure: cleared(now),
        why: null,
      })),
      footnote: book.use(footnote),
      scale: visits.count,
      alt: book.use(
        joined(
          [
            ours('Bar chart with two bars a row.'),
            ...pairs.map(
              ({ area, now, then }) =>
                say`${written(area.label)}: ${written(earlier.nowName)} ${counted(now)}, ${written(earlier.name)} ${counted(then)}.`,
            ),
          ],
          ' ',
        ),
      ),
    },
    notes: book.useAll([ours(spoken.shares), ours(spoken.notNoted)]),
    footer: book.use(ours(snapshotSentence)),
  };
}

const counted = ({ count, of }: Counted): string => `${count} of ${of} visits`;

const unchanged = (labels: readonly DeckText[]): DeckText =>
  say`Changed by less than one visit makes: ${joined(labels, ', ')}`;

/** Of the greatest change, where there is one. */
function title(pairs: readonly Pair[], { name }: EarlierWalk): DeckText {
  const by = ({ now, then }: Pair): number => Math.abs(shareOf(now) - shareOf(then));
  const [most] = pairs.filter((pair) => !isWithinOneVisit(pair)).sort((a, b) => by(b) - by(a));
  if (most === undefined) return say`Much as it was in the walk called ${written(name)}`;
  const more = most.now.count / most.now.of > most.then.count / most.then.of ? 'more' : 'fewer';
  const label = written(inSentence(most.area.label));
  return say`We noted ${label} in a ${more === 'more' ? 'greater' : 'smaller'} share of visits than in ${written(name)}`;
}
