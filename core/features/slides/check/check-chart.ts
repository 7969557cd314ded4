/** Holds the bars of a chart, its workbook and its axes against the released figures of its slide. */
import type { ClearedFigure } from '../../../contract/calls/insight.ts';
import type { Slide } from '../../../contract/calls/slides.ts';
import type { ChartBox } from '../../../domain/deck/layout/model.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { columnOf } from '../pptx/constants.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';

type ChartSlide = Extract<Slide, { kind: 'chart' }>;

interface Shown {
  value: number;
  label: string;
}

const percent = 100;
/** Shares are said in steps of five percent, and only of so many visits. */
const step = 5;
const leastForShares = 20;

/** What a bar may be as long as and what may stand beside it; null where no bar may stand. */
function shownOf(figure: ClearedFigure | undefined, isShare: boolean, isOfOthers: boolean): Shown[] {
  if (figure?.kind !== 'value' || figure.count === null || figure.of === null) return [];
  const { count, of, asOf } = figure;
  const inFull = `${count} of ${of}`;
  if (!isShare) return [{ value: count, label: isOfOthers || asOf !== null ? inFull : String(count) }];
  const value = Math.round((count / of) * (percent / step)) * step;
  return [
    { value, label: of >= leastForShares ? `${value} %` : inFull },
    { value, label: inFull },
  ];
}

/** Bars that are laid out and were not released, each as what stands beside it. */
export function unreleasedBars({ rows, series, scale }: ChartBox, slide: ChartSlide): string[] {
  const { chart, earlier, of } = slide;
  const isShare = earlier !== null;
  const released = chart.rows.map(({ label, figure }, index) => ({
    label: plainText(label),
    now: shownOf(figure, isShare, of === 'look-fors'),
    then: shownOf(earlier?.figures[index], isShare, false),
  }));
  const has = (shown: readonly Shown[], bar: Shown | undefined): boolean =>
    shown.some(({ value, label }) => value === bar?.value && label === bar.label);
  const wrong = rows.flatMap(({ label, bars }) => {
    const isReleased = released.some(
      (row) =>
        row.label === label &&
        bars.length === Math.max(1, series.length) &&
        has(row.now, bars[0]) &&
        (bars.length === 1 || has(row.then, bars[1])),
    );
    return isReleased ? [] : bars.map((bar) => bar.label);
  });
  const ends = isShare
    ? [percent]
    : [chart.scale ?? Math.max(...rows.map(({ bars }) => bars[0]?.value ?? 0))];
  return ends.includes(scale) ? wrong : [...wrong, String(scale)];
}

const textOf = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

const named = (root: XmlElement, ...names: readonly string[]): XmlElement[] =>
  [...elementsOf(root)].filter(({ name }) => names.includes(name));

const valueOf = (element: XmlElement | undefined): string => element?.attributes.get('val') ?? '';

type Held = readonly [key: string, value: string];

/** Every value under its key: a key may stand twice, and hold two values, in a file that somebody changed. */
function heldIn(root: XmlElement, point: string, key: string, value: string): Held[] {
  return named(root, point).flatMap((held) =>
    named(held, value).map((one): Held => [held.attributes.get(key) ?? '', textOf(one)]),
  );
}

function differences(found: readonly Held[], expected: ReadonlyMap<string, string>): string[] {
  const keys = found.map(([key]) => key);
  const wrong = found.filter(([key, value], at) => expected.get(key) !== value || keys.indexOf(key) !== at);
  const missing = [...expected].filter(([key]) => !keys.includes(key));
  return [...wrong, ...missing].map(([, value]) => value);
}

const valuesOf = ({ rows }: ChartBox, series: number): Map<string, string> =>
  new Map(rows.map(({ bars }, row) => [String(row), String(bars[series]?.value ?? '')]));

/** Settings of an axis that could follow a value; ours have an end, begin at 0 and are parted in four. */
function unclearedOnAxes(root: XmlElement, scale: number): string[] {
  const expected: Readonly<Record<string, string>> = {
    'c:max': String(scale),
    'c:min': '0',
    'c:majorUnit': String(scale / 4),
  };
  return named(root, 'c:max', 'c:min', 'c:majorUnit', 'c:minorUnit', 'c:crossesAt', 'c:logBase').flatMap(
    (setting) => (expected[setting.name] === valueOf(setting) ? [] : [valueOf(setting)]),
  );
}

