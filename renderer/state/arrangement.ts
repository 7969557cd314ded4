/** How the board stands in a stage: the same rule for the board and for a second display. */
import type { DebriefScreen, Stage } from '../../core/contract/calls/debrief.ts';

export type Arrangement = DebriefScreen['arrangement'];

const byColumns: ReadonlySet<Stage> = new Set(['set-up', 'read', 'sort']);
const byThemes: ReadonlySet<Stage> = new Set(['weigh', 'wonder']);

/** While clusters are made the board stands in columns; to weigh and to wonder, in themes; to name them, as is wished. */
export function arrangementOf(stage: Stage, { arrangement, themeId }: DebriefScreen): Arrangement {
  if (byColumns.has(stage)) return 'columns';
  if (arrangement === 'theme') return themeId === null ? 'themes' : 'theme';
  return byThemes.has(stage) ? 'themes' : arrangement;
}
