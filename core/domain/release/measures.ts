/** Counts what a debrief holds: for each figure its stable id and the set of visits behind it. It only counts. */
import type { PrevalenceWord } from '../../contract/calls/insight.ts';
import { groupObservers } from '../disclosure/people.ts';
import { isSetAside } from '../records/focus-areas.ts';
import { standsIn, type CardFacts, type WalkFacts } from '../walk-facts.ts';
import type { Direction } from './ledger-release.ts';

/** The figure on which all others rest: the visits of the debrief. */
export const totalCell = 'total';
export const areaCell = (...ids: readonly string[]): string => `area:${ids.join('+')}`;
const themeCell = (id: string): string => `theme:${id}`;

interface Measure {
  /** Known by id, never by label: a theme may be titled like a focus area. */
  cell: string;
  id: string;
  unit: 'visits';
  direction: Direction;
  /** Ids of the visits that it counts, each once. Empty where all its cards are set aside. */
  visits: ReadonlySet<string>;
}

export interface AreaMeasure extends Measure {
  label: string;
  letter: string | null;
}

export interface ThemeMeasure extends Measure {
  number: number;
  title: string | null;
  /** The word on which the team agreed. */
  agreed: PrevalenceWord | null;
}

export interface Measures {
  base: ReadonlySet<string>;
  /** In the order of the focus areas. */
  areas: AreaMeasure[];
  /** In the order of their numbers. */
  themes: ThemeMeasure[];
  /** Distinct observers; spellings that could be one person count as one. */
  observers: number;
}

/**
 * Measures a debrief. Units: visits. Cards in Unsorted make no area, and those that are set aside make nothing; cards of a
 * visit that is not among the facts count nowhere.
 */
export function measure(facts: WalkFacts): Measures {
  const base = new Set(facts.visits.map(({ id }) => id));
  const cards = facts.cards.filter(({ areaId, visitId }) => !isSetAside(areaId) && base.has(visitId));
  const visitsWith = (isMeant: (card: CardFacts) => boolean): Set<string> =>
    new Set(cards.filter(isMeant).map(({ visitId }) => visitId));
  return {
    base,
    areas: facts.columns
      .filter(({ kind }) => kind === 'area')
      .map(({ id, name, letter }) => ({
        cell: areaCell(id),
        id,
        unit: 'visits',
        direction: 'neutral',
        visits: visitsWith((card) => card.areaId === id),
        label: name,
        letter,
      })),
    themes: facts.themes
      .map(({ id, number, title, word }): ThemeMeasure => ({
        cell: themeCell(id),
        id,
        unit: 'visits',
        direction: 'directed',
        visits: visitsWith((card) => standsIn(card, id)),
        number,
        title,
        agreed: word,
      }))
      .sort((a, b) => a.number - b.number),
    observers: new Set(groupObservers(facts.visits, facts).flat()).size,
  };
}
