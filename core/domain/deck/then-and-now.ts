/** An earlier walk of the same purpose beside this one: released figures of both. */
import type { Slide } from '../../contract/calls/slides.ts';
import { inSentence } from '../in-sentence.ts';
import type { Release, ReleasedArea, ReleasedFigure } from '../release/release.ts';
import { shareOf } from './bars.ts';
import { labelOf, pupilVoice } from './charts.ts';
import { joined, ours, say, type DeckText, type TextBook } from './deck-text.ts';
import { asOfWords, cleared } from './figure-words.ts';
import { snapshotSentence, spoken } from './sentences.ts';

/** What an earlier walk released. What both are called is made of dates and is nobody's words. */
export interface EarlierWalk {
  /** "summer". */
  name: string;
  /** "in the summer". */
  when: string;
  /** What this walk is called beside it: "autumn". */
  nowName: string;
  visits: number;
  /** Of its focus areas, by cell. */
  figures: readonly ReleasedFigure[];
}

interface Pair {
  area: ReleasedArea;
  now: Counted;
  then: Counted;
}

type Counted = ReleasedFigure & { count: number; of: number };

const isCounted = (figure: ReleasedFigure | undefined): figure is Counted =>
  figure !== undefined && figure.count !== null && figure.of !== null;

/** One row compares nothing with anything. */
const leastRows = 2;

/** Rows that have a figure in both walks, of all the visits that the subtitle names. */
function pairsOf({ visits, areas }: Release, earlier: EarlierWalk): Pair[] {
  const before = new Map(earlier.figures.map((figure) => [figure.cell, figure]));
  return areas.flatMap((area): Pair[] => {
    const [now, then] = [area.figure, before.get(area.cell)];
    if (!isCounted(now) || !isCounted(then)) return [];
    const isOfThese = now.of === visits?.count && now.asOf === visits.asOf && then.of === earlier.visits;
    return isOfThese ? [{ area, now, then }] : [];
  });
}

/** Why two walks cannot stand beside each other, in words for the team; null where they can. */
export function whyNotCompared(release: Release, earlier: EarlierWalk): string | null {
  if (release.visits === null) return 'The number of visits of this walk may not be shown.';
  if (release.size !== 'full')
    return 'Too few teachers were visited in this walk to compare it with another.';
  const { length } = pairsOf(release, earlier);
  if (length >= leastRows) return null;
  return length === 0
    ? 'No focus area has a figure in both walks.'
    : 'Only one focus area has a figure in both walks, and a comparison needs two.';
}

/** Whether two shares differ by no more than one visit makes, in the walk where one makes more; in whole numbers. */
function isWithinOneVisit({ now, then }: Pair): boolean {
  return Math.abs(now.count * then.of - then.count * now.of) <= Math.max(now.of, then.of);
}

/** @returns null where fewer than two areas have a figure in both */
export function thenAndNowSlide(
  release: Release,
  earlier: EarlierWalk,
  book: TextBook,
): Extract<Slide, { kind: 'chart' }> | null {
  const { visits } = release;
  if (visits === null || whyNotCompared(release, earlier) !== null) return null;
  const pairs = pairsOf(release, earlier);
  const steady = pairs.filter(isWithinOneVisit).map(({ area }) => labelOf(area));
  const { name, nowName } = earlier;
  return {
    kind: 'chart',
    id: thenAndNowId,
    of: 'then-and-now',
    accent: null,
    earlier: {
      name: book.use(ours(name)),
      nowName: book.use(ours(nowName)),
      figures: pairs.map(({ then }) => cleared(then)),
    },
    chart: {
      title: book.use(title(pairs, earlier)),
      subtitle: book.use(
        ours(
          `Share of visits: ${nowName}, ${visits.count} visits${asOfWords(visits.asOf)}; ${name}, ${earlier.visits} visits. Not noted is not “no”.`,
        ),
      ),
      rows: pairs.map(({ area, now }) => ({
        id: area.areaIds.join('+'),
        label: book.use(labelOf(area)),
        letter: area.letter,
        figure: cleared(now),
        why: null,
      })),
      footnote: book.use(steady.length === 0 ? ours(snapshotSentence) : unchanged(steady)),
      scale: visits.count,
      alt: book.use(
        joined(
          [
            ours('Bar chart with two bars a row.'),
            ...pairs.map(
              ({ area, now, then }) =>
                say`${labelOf(area)}: ${nowName} ${counted(now)}, ${name} ${counted(then)}.`,
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

/** The id of the slide. */
export const thenAndNowId = 'then-and-now';

const counted = ({ count, of }: Counted): string => `${count} of ${of} visits`;

const unchanged = (labels: readonly DeckText[]): DeckText =>
  say`Changed by no more than one visit makes: ${joined(labels, ', ')}`;

/** Of the greatest change that can be seen, where there is one. What most forms ask of every visit is no news. */
function title(pairs: readonly Pair[], { when }: EarlierWalk): DeckText {
  const by = ({ now, then }: Pair): number => Math.abs(shareOf(now) - shareOf(then));
  const isOnForm = ({ area, now, then }: Pair): boolean =>
    area.areaIds.includes(pupilVoice) && (now.word === 'most' || then.word === 'most');
  const [most] = pairs
    .filter((pair) => !isWithinOneVisit(pair) && by(pair) > 0 && !isOnForm(pair))
    .sort((a, b) => by(b) - by(a));
  if (most === undefined) return ours(`Much as it was ${when}`);
  const { area, now, then } = most;
  const label = labelOf(area);
  const inText = { text: inSentence(label.text), data: label.data.map(inSentence) };
  return say`We noted ${inText} in a ${shareOf(now) > shareOf(then) ? 'greater' : 'smaller'} share of visits than ${when}`;
}
