/** Holds the numbers of a written deck against its cleared figures. */
import type { ClearedChart, ClearedFigure } from '../../../contract/calls/insight.ts';
import type { Deck, Slide } from '../../../contract/calls/slides.ts';
import { dateSpan } from '../../../domain/dates.ts';
import { normaliseText } from '../../../domain/veil/normalise.ts';
import type { WalkFacts } from '../../../domain/walk-facts.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';
import type { ReadableText } from './readable-text.ts';

const fold = (text: string): string => normaliseText(text).toLowerCase();

function figuresOf(slide: Slide): ClearedFigure[] {
  if (slide.kind === 'title') return [];
  return slide.kind === 'chart' ? slide.chart.rows.map((row) => row.figure) : [slide.figure];
}

/** The numbers and words that may stand on a slide. */
function clearedOn(slide: Slide | undefined, deck: Deck): ReadonlySet<string> {
  if (slide === undefined) return new Set();
  const totals = deck.slides.flatMap((any) => (any.kind === 'chart' ? [any.chart.scale] : []));
  const figures = figuresOf(slide).flatMap((figure) =>
    figure.kind === 'value' ? [figure.word, figure.count, figure.of] : [],
  );
  return new Set([...totals, ...figures].flatMap((one) => (one === null ? [] : [String(one)])));
}

export interface NumberCheck {
  /** Numbers in a text, and words for numbers of visits, that are no cleared figure of its slide. */
  uncleared(readable: ReadableText): string[];
}

const figure = /\p{N}+(?:[.,]\p{N}+)*|(?<!\p{L})(?:few|some|many|most)(?!\p{L})/gu;

/**
 * Figures inside the team's own words (the walk's title, a theme's title, a focus area) and dates are none.
 * @param slideNumber from 1, or null for parts that belong to no slide and may show no figure at all
 */
export function numberCheck(facts: WalkFacts, deck: Deck, slideNumber: number | null): NumberCheck {
  const slide = slideNumber === null ? undefined : deck.slides[slideNumber - 1];
  const cleared = clearedOn(slide, deck);
  const ownWords = new Set([facts.title, ...facts.themes.map((theme) => theme.title ?? '')].map(fold));
  const labels = slide?.kind === 'chart' ? slide.chart.rows.map((row) => row.label) : [];
  const dates = dateSpan(facts.visits.map((visit) => visit.date));
  const phrases = [...labels.filter((label) => /\p{L}/u.test(label)), ...(dates === null ? [] : [dates])]
    .map(fold)
    .sort((a, b) => b.length - a.length);
  return {
    uncleared({ text, numbers }) {
      const plain = fold(text);
      if (numbers === 'settings' || ownWords.has(plain)) return [];
      const found = phrases.reduce((left, phrase) => left.replaceAll(phrase, ' '), plain).match(figure) ?? [];
      return found.filter((one) =>
        numbers === 'slide-number' ? one !== String(slideNumber) : !cleared.has(one),
      );
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
    chart.rows.flatMap(({ figure: shown }, row) =>
      shown.kind === 'value' && shown.count !== null ? [[keyOf(row), String(shown.count)] as const] : [],
    ),
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
function unclearedLabels(root: XmlElement, { rows }: ClearedChart): string[] {
  return named(root, 'c:dLbl').flatMap((label) => {
    const row = rows[Number(named(label, 'c:idx')[0]?.attributes.get('val'))];
    const formats = named(label, 'c:numFmt').map(({ attributes }) => attributes.get('formatCode') ?? '');
    const isShown = row?.figure.kind === 'value' && row.figure.count !== null;
    const word = isShown && row.figure.kind === 'value' ? row.figure.word : null;
    return formats.filter((format) => word === null || format !== `" ${word} · "0`);
  });
}

/** Values, labels and axis ends of a chart part that are not the released ones. */
export function unclearedInChart(root: XmlElement, chart: ClearedChart): string[] {
  const points = named(root, 'c:numCache').flatMap((cache) =>
    differences(heldIn(cache, 'c:pt', 'idx', 'c:v'), chart, String),
  );
  const literals = named(root, 'c:numLit').flatMap((literal) => named(literal, 'c:v').map(textOf));
  return [...points, ...literals, ...unclearedLabels(root, chart), ...unclearedOnAxes(root, chart.scale)];
}

/** Values of a sheet that are not the released ones, and any formula. */
export function unclearedInSheet(root: XmlElement, chart: ClearedChart): string[] {
  const cells = heldIn(root, 'c', 'r', 'v');
  return [...differences(cells, chart, (row) => `B${row + 2}`), ...named(root, 'f').map(textOf)];
}
