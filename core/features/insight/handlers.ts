/** The charts of a walk. */
import { areasChart, themesChart } from '../../domain/deck/charts.ts';
import { countProposals } from '../../domain/walk-facts.ts';
import { readWalkFacts } from '../../store/walk-facts.ts';
import type { QueryHandler } from '../context.ts';

export const charts: QueryHandler<'insight.charts'> = ({ walkId }, { db }) => {
  const facts = readWalkFacts(db, walkId);
  return {
    areas: areasChart(facts).chart,
    themes: themesChart(facts).chart,
    proposals: countProposals(facts),
  };
};