/** Numbers of rows, and places of them, that say of more rows or series than there are. */
function unclearedSizes(root: XmlElement, rows: number, series: number): string[] {
  const sizes = named(root, 'c:ptCount').map(valueOf);
  const places = [
    ...named(root, 'c:pt').map(({ attributes }) => attributes.get('idx') ?? ''),
    ...named(root, 'c:dLbl', 'c:dPt').map((point) => valueOf(named(point, 'c:idx')[0])),
  ];
  return [
    ...sizes.filter((size) => size !== '1' && size !== String(rows)),
    ...places.filter((place) => !(Number(place) < rows)),
    ...named(root, 'c:order')
      .map(valueOf)
      .filter((order) => !(Number(order) < series)),
  ];
}

/** Labels of their own beside bars that are not there. */
function unclearedLabels(root: XmlElement, chart: ChartBox): string[] {
  return named(root, 'c:ser').flatMap((one, series) =>
    named(one, 'c:dLbl').flatMap((label) => {
      const bar = chart.rows[Number(valueOf(named(label, 'c:idx')[0]))]?.bars[series];
      return bar === undefined
        ? named(label, 'c:numFmt').map(({ attributes }) => attributes.get('formatCode') ?? '')
        : [];
    }),
  );
}

/** Values, labels, sizes and axis ends of a chart part that are not the released ones. */
export function unclearedInChart(root: XmlElement, chart: ChartBox): string[] {
  const series = named(root, 'c:ser');
  const expected = Math.max(1, chart.series.length);
  const points = series.flatMap((one, at) =>
    named(one, 'c:val').flatMap((values) =>
      differences(heldIn(values, 'c:pt', 'idx', 'c:v'), valuesOf(chart, at)),
    ),
  );
  const literals = named(root, 'c:numLit').flatMap((literal) => named(literal, 'c:v').map(textOf));
  return [
    ...(series.length === expected ? [] : [String(series.length)]),
    ...points,
    ...literals,
    ...unclearedLabels(root, chart),
    ...unclearedSizes(root, chart.rows.length, expected),
    ...unclearedOnAxes(root, chart.scale),
  ];
}

/** Cells of a sheet that are not the released ones, and any formula. A cell with a text holds the place of the text. */
export function unclearedInSheet(root: XmlElement, { rows, series }: ChartBox): string[] {
  const count = Math.max(1, series.length);
  const expected = new Map<string, string>();
  for (let at = 0; at < count; at += 1) expected.set(`${columnOf(at)}1`, String(at));
  rows.forEach(({ bars }, index) => {
    expected.set(`A${index + 2}`, String(count + index));
    bars.forEach(({ value }, at) => expected.set(`${columnOf(at)}${index + 2}`, String(value)));
  });
  const isText = (cell: string): boolean => /^(?:A\d+|[BC]1)$/u.test(cell);
  const types = named(root, 'c').flatMap(({ attributes }) => {
    const cell = attributes.get('r') ?? '';
    return (attributes.get('t') === 's') === isText(cell) ? [] : [cell];
  });
  const size = `A1:${columnOf(count - 1)}${rows.length + 1}`;
  return [
    ...differences(heldIn(root, 'c', 'r', 'v'), expected),
    ...types,
    ...named(root, 'f').map(textOf),
    ...named(root, 'dimension').flatMap(({ attributes }) => {
      const ref = attributes.get('ref') ?? '';
      return ref === size ? [] : [ref];
    }),
  ];
}

/** Numbers of texts that are not those of the workbook. */
export function unclearedInStrings(root: XmlElement, { rows, series }: ChartBox): string[] {
  const count = String(Math.max(1, series.length) + rows.length);
  return ['count', 'uniqueCount'].flatMap((key) => {
    const value = root.attributes.get(key) ?? '';
    return value === count ? [] : [value];
  });
}
