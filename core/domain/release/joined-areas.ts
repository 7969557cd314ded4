/** Two rare focus areas in one row (rule 5), so that what is noted in few visits need not be left out altogether. */
import { inSentence } from '../in-sentence.ts';
import { areaCell, type AreaMeasure } from './measures.ts';
import { union } from './sets.ts';

export interface JoinedAreas {
  cell: string;
  areas: readonly [AreaMeasure, AreaMeasure];
  /** "Curriculum match and learning environment". */
  label: string;
  visits: ReadonlySet<string>;
}

function joinAreas(first: AreaMeasure, second: AreaMeasure): JoinedAreas {
  return {
    cell: areaCell(first.id, second.id),
    areas: [first, second],
    label: `${first.label} and ${inSentence(second.label)}`,
    visits: union(first.visits, second.visits),
  };
}

/** Every pair of areas, in their order. */
export function pairsOf(areas: readonly AreaMeasure[]): JoinedAreas[] {
  return areas.flatMap((first, at) => areas.slice(at + 1).map((second) => joinAreas(first, second)));
}
