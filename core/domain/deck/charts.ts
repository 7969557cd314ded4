/** The charts of a debrief, made of released figures only: for the deck, and with more said for the team's own screen. */
import type { ClearedChart, PrevalenceWord } from '../../contract/calls/insight.ts';
import type { Slide } from '../../contract/calls/slides.ts';
import { dayAndMonth } from '../dates.ts';
import { inSentence } from '../in-sentence.ts';
import { builtInAreas } from '../focus-areas.ts';
import type { Release, ReleasedArea, ReleasedTheme, TeamFigure } from '../release/release.ts';
import { joined, ours, say, written, type DeckText, type TextBook } from './deck-text.ts';
import { asOfWords, baseInWords, cleared, figureInWords } from './figure-words.ts';
import { areasFootnote, notNoted, snapshotSentence, spoken } from './sentences.ts';

type Row = ClearedChart['rows'][number];
type ChartSlide = Extract<Slide, { kind: 'chart' }>;

const areasWhat = 'Visits with evidence noted, by focus area.';
const themesWhat = 'Visits in which each theme was seen.';

interface Bar {
  row: Row;
  /** As it is called in sentences; the row's own label may say of when its figure is. */
  label: DeckText;
}

const commonestFirst: readonly PrevalenceWord[] = ['most', 'many', 'some', 'few'];
/** The id of the focus area under which pupils' own words stand. */
export const pupilVoice = 'pupil-voice';

const shareOf = ({ row: { figure } }: Bar): number =>
  figure.kind === 'hidden' || figure.count === null || figure.of === null ? -1 : figure.count / figure.of;

/**
 * By share of their own visits, for a figure of an earlier day may be of fewer. Pupil voice leads only where it is no matter
 * of the form: one that asks a pupil in every visit always has it.
 */
