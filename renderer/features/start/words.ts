/** What the first screen says of debriefs, of removing walks and of waiting files. */
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import type { Walk } from '../../../core/contract/calls/walks.ts';
import { pageNames } from '../../state/route.ts';
import { sayCount, sayInstantDay } from '../../state/say.ts';

/** "Its 3 files, 41 visits … go": only what there is. */
export function sayRemoval({
  files,
  visits,
  cards,
  themes,
  steps,
}: Omit<CallOutput<'walks.describeRemoval'>, 'title'>): string {
  const parts = [
    files > 0 ? sayCount(files, 'file') : null,
    sayCount(visits, 'visit'),
    sayCount(cards, 'card'),
    themes > 0 ? sayCount(themes, 'theme') : null,
  ].filter((part) => part !== null);
  const last = parts.pop() ?? '';
  const work = steps > 0 ? `, and the ${sayCount(steps, 'step')} that the team took on its board` : '';
  return `This deletes ${parts.join(', ')} and ${last}${work}.`;
}

/** "2 new files and 1 changed file in “Learning walks”". */
export function sayWaiting(files: CallOutput<'records.listWaiting'>['files'], folder: string): string {
  const changed = files.filter(({ isChanged }) => isChanged).length;
  const fresh = files.length - changed;
  const parts = [
    fresh > 0 ? sayCount(fresh, 'new file') : null,
    changed > 0 ? sayCount(changed, 'changed file') : null,
  ].filter((part) => part !== null);
  return `${parts.join(' and ')} in “${folder}”`;
}

/**
 * "In Sort", "Closed 12 Oct", "With “Autumn 1”"; null while nobody has opened the debrief.
 * @param walks all there are: one of them may lead its debrief
 */
export function sayDebrief(
  { debrief, debriefedWith }: Pick<Walk, 'debrief' | 'debriefedWith'>,
  walks: readonly Pick<Walk, 'id' | 'title'>[],
): string | null {
  if (debriefedWith !== null) {
    const lead = walks.find(({ id }) => id === debriefedWith);
    return `With “${debrief?.title ?? lead?.title ?? ''}”`;
  }
  if (debrief === null) return null;
  const { stage, closedAt } = debrief;
  return closedAt === null ? `In ${pageNames[stage]}` : `Closed ${sayInstantDay(closedAt)}`;
}

/** Whether a walk that is not shared is far enough for its slides: its debrief is closed, or stands there. */
export function canGoToShare({ sharing, debrief }: Pick<Walk, 'sharing' | 'debrief'>): boolean {
  return (
    sharing?.state === 'unshared' &&
    debrief !== null &&
    (debrief.closedAt !== null || debrief.stage === 'share')
  );
}
