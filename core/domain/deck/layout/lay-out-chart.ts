/** A slide with bars: labels at the left, a number at the end of each bar, words for the quarters above them. */
import { prevalenceWords } from '../../../contract/calls/insight.ts';
import type { Slide } from '../../../contract/calls/slides.ts';
import { barsOf, shareScale, type Bar } from '../bars.ts';
import { plainText } from '../../plain-text.ts';
import { onPaper, type Draft } from './draft.ts';
import { subtitleBox } from './lay-out-words.ts';
import { breakLines, mostLines, pitch, textWidth } from './measure.ts';
import type { Box, ChartBox } from './model.ts';
import { column, content, margin, sizes } from './places.ts';

type ChartSlide = Extract<Slide, { kind: 'chart' }>;

/** The widest that the column of labels becomes: with one line each, and with more. */
const labelRooms = { oneLine: 350, more: 330 } as const;
const leastLabelRoom = 150;
const besideLabels = 14;
/** Programs leave some of the column of labels free. */
const forLabels = 0.95;
const besideValue = 12;

interface Labels {
  size: number;
  width: number;
  /** Of the label that has most. */
  lines: number;
}

/** One line each at the usual size where they fit, else two smaller ones, else as many as the longest needs. */
function fitLabels(labels: readonly string[]): Labels {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, sizes.chartLabel, false) * 1.04));
  if (widest <= labelRooms.oneLine)
    return { size: sizes.chartLabel, width: Math.max(leastLabelRoom, Math.ceil(widest)), lines: 1 };
  const size = sizes.chartLabelOfTwo;
  const linesAt = (width: number): number =>
    Math.max(...labels.map((label) => mostLines(label, size, width * forLabels)));
  const width = [230, 260, 290, 310].find((one) => linesAt(one) <= 2) ?? labelRooms.more;
  return { size, width, lines: linesAt(width) };
}

const wordsTop = 154;
const wordsHeight = 26;
const plotTop = 182;
const plotRoom = content.bottom + 4 - plotTop;
const mostBand = 80;
const mostBandOfTwo = 94;
/** Percent of a bar: of one bar in a row, and of two. */
const gaps = { one: 45, two: 55 } as const;

function rowsOnPage({ size, lines }: Labels, isTwo: boolean): number {
  const least = Math.max(isTwo ? 62 : 30, lines * size * pitch + 1);
  return Math.max(1, Math.floor(plotRoom / least));
}

export function chartPages(slide: ChartSlide): Draft[] {
  const bars = barsOf(slide);
  const subtitle = slide.chart.subtitle === '' ? [] : [subtitleBox(slide.chart.subtitle)];
  if (bars.length === 0) return [onPaper(subtitle)];
  const labels = fitLabels(bars.map(({ label }) => plainText(label)));
  const valueRoom = roomForValues(bars);
  const isTwo = slide.earlier !== null;
  const many = rowsOnPage(labels, isTwo);
  const pages = Math.ceil(bars.length / many);
  const each = Math.ceil(bars.length / pages);
  return Array.from({ length: pages }, (_, page) =>
    onPaper([
      ...subtitle,
      chartBox(slide, bars.slice(page * each, (page + 1) * each), { labels, valueRoom }),
    ]),
  );
}

/** Beside the longest bar: the same on every page, so that a share is as long on each. */
function roomForValues(bars: readonly Bar[]): number {
  const values = bars.flatMap((bar) => bar.values.map((one) => one.label));
  const widest = Math.max(...values.map((label) => textWidth(label, sizes.word, true)));
  return Math.ceil(widest * 1.04) + besideValue;
}

interface Rooms {
  labels: Labels;
  valueRoom: number;
}

function chartBox(slide: ChartSlide, bars: readonly Bar[], { labels, valueRoom }: Rooms): ChartBox {
  const isTwo = slide.earlier !== null;
  const band = Math.min(isTwo ? mostBandOfTwo : mostBand, Math.floor(plotRoom / bars.length));
  const box: Box = { x: margin, y: plotTop, width: column, height: band * bars.length };
  const x = margin + labels.width + besideLabels;
  const plot: Box = { x, y: plotTop, width: margin + column - valueRoom - x, height: box.height };
  const [now = 'accent'] = bars.flatMap((bar) => bar.values.map((one) => one.colour));
  const scale = isTwo
    ? shareScale
    : (slide.chart.scale ?? Math.max(...bars.map((bar) => bar.values[0]?.value ?? 1)));
  return {
    kind: 'chart',
    box,
    plot,
    rows: bars.map((bar) => ({
      label: plainText(bar.label),
      labelLines: breakLines(
        plainText(bar.label),
        labels.size,
        labels.width * (labels.lines > 1 ? forLabels : 1),
      ),
      bars: bar.values,
    })),
    scale,
    labelSize: labels.size,
    valueSize: sizes.word,
    gap: isTwo ? gaps.two : gaps.one,
    words: hasWords(slide) ? scaleWords(plot) : [],
    series: slide.earlier === null ? [] : keyOf(slide.earlier, now, plot),
    alt: plainText(slide.chart.alt),
  };
}

/** A quarter of the scale is a quarter of the visits only where every bar is of all of them. */
function hasWords({ chart, earlier, of: kind }: ChartSlide): boolean {
  if (chart.scale === null || earlier !== null) return false;
  return (
    kind !== 'look-fors' ||
    chart.rows.every(({ figure }) => figure.kind === 'hidden' || figure.of === chart.scale)
  );
}

/** Each above its quarter. */
function scaleWords(plot: Box): ChartBox['words'] {
  const width = plot.width / prevalenceWords.length;
  return prevalenceWords.map((text, index) => ({
    text,
    box: { x: plot.x + index * width, y: wordsTop, width, height: wordsHeight },
  }));
}

function keyOf(
  { name, nowName }: NonNullable<ChartSlide['earlier']>,
  now: ChartBox['rows'][number]['bars'][number]['colour'],
  plot: Box,
): ChartBox['series'] {
  let x = plot.x;
  return [
    { name: plainText(nowName), colour: now },
    { name: plainText(name), colour: 'earlier' as const },
  ].map((one) => {
    const width = Math.ceil(textWidth(one.name, sizes.scaleWord, true) * 1.04) + 34;
    const box = { x, y: wordsTop, width, height: wordsHeight };
    x += width + 20;
    return { ...one, box };
  });
}
