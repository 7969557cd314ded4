/** Acts by which a theme is decided on: what the team keeps, asks or supports begins from it. */
import type { Decision } from '../../../../core/contract/calls/board.ts';
import { type Act, done, isDeciding, type Section } from './act.ts';

const from = (kind: Decision['kind'], label: string, key: string, hint: string): Act => ({
  label,
  keys: [key],
  when: isDeciding,
  reach: 'lane',
  menus: { theme: ({ debrief }) => isDeciding(debrief.plan) },
  hint,
  leaves: true,
  perform: ({ decide }, { themeId, laneId }) => {
    const at = themeId ?? laneId;
    return at !== null && done(decide.begin(kind, at));
  },
});

export const decideActs = {
  keep: from('keep', 'Keep something of this theme', 'K', 'keep'),
  ask: from('ask', 'Ask about this theme', 'A', 'ask'),
  support: from('support', 'Support this theme', 'S', 'support'),
} as const satisfies Section;
