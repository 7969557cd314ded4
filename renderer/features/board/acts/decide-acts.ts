/** Acts by which a theme is decided on: what the team keeps, asks or supports begins from it. */
import type { Decision } from '../../../../core/contract/calls/board.ts';
import { type Act, done, isDeciding, type Section } from './act.ts';

/** What it is called, on the theme and at the hand that holds it over a kind. */
export const decisionLabels: Readonly<Record<Decision['kind'], string>> = {
  keep: 'Keep something of this theme',
  ask: 'Ask about this theme',
  support: 'Support this theme',
};

const from = (kind: Decision['kind'], key: string): Act => ({
  label: decisionLabels[kind],
  keys: [key],
  when: isDeciding,
  reach: 'lane',
  menus: { theme: ({ debrief }) => isDeciding(debrief.plan) },
  hint: kind,
  leaves: true,
  perform: ({ decide }, { themeId, laneId }) => {
    const at = themeId ?? laneId;
    return at !== null && done(decide.begin(kind, at));
  },
});

export const decideActs = {
  keep: from('keep', 'K'),
  ask: from('ask', 'A'),
  support: from('support', 'S'),
} as const satisfies Section;
