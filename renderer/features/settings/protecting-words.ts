/** What a change of the rules would do to a walk, in a sentence. */
import type { CallOutput } from '../../../core/contract/calls/index.ts';

type Described = CallOutput<'disclosure.describeSettings'>['walks'][number];

/** "Focus areas shown: now 5 of 6, then 3. Themes: 2 of 4, as now." */
export function sayChange({ areas, themes, now, then, isFrozen }: Described): string {
  if (isFrozen) return 'Nothing changes: slides have been saved, so it keeps the rules it began with.';
  if (now.areas === then.areas && now.themes === then.themes)
    return `Nothing changes: ${shown(now.areas, areas, 'focus area')} and ${shown(now.themes, themes, 'theme')} are shown.`;
  return `${compared('Focus areas', areas, now.areas, then.areas)} ${compared('Themes', themes, now.themes, then.themes)}`;
}

const shown = (some: number, all: number, one: string): string =>
  `${some} of ${all} ${one}${all === 1 ? '' : 's'}`;

function compared(name: string, all: number, now: number, then: number): string {
  return now === then
    ? `${name} shown: ${now} of ${all}, as now.`
    : `${name} shown: now ${now} of ${all}, then ${then}.`;
}
