/** The staff deck as cleared figures and sentences: a title, the focus areas as a chart, one slide for each named theme. */
import type { ClearedFigure } from '../../contract/calls/insight.ts';
import type { Deck, Slide } from '../../contract/calls/slides.ts';
import { hiddenLabel } from '../disclosure/clear.ts';
import type { WalkFacts } from '../walk-facts.ts';
import { areasChart, themeFigures, type Reason, type ThemeFigure } from './charts.ts';
import { walkPeople } from './walk-people.ts';

const snapshotSentence = 'A snapshot of ten-minute visits, not an inspection';

export interface MadeDeck {
  deck: Deck;
  reasons: Reason[];
  /** Figures of focus areas and themes; the number of visits, on which they all rest, is not counted. */
  figures: number;
  hidden: number;
}

function themeSubtitle({ figure, observerWords }: ThemeFigure, total: number | null): string {
  if (figure.kind === 'hidden') return hiddenLabel;
  const count = figure.count === null ? '' : `${figure.count} `;
  return `${count}of ${figure.of ?? total} visits${observerWords}`;
}

/** Makes the staff deck of a walk. It holds no name, class, room or line of evidence, and no figure that is not cleared. */
export function makeDeck(facts: WalkFacts): MadeDeck {
  const people = walkPeople(facts);
  const areas = areasChart(facts, people);
  const themes = themeFigures(facts, people).filter((theme) => theme.isNamed);
  const slides: Slide[] = [
    {
      kind: 'title',
      title: facts.title,
      lines: [snapshotSentence, people.sample].filter((line) => line !== ''),
      footer: '',
    },
    { kind: 'chart', chart: areas.chart, footer: snapshotSentence },
    ...themes.map((theme): Slide => ({
      kind: 'theme',
      title: theme.label,
      figure: theme.figure,
      subtitle: themeSubtitle(theme, people.total),
      footer: snapshotSentence,
    })),
  ];
  const figures: ClearedFigure[] = [...areas.chart.rows, ...themes].map(({ figure }) => figure);
  const themeReasons = themes.flatMap(({ label, why }) =>
    why !== null && people.total !== null ? [{ figure: label, why }] : [],
  );
  return {
    deck: { title: facts.title, slides },
    reasons: [...areas.reasons, ...themeReasons],
    figures: figures.length,
    hidden: figures.filter((figure) => figure.kind === 'hidden').length,
  };
}
