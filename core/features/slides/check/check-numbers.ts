/** Holds the numbers of a written deck against its cleared figures. */
import type { ClearedChart, ClearedFigure } from '../../../contract/calls/insight.ts';
import type { Deck, Slide } from '../../../contract/calls/slides.ts';
import { dateSpan } from '../../../domain/dates.ts';
import { normaliseText } from '../../../domain/veil/normalise.ts';
import type { Release } from '../../../domain/release/release.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';

/** What the release says of the walk as a whole. */
export type ReleasedWalk = Pick<Release, 'visits' | 'dates'>;

type ShownFigure = Extract<ClearedFigure, { kind: 'value' }> & { count: number };
interface ShownRow {
  label: string;
  figure: ShownFigure;
}

/** The rows of a chart that may have a bar. */
export function shownRows({ rows }: ClearedChart): ShownRow[] {
  return rows.flatMap(({ label, figure }) =>
    figure.kind === 'value' && figure.count !== null
      ? [{ label, figure: { ...figure, count: figure.count } }]
      : [],
  );
}

/** What stands beside a bar; one that is kept from an earlier day says of how many visits it was. */
export const labelFormat = ({ word, of, asOf }: ShownFigure): string =>
  `" ${word} · "0${asOf === null ? '' : `" of ${of}"`}`;

const fold = (text: string): string => normaliseText(text).toLowerCase();

/** A day as it may be written: "12 October 2026", and without its year. */
function daysAs(isoDay: string | null): string[] {
  const day = isoDay === null ? null : dateSpan([isoDay]);
  return day === null ? [] : [day, day.replace(/ \d+$/u, '')];
}

function figuresOf(slide: Slide): ClearedFigure[] {
  if (slide.kind === 'chart') return slide.chart.rows.map((row) => row.figure);
  return slide.kind === 'theme' && slide.figure !== null ? [slide.figure] : [];
}

/** The numbers and words that may stand on a slide. */
function clearedOn(slide: Slide, { visits }: ReleasedWalk): ReadonlySet<string> {
  const figures = figuresOf(slide).flatMap((figure) =>
    figure.kind === 'value' ? [figure.word, figure.count, figure.of] : [],
  );
  return new Set([visits?.count ?? null, ...figures].flatMap((one) => (one === null ? [] : String(one))));
}

/** The dates that may stand on a slide: those of the walk, and the days of figures that are kept from an earlier one. */
function datesOn(slide: Slide, { visits, dates }: ReleasedWalk): string[] {
  const kept = figuresOf(slide).flatMap((figure) => (figure.kind === 'value' ? daysAs(figure.asOf) : []));
  const span = dates === null || slide.kind === 'theme' ? [] : [dates];
  return [...span, ...daysAs(visits?.asOf ?? null), ...kept];
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

/** @param slideNumber from 1, or null for parts that belong to no slide and may show no figure at all */
export function numberCheck(deck: Deck, walk: ReleasedWalk, slideNumber: number | null): NumberCheck {
  const slide = slideNumber === null ? undefined : deck.slides[slideNumber - 1];
  const cleared = slide === undefined ? new Set<string>() : clearedOn(slide, walk);
  const dates = slide === undefined ? [] : datesOn(slide, walk);
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

const textOf = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

const named = (root: XmlElement, ...names: readonly string[]): XmlElement[] =>
  [...elementsOf(root)].filter(({ name }) => names.includes(name));

type Held = readonly [key: string, value: string];

/** Every value under its key: a key may stand twice, and hold two values, in a file that somebody changed. */
function heldIn(root: XmlElement, point: string, key: string, value: string): Held[] {
  return named(root, point).flatMap((held) =>
    named(held, value).map((one): Held => [held.attributes.get(key) ?? '', textOf(one)]),
  );
}

function differences(found: readonly Held[], chart: ClearedChart, keyOf: (row: number) => string): string[] {
  const released = new Map(
    shownRows(chart).map(({ figure }, row) => [keyOf(row), String(figure.count)] as const),
  );
  const keys = found.map(([key]) => key);
  const wrong = found.filter(([key, value], at) => released.get(key) !== value || keys.indexOf(key) !== at);
  const missing = [...released].filter(([key]) => !keys.includes(key));
  return [...wrong, ...missing].map(([, value]) => value);
}

/** Settings of an axis that could follow a value; ours have an end and begin at 0. */
const axisSettings = ['c:max', 'c:min', 'c:majorUnit', 'c:minorUnit', 'c:crossesAt', 'c:logBase'];

function unclearedOnAxes(root: XmlElement, scale: number | null): string[] {
  return named(root, ...axisSettings).flatMap(({ name, attributes }) => {
    const value = attributes.get('val') ?? '';
    const isOurs = (name === 'c:max' && value === String(scale)) || (name === 'c:min' && value === '0');
    return isOurs ? [] : [value];
  });
}

/** Labels beside bars that are not there, or whose word is another row's. */
function unclearedLabels(root: XmlElement, chart: ClearedChart): string[] {
  const rows = shownRows(chart);
  return named(root, 'c:dLbl').flatMap((label) => {
    const row = rows[Number(named(label, 'c:idx')[0]?.attributes.get('val'))];
    const formats = named(label, 'c:numFmt').map(({ attributes }) => attributes.get('formatCode') ?? '');
    return formats.filter((format) => row === undefined || format !== labelFormat(row.figure));
  });
}

/** Numbers of rows, and places of them, that say of more rows than there are. */
function unclearedSizes(root: XmlElement, chart: ClearedChart): string[] {
  const rows = shownRows(chart).length;
  const sizes = named(root, 'c:ptCount').map(({ attributes }) => attributes.get('val') ?? '');
  const places = [
    ...named(root, 'c:pt').map(({ attributes }) => attributes.get('idx') ?? ''),
    ...named(root, 'c:idx').map(({ attributes }) => attributes.get('val') ?? ''),
  ];
  return [
    ...sizes.filter((size) => size !== '1' && size !== String(rows)),
    ...places.filter((place) => !(Number(place) < rows)),
  ];
}

/** Values, labels, sizes and axis ends of a chart part that are not the released ones. */
export function unclearedInChart(root: XmlElement, chart: ClearedChart): string[] {
  const points = named(root, 'c:numCache').flatMap((cache) =>
    differences(heldIn(cache, 'c:pt', 'idx', 'c:v'), chart, String),
  );
  const literals = named(root, 'c:numLit').flatMap((literal) => named(literal, 'c:v').map(textOf));
  return [
    ...points,
    ...literals,
    ...unclearedLabels(root, chart),
    ...unclearedSizes(root, chart),
    ...unclearedOnAxes(root, chart.scale),
  ];
}

/** Values of a sheet that are not the released ones, and any formula. */
export function unclearedInSheet(root: XmlElement, chart: ClearedChart): string[] {
  const cells = heldIn(root, 'c', 'r', 'v');
  return [...differences(cells, chart, (row) => `B${row + 2}`), ...named(root, 'f').map(textOf)];
}
