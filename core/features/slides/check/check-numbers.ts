/** Holds the numbers of a written deck against its cleared figures. */
import type { ClearedFigure } from '../../../contract/calls/insight.ts';
import type { Slide } from '../../../contract/calls/slides.ts';
import { dateSpan } from '../../../domain/dates.ts';
import { normaliseText } from '../../../domain/veil/normalise.ts';
import type { Release } from '../../../domain/release/release.ts';

/** What the release says of the walk as a whole. */
export type ReleasedWalk = Pick<Release, 'visits' | 'dates'>;

const fold = (text: string): string => normaliseText(text).toLowerCase();

/** A day as it may be written: "12 October 2026", and without its year. */
function daysAs(isoDay: string | null): string[] {
  const day = isoDay === null ? null : dateSpan([isoDay]);
  return day === null ? [] : [day, day.replace(/ \d+$/u, '')];
}

function figuresOf(slide: Slide): ClearedFigure[] {
  if (slide.kind === 'chart')
    return [...slide.chart.rows.map((row) => row.figure), ...(slide.earlier?.figures ?? [])];
  return slide.kind === 'theme' && slide.figure !== null ? [slide.figure] : [];
}

const wordsOf = (slide: Slide): string[] =>
  slide.kind === 'overview' ? slide.items.flatMap(({ word }) => word ?? []) : [];

/** The numbers and words that may stand on a slide. */
function clearedOn(slide: Slide, { visits }: ReleasedWalk): ReadonlySet<string> {
  const figures = figuresOf(slide).flatMap((figure) =>
    figure.kind === 'value' ? [figure.word, figure.count, figure.of] : [],
  );
  return new Set(
    [visits?.count ?? null, ...figures, ...wordsOf(slide)].flatMap((one) =>
      one === null ? [] : String(one),
    ),
  );
}

/**
 * The dates that may stand on a slide: those of the walk, the days of figures that are kept from an earlier one, and what two
 * walks are called beside each other.
 */
function datesOn(slide: Slide, { visits, dates }: ReleasedWalk): string[] {
  const kept = figuresOf(slide).flatMap((figure) => (figure.kind === 'value' ? daysAs(figure.asOf) : []));
  const span = dates === null || slide.kind === 'theme' ? [] : [dates];
  const earlier = slide.kind === 'chart' ? slide.earlier : null;
  const names = earlier === null ? [] : [earlier.name, earlier.nowName];
  return [...span, ...daysAs(visits?.asOf ?? null), ...kept, ...names];
}

export interface NumberCheck {
  /**
   * Numbers in a text, and words for numbers of visits, that are no cleared figure of its slide.
   * @param data pieces of the text that a person wrote: numbers in them are no figures
   */
  uncleared(text: string, data: readonly string[], hasWords: boolean): string[];
}

const figureOrWord = /\p{N}+(?:[.,]\p{N}+)*|(?<!\p{L})(?:few|some|many|most)(?!\p{L})/gu;
const figureAlone = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** @param slide null for parts that belong to no slide and may show no figure at all */
export function numberCheck(slide: Slide | null, walk: ReleasedWalk): NumberCheck {
  const cleared = slide === null ? new Set<string>() : clearedOn(slide, walk);
  const dates = slide === null ? [] : datesOn(slide, walk);
  return {
    uncleared(text, data, hasWords) {
      const pieces = [...data, ...dates]
        .map(fold)
        .filter((piece) => piece !== '')
        .sort((a, b) => b.length - a.length);
      const left = pieces.reduce((rest, piece) => rest.replaceAll(piece, ' '), fold(text));
      return (left.match(hasWords ? figureOrWord : figureAlone) ?? []).filter((one) => !cleared.has(one));
    },
  };
}
