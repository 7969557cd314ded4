/** The two charts of a walk, made of cleared figures only. */
import type { ClearedChart, ClearedFigure, PrevalenceWord } from '../../contract/calls/insight.ts';
import { clearFigure, hiddenLabel } from '../disclosure/clear.ts';
import { isSetAside } from '../records/focus-areas.ts';
import { standsIn, type WalkFacts } from '../walk-facts.ts';
import { walkPeople, type WalkPeople } from './walk-people.ts';

/** Why a figure is hidden or shortened; for the team, never on a slide. */
export interface Reason {
  figure: string;
  why: string;
}

interface MadeChart {
  chart: ClearedChart;
  reasons: Reason[];
}

const commonestFirst: readonly PrevalenceWord[] = ['most', 'many', 'some', 'few'];

type Row = ClearedChart['rows'][number];

/** "most, 12 of 14 visits", "most" or the one label of hidden figures. */
function figureInWords(figure: ClearedFigure): string {
  if (figure.kind === 'hidden') return hiddenLabel;
  if (figure.count === null || figure.of === null) return figure.word;
  return `${figure.word}, ${figure.count} of ${figure.of} visits`;
}

/** A label inside a sentence: "Pupil voice" loses its capital, "ICT skills" keeps it. */
function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toLowerCase() ? first.toLowerCase() + label.slice(first.length) : label;
}

function areasTitle(rows: readonly Row[]): string {
  let highest: { label: string; word: PrevalenceWord; count: number } | null = null;
  for (const { label, figure } of rows) {
    if (figure.kind === 'hidden' || figure.count === null) continue;
    if (highest === null || figure.count > highest.count)
      highest = { label, word: figure.word, count: figure.count };
  }
  if (highest === null) return 'We looked at our focus areas together';
  return `We noted ${inSentence(highest.label)} in ${highest.word} of our visits`;
}

function themesTitle(rows: readonly Row[]): string {
  const words = rows.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.word] : []));
  const commonest = commonestFirst.find((word) => words.includes(word));
  if (commonest === undefined) return 'We found themes across our visits';
  const isOne = words.filter((word) => word === commonest).length === 1;
  return `${isOne ? 'One theme' : 'Several themes'} came up in ${commonest} of our visits`;
}

function makeChart(
  people: WalkPeople,
  rows: Row[],
  titleOf: (rows: readonly Row[]) => string,
  what: string,
  reasons: Reason[],
): MadeChart {
  const title = titleOf(rows);
  const subtitle = people.sample === '' ? what : `${what} ${people.sample}`;
  const spoken = rows.map((row) => `${row.label}: ${figureInWords(row.figure)}.`);
  const alt = ['Bar chart.', `${title}.`, `${subtitle}${people.sample === '' ? '' : '.'}`, ...spoken].join(
    ' ',
  );
  const whyNoTotal =
    people.whyNoTotal === null ? [] : [{ figure: 'Number of visits', why: people.whyNoTotal }];
  return { chart: { title, subtitle, rows, scale: people.total, alt }, reasons: [...whyNoTotal, ...reasons] };
}

/**
 * Visits with evidence by focus area, in the order of the focus areas. Units: visits, each counted once in an area.
 * Cards in Unsorted, and those set aside, make no row.
 * @param people where they are worked out already, the people behind the walk
 */
export function areasChart(facts: WalkFacts, people = walkPeople(facts)): MadeChart {
  const reasons: Reason[] = [];
  const rows = facts.columns
    .filter((column) => column.kind === 'area')
    .map(({ id, name, letter }): Row => {
      const { figure, why } = clearFigure({
        visits: people.visitsWith((card) => card.areaId === id),
        all: people.all,
        direction: 'neutral',
        isBesideWording: false,
      });
      if (why !== null && people.total !== null) reasons.push({ figure: name, why });
      return { id, label: name, letter, figure };
    });
  return makeChart(people, rows, areasTitle, 'Visits with evidence noted, by focus area.', reasons);
}

export interface ThemeFigure {
  id: string;
  label: string;
  isNamed: boolean;
  figure: ClearedFigure;
  why: string | null;
  /** ", several observers" or nothing, for the visits behind the theme. */
  observerWords: string;
}

/** The cleared figure of each theme, in the order of their numbers. A theme whose cards are all set aside is left out. */
export function themeFigures(facts: WalkFacts, people: WalkPeople): ThemeFigure[] {
  const themes = facts.themes.filter(({ id }) =>
    facts.cards.some((card) => standsIn(card, id) && !isSetAside(card.areaId)),
  );
  return themes
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, title }) => {
      const visits = people.visitsWith((card) => standsIn(card, id));
      const { figure, why } = clearFigure({
        visits,
        all: people.all,
        direction: 'directed',
        isBesideWording: true,
      });
      return {
        id,
        label: title ?? `Cluster ${number}`,
        isNamed: title !== null,
        figure,
        why,
        observerWords: people.observerWords(visits),
      };
    });
}

/** Visits by theme, in the order of the themes' numbers. A theme without a title is "Cluster 3". Units: visits. */
export function themesChart(facts: WalkFacts, people = walkPeople(facts)): MadeChart {
  const figures = themeFigures(facts, people);
  const rows = figures.map(({ id, label, figure }): Row => ({ id, label, letter: null, figure }));
  const reasons = figures.flatMap(({ label, why }) =>
    why !== null && people.total !== null ? [{ figure: label, why }] : [],
  );
  return makeChart(people, rows, themesTitle, 'Visits in which each theme was seen.', reasons);
}
