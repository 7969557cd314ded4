/** Holds the numbers of a written deck against its cleared figures. */
import type { ClearedChart } from '../../../contract/calls/insight.ts';
import type { Deck, Slide } from '../../../contract/calls/slides.ts';
import { dateSpan } from '../../../domain/dates.ts';
import { normaliseText } from '../../../domain/disclosure/normalise.ts';
import type { WalkFacts } from '../../../domain/walk-facts.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';

const fold = (text: string): string => normaliseText(text).toLowerCase();

function figuresOf(slide: Slide): (number | null)[] {
  if (slide.kind === 'title') return [];
  const figures = slide.kind === 'chart' ? slide.chart.rows.map((row) => row.figure) : [slide.figure];
  return figures.flatMap((figure) => (figure.kind === 'value' ? [figure.count, figure.of] : []));
}

export interface NumberCheck {
  /** Numbers in a text that are no cleared figure of its slide. */
  uncleared(text: string): string[];
}

/**
 * Numbers inside the team's own words (the walk's title, a theme's title, a focus area) and dates are no figures.
 * @param slideNumber from 1, or null for parts that belong to no slide and may show no figure at all
 */
export function numberCheck(facts: WalkFacts, deck: Deck, slideNumber: number | null): NumberCheck {
  const slide = slideNumber === null ? undefined : deck.slides[slideNumber - 1];
  const totals = deck.slides.flatMap((any) => (any.kind === 'chart' ? [any.chart.scale] : []));
  const cleared = slide === undefined ? [] : [...totals, ...figuresOf(slide)];
  const allowed = new Set(cleared.flatMap((number) => (number === null ? [] : [String(number)])));
  const wholes = new Set([facts.title, ...facts.themes.map((theme) => theme.title ?? '')].map(fold));
  const labels = slide?.kind === 'chart' ? slide.chart.rows.map((row) => row.label) : [];
  const dates = dateSpan(facts.visits.map((visit) => visit.date));
  const phrases = [...labels.filter((label) => /\p{L}/u.test(label)), ...(dates === null ? [] : [dates])]
    .map(fold)
    .sort((a, b) => b.length - a.length);
  return {
    uncleared(text) {
      const plain = fold(text);
      if (wholes.has(plain)) return [];
      const rest = phrases.reduce((left, phrase) => left.replaceAll(phrase, ' '), plain);
      return (rest.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).filter((number) => !allowed.has(number));
    },
  };
}

const textOf = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

function numbersOf(
  element: XmlElement,
  isWanted: (element: XmlElement) => boolean,
  key: string,
  value: string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const point of elementsOf(element)) {
    if (!isWanted(point)) continue;
    const held = point.children.find((child) => typeof child !== 'string' && child.name === value);
    if (held !== undefined && typeof held !== 'string')
      found.set(point.attributes.get(key) ?? '', textOf(held));
  }
  return found;
}

function differences(
  found: ReadonlyMap<string, string>,
  chart: ClearedChart,
  keyOf: (row: number) => string,
): string[] {
  const released = new Map(
    chart.rows.flatMap(({ figure }, row) =>
      figure.kind === 'value' && figure.count !== null ? [[keyOf(row), String(figure.count)] as const] : [],
    ),
  );
  const wrong = [...found].flatMap(([key, value]) => (released.get(key) === value ? [] : [value]));
  const missing = [...released].flatMap(([key, value]) => (found.has(key) ? [] : [value]));
  return [...wrong, ...missing];
}

/** Values and axis ends of a chart part that are not the released ones. */
export function unclearedInChart(root: XmlElement, chart: ClearedChart): string[] {
  const caches = [...elementsOf(root)].filter((element) => element.name === 'c:numCache');
  const points = caches.flatMap((cache) =>
    differences(
      numbersOf(cache, ({ name }) => name === 'c:pt', 'idx', 'c:v'),
      chart,
      String,
    ),
  );
  const ends = [...elementsOf(root)].flatMap(({ name, attributes }) =>
    name === 'c:max' && attributes.get('val') !== String(chart.scale) ? [attributes.get('val') ?? ''] : [],
  );
  return [...points, ...ends];
}

/** Values of a sheet that are not the released ones, and any formula. */
export function unclearedInSheet(root: XmlElement, chart: ClearedChart): string[] {
  const cells = numbersOf(root, ({ name }) => name === 'c', 'r', 'v');
  const formulas = [...elementsOf(root)].filter(({ name }) => name === 'f').map(textOf);
  return [...differences(cells, chart, (row) => `B${row + 2}`), ...formulas];
}
