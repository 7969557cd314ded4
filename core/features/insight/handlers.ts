/** The charts of a walk, for the team: what a deck would show of it, and why the rest is hidden. */
import { teamCharts } from '../../domain/deck/charts.ts';
import { isPhaseWorthOffering } from '../../domain/release/breakdowns.ts';
import { releaseWalk } from '../../domain/release/release-walk.ts';
import { engineOf } from '../../domain/release/speak.ts';
import { countProposals } from '../../domain/walk-facts.ts';
import { readReleaseInput } from '../../store/release/release-input.ts';
import { getDisclosureSettings } from '../../store/settings.ts';
import { readSpeakInput } from '../../store/release/speak-input.ts';
import type { Handlers } from '../context.ts';

export const insightHandlers = {
  'insight.charts': ({ walkId }, { db }) => {
    const input = readReleaseInput(db, walkId);
    const { release, team } = releaseWalk({ ...input, hasThemeCounts: true });
    const engine = engineOf(readSpeakInput(db, walkId, input, []));
    const themes = team.themes.map((theme) => ({ ...theme, label: engine.mask(theme.label) }));
    return {
      ...teamCharts(release, { ...team, themes }),
      proposals: countProposals(input.facts),
      canComparePhases: getDisclosureSettings(db).isPhaseOffered
        ? isPhaseWorthOffering(input.facts, input.rules)
        : null,
    };
  },
} satisfies Partial<Handlers>;
