/** The charts of a walk, for the team: what a deck would show of it, and why the rest is hidden. */
import { teamCharts } from '../../domain/deck/charts.ts';
import { releaseWalk } from '../../domain/release/release-walk.ts';
import { countProposals } from '../../domain/walk-facts.ts';
import { readReleaseInput } from '../../store/release-input.ts';
import type { QueryHandler } from '../context.ts';

export const charts: QueryHandler<'insight.charts'> = ({ walkId }, { db }) => {
  const input = readReleaseInput(db, walkId);
  const { release, team } = releaseWalk({ ...input, hasThemeCounts: true });
  return { ...teamCharts(release, team), proposals: countProposals(input.facts) };
};
