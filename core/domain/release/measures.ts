/** Counts what a debrief holds: for each figure its stable id and the set of visits behind it. It only counts. */
import type { PrevalenceWord } from '../../contract/calls/insight.ts';
import { isSetAside } from '../focus-areas.ts';
import type { LookForFacts } from '../records/look-fors.ts';
import { standsIn, type CardFacts, type WalkFacts } from '../walk-facts.ts';
import type { Direction } from './ledger-release.ts';
import { without } from './sets.ts';

/** The figure on which all others rest: the visits of the debrief. */
export const totalCell = 'total';
export const areaCell = (...ids: readonly string[]): string => `area:${ids.join('+')}`;
const themeCell = (id: string): string => `theme:${id}`;
const lookForCell = (key: string): string => `look-for:${key}`;
const recorded = ':recorded';

/** The cell that counts the visits among which a look-for counts; null for every other figure, which counts among all. */
export const recordedCellOf = (cell: string): string | null =>
  cell.startsWith(lookForCell('')) && !cell.endsWith(recorded) ? cell + recorded : null;

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

/** Two figures: the visits that recorded it, and among them those whose label is in the upper half of its scale. */
export interface LookForMeasure {
  id: string;
  label: string;
  upper: readonly string[];
  recorded: Measure;
  /** A visit of which two observers recorded different halves is not among them. */
  seen: Measure & { base: ReadonlySet<string> };
}

export interface Measures {
  base: ReadonlySet<string>;
  /** In the order of the focus areas. */
  areas: AreaMeasure[];
  /** In the order of their numbers. */
  themes: ThemeMeasure[];
  /** In the order of the form; those that some visit recorded. */
  lookFors: LookForMeasure[];
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
    lookFors: facts.lookFors.flatMap((one) => measureLookFor(one, base)),
  };
}

function measureLookFor(
  { key, label, upper, whyUnread, answers }: LookForFacts,
  base: ReadonlySet<string>,
): LookForMeasure[] {
  const here = answers.filter(({ visitId }) => base.has(visitId));
  if (whyUnread !== null || here.length === 0) return [];
  const lower = new Set(here.filter(({ isUpper }) => !isUpper).map(({ visitId }) => visitId));
  const all = new Set(here.map(({ visitId }) => visitId));
  const cell = lookForCell(key);
  const every = { id: key, unit: 'visits' } as const;
  return [
    {
      id: key,
      label,
      upper,
      recorded: { ...every, cell: cell + recorded, direction: 'neutral', visits: all },
      seen: { ...every, cell, direction: 'directed', visits: without(all, lower), base: all },
    },
  ];
}
