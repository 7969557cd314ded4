/** The charts of a debrief, made of released figures only: for the deck, and with more said for the team's own screen. */
import type { ClearedChart, PrevalenceWord } from '../../contract/calls/insight.ts';
import { dayAndMonth } from '../dates.ts';
import { inSentence } from '../in-sentence.ts';
import { focusAreas } from '../records/focus-areas.ts';
import type { Release, ReleasedArea, ReleasedFigure, TeamFigure } from '../release/release.ts';
import { joined, ours, say, written, type DeckText } from './deck-text.ts';
import { asOfWords, baseInWords, cleared, figureInWords } from './figure-words.ts';

type Row = ClearedChart['rows'][number];

/** The same whether no row is missing or three. */
const footnote = 'Areas noted in few visits are not shown';
const areasWhat = 'Visits with evidence noted, by focus area.';
const themesWhat = 'Visits in which each theme was seen.';

interface Bar {
  row: Row;
  /** As it is called in sentences; the row's own label may say of when its figure is. */
  label: DeckText;
}

interface MadeChart {
  chart: ClearedChart;
  /** Every text of it that can stand in a file. */
  texts: DeckText[];
}

const commonestFirst: readonly PrevalenceWord[] = ['most', 'many', 'some', 'few'];

/** By share of their own visits, for a figure of an earlier day may be of fewer. */
function highestOf(bars: readonly Bar[]): Bar | null {
  const share = ({ row: { figure } }: Bar): number =>
    figure.kind === 'hidden' || figure.count === null || figure.of === null ? -1 : figure.count / figure.of;
  const [highest] = [...bars].sort((a, b) => share(b) - share(a));
  return highest && share(highest) >= 0 ? highest : null;
}

const inText = ({ text, data }: DeckText): DeckText => ({
  text: inSentence(text),
  data: data.map(inSentence),
});

function areasTitle(bars: readonly Bar[]): DeckText {
  const highest = highestOf(bars);
  if (highest === null || highest.row.figure.kind === 'hidden')
    return ours('We looked at our focus areas together');
  const { word, asOf } = highest.row.figure;
  return say`We noted ${inText(highest.label)} in ${word} of our visits${asOfWords(asOf)}`;
}

function themesTitle(bars: readonly Bar[]): DeckText {
  const words = bars.flatMap(({ row }) => (row.figure.kind === 'value' ? [row.figure.word] : []));
  const commonest = commonestFirst.find((word) => words.includes(word));
  if (commonest === undefined) return ours('We found themes across our visits');
  const isOne = words.filter((word) => word === commonest).length === 1;
  return say`${isOne ? 'One theme' : 'Several themes'} came up in ${commonest} of our visits`;
}

function makeChart(
  release: Release,
  bars: readonly Bar[],
  { title, what, under }: { title: DeckText; what: string; under: string },
): MadeChart {
  const base = baseInWords(release);
  const subtitle = ours(base === '' ? what : `${what} ${base}`);
  const spoken = bars.map(({ row, label }) => say`${label}: ${figureInWords(row.figure)}.`);
  const alt = joined(
    [ours('Bar chart.'), say`${title}.`, say`${subtitle}${base === '' ? '' : '.'}`, ...spoken],
    ' ',
  );
  const ends = bars.flatMap(({ row }) => (row.figure.kind === 'value' ? (row.figure.of ?? []) : []));
  return {
    chart: {
      title: title.text,
      subtitle: subtitle.text,
      rows: bars.map(({ row }) => row),
      footnote: under,
      scale: release.visits === null ? null : Math.max(release.visits.count, ...ends),
      alt: alt.text,
    },
    texts: [title, subtitle, ours(under), alt],
  };
}

/** A label that the school wrote itself may hold a name; the app's own focus areas do not. */
function labelOf({ areaIds, label }: ReleasedArea): DeckText {
  const isOurs = areaIds.every((id) => focusAreas.some((area) => area.id === id));
  return isOurs ? ours(label) : written(label);
}

/** Of which day a figure is; not where it is of the very visits that the subtitle names, with their day. */
function rowLabelOf(label: DeckText, { asOf, of }: ReleasedFigure, { visits }: Release): DeckText {
  const isOfThese = asOf === visits?.asOf && of === visits.count;
  return asOf === null || isOfThese ? label : say`${label} (as of ${dayAndMonth(asOf)})`;
}

/**
 * Visits with evidence by focus area, in the order of the areas; rows that may not be shown are left out. Units: visits.
 * Beside the bar of a figure that is kept from an earlier day stands of how many visits it is; its label says of when.
 */
export function areasChart(release: Release): MadeChart {
  const bars = release.areas.map((area): Bar => {
    const { areaIds, letter, figure } = area;
    const label = labelOf(area);
    const rowLabel = rowLabelOf(label, figure, release).text;
    const row = { id: areaIds.join('+'), label: rowLabel, letter, figure: cleared(figure), why: null };
    return { label, row };
  });
  const made = makeChart(release, bars, { title: areasTitle(bars), what: areasWhat, under: footnote });
  const labels = release.areas.map((area) => rowLabelOf(labelOf(area), area.figure, release));
  return { chart: made.chart, texts: [...made.texts, ...labels] };
}

interface TeamCharts {
  areas: ClearedChart;
  themes: ClearedChart;
}

/** Every area and every theme, hidden ones too, each with why; for the team's own screen and never in a file. */
export function teamCharts(
  release: Release,
  team: { areas: readonly TeamFigure[]; themes: readonly TeamFigure[] },
): TeamCharts {
  const barsOf = (figures: readonly TeamFigure[]): Bar[] =>
    figures.map(({ id, label, letter, figure, why }) => ({
      label: written(label),
      row: { id, label, letter, figure, why },
    }));
  const areas = barsOf(team.areas);
  const themes = barsOf(team.themes);
  return {
    areas: makeChart(release, areas, { title: areasTitle(areas), what: areasWhat, under: '' }).chart,
    themes: makeChart(release, themes, { title: themesTitle(themes), what: themesWhat, under: '' }).chart,
  };
}