function highestOf(bars: readonly Bar[]): Bar | null {
  const others = bars.filter(({ row }) => row.id !== pupilVoice);
  const isOnForm = bars.some(
    ({ row }) => row.id === pupilVoice && row.figure.kind === 'value' && row.figure.word === 'most',
  );
  const [highest] = [...(isOnForm && others.length > 0 ? others : bars)].sort(
    (a, b) => shareOf(b) - shareOf(a),
  );
  return highest && shareOf(highest) >= 0 ? highest : null;
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

/** The word for the greatest share among some. */
export const commonestOf = (words: readonly PrevalenceWord[]): PrevalenceWord | undefined =>
  commonestFirst.find((word) => words.includes(word));

/** @param words of all themes that it speaks of */
export function themesTitle(words: readonly PrevalenceWord[]): DeckText {
  const commonest = commonestOf(words);
  if (commonest === undefined) return ours('What came up in our visits');
  const isOne = words.filter((word) => word === commonest).length === 1;
  return say`${isOne ? 'One theme' : 'Several themes'} came up in ${commonest} of our visits`;
}

const rowInWords = ({ row, label }: Bar): DeckText => say`${label}: ${figureInWords(row.figure)}.`;

const scaleOf = (release: Release, rows: readonly Row[]): number | null => {
  const ends = rows.flatMap(({ figure }) => (figure.kind === 'value' ? (figure.of ?? []) : []));
  return release.visits === null ? null : Math.max(release.visits.count, ...ends);
};

/** A label that the school wrote itself may hold a name; the app's own focus areas do not. */
export function labelOf({ areaIds, label }: ReleasedArea): DeckText {
  const names = areaIds.flatMap((id) => builtInAreas.find((area) => area.id === id)?.name ?? []);
  const [first, second] = names;
  const built = second === undefined ? first : `${first} and ${inSentence(second)}`;
  return names.length === areaIds.length && label === built ? ours(label) : written(label);
}

/** Of which day a figure is; not where it is of the very visits that the subtitle names, with their day. */
function rowLabelOf(label: DeckText, figure: Row['figure'], { visits }: Release): DeckText {
  if (figure.kind === 'hidden' || figure.asOf === null) return label;
  const isOfThese = figure.asOf === visits?.asOf && figure.of === visits.count;
  return isOfThese ? label : say`${label} (as of ${dayAndMonth(figure.asOf)})`;
}

/** What both charts of the deck have alike. */
function chartSlide(
  release: Release,
  bars: readonly Bar[],
  book: TextBook,
  made: Pick<ChartSlide, 'id' | 'of' | 'accent' | 'notes'> & { title: DeckText; footnote: string },
): ChartSlide {
  const { title, footnote, ...slide } = made;
  const base = baseInWords(release);
  const rows = bars.map(({ row }) => row);
  return {
    kind: 'chart',
    ...slide,
    earlier: null,
    chart: {
      title: book.use(title),
      subtitle: book.use(ours(base === '' ? `${notNoted}.` : `${base}. ${notNoted}.`)),
      rows: bars.map(({ row, label }) => ({
        ...row,
        label: book.use(rowLabelOf(label, row.figure, release)),
      })),
      footnote: book.use(ours(footnote)),
      scale: scaleOf(release, rows),
      alt: book.use(joined([ours('Bar chart.'), ...bars.map(rowInWords)], ' ')),
    },
    footer: book.use(ours(snapshotSentence)),
  };
}

/**
 * Visits with evidence by focus area, in the order of the areas; rows that may not be shown are left out. Units: visits.
 * Beside the bar of a figure that is kept from an earlier day stands of how many visits it is; its label says of when.
 */
export function areasSlide(release: Release, book: TextBook): ChartSlide | null {
  if (release.areas.length === 0) return null;
  const bars = release.areas.map((area): Bar => {
    const { areaIds, letter, label, figure } = area;
    const row = { id: areaIds.join('+'), label, letter, figure: cleared(figure), why: null };
    return { label: labelOf(area), row };
  });
  return chartSlide(release, bars, book, {
    id: 'areas',
    of: 'areas',
    accent: highestOf(bars)?.row.id ?? null,
    title: areasTitle(bars),
    footnote: areasFootnote,
    notes: book.useAll([ours(spoken.bars), ...basis(release), ours(spoken.scale), ours(spoken.notNoted)]),
  });
}

/** "24 visits, 5 to 16 October 2026." as far as it may stand. */
export function basis(release: Release): DeckText[] {
  const base = baseInWords(release);
  return base === '' ? [] : [ours(`${base}.`)];
}

/** Bars of themes: only where the count of each of them stands. */
export function themesSlide(
  release: Release,
  themes: readonly ReleasedTheme[],
  book: TextBook,
): ChartSlide | null {
  const bars = themes.flatMap(({ themeId, title, figure }): Bar[] => {
    if (figure?.count == null) return [];
    const row = { id: themeId, label: title, letter: null, figure: cleared(figure), why: null };
    return [{ label: written(title), row }];
  });
  if (bars.length < themes.length || bars.length === 0) return null;
  const words = bars.flatMap(({ row }) => (row.figure.kind === 'value' ? [row.figure.word] : []));
  return chartSlide(release, bars, book, {
    id: 'themes',
    of: 'themes',
    accent: null,
    title: themesTitle(words),
    footnote: snapshotSentence,
    notes: book.useAll([...basis(release), ours(spoken.scale), ours(spoken.notNoted)]),
  });
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
  const words = themes.flatMap(({ row }) => (row.figure.kind === 'value' ? [row.figure.word] : []));
  return {
    areas: teamChart(release, areas, areasTitle(areas), areasWhat),
    themes: teamChart(release, themes, themesTitle(words), themesWhat),
  };
}

function teamChart(release: Release, bars: readonly Bar[], title: DeckText, what: string): ClearedChart {
  const base = baseInWords(release);
  const subtitle = base === '' ? what : `${what} ${base}`;
  const rows = bars.map(({ row }) => row);
  return {
    title: title.text,
    subtitle,
    rows,
    footnote: '',
    scale: scaleOf(release, rows),
    alt: [
      'Bar chart.',
      `${title.text}.`,
      `${subtitle}${base === '' ? '' : '.'}`,
      ...bars.map((bar) => rowInWords(bar).text),
    ].join(' '),
  };
}
