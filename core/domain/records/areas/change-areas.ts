/** Works out what a list of focus areas becomes by a change, and says the change in words. */
import { nameKey } from '../../../contract/area-names.ts';
import type { FocusArea, WrittenArea } from '../../../contract/calls/areas.ts';
import { AppError } from '../../../contract/errors.ts';
import type { RemovedArea, SchoolAreas } from '../../focus-areas.ts';

/** Where what was of a removed area goes: a place in the new list, or null for Unsorted. */
export interface AreaMoveWish {
  areaId: string;
  to: number | null;
}

/** Names that an area had, the latest last; a name that it has again is none. */
function formerNames(before: FocusArea | undefined, name: string): string[] {
  const names = before === undefined ? [] : [...before.formerNames, before.name];
  const byKey = new Map(names.map((one) => [nameKey(one), one]));
  byKey.delete(nameKey(name));
  return [...byKey.values()];
}

/**
 * The list after a change. A renamed area keeps its id, and is known by its old name, too; a removed one is remembered.
 * @param newId gives ids that were never given before
 * @throws AppError `not-found` for an id that is not on the list
 */
export function changeAreas(
  { areas, removed }: SchoolAreas,
  written: readonly WrittenArea[],
  moves: readonly AreaMoveWish[],
  newId: () => string,
): SchoolAreas {
  const before = new Map(areas.map((area) => [area.id, area]));
  const after = written.map(({ id, ...area }): FocusArea => {
    const known = id === null ? undefined : before.get(id);
    if (id !== null && known === undefined)
      throw new AppError('not-found', 'no such focus area', { what: 'focus-area' });
    return { ...area, id: id ?? newId(), formerNames: formerNames(known, area.name) };
  });
  const stays = new Set(after.map(({ id }) => id));
  const gone = areas
    .filter(({ id }) => !stays.has(id))
    .map(({ id, name, formerNames: former }): RemovedArea => {
      const to = moves.find(({ areaId }) => areaId === id)?.to ?? null;
      return { id, name, formerNames: former, goesTo: to === null ? null : (after[to]?.id ?? null) };
    });
  return { areas: after, removed: [...removed, ...gone] };
}

/**
 * The list as it was before a change. An area that came with it and is in use is remembered as removed.
 * @param isUsed whether anything is of an area
 */
export function takeBackAreas(
  now: SchoolAreas,
  before: SchoolAreas,
  isUsed: (areaId: string) => boolean,
): SchoolAreas {
  const known = new Set([...before.areas, ...before.removed].map(({ id }) => id));
  const others = [
    ...now.removed,
    ...now.areas.map(({ id, name, formerNames: former }) => ({
      id,
      name,
      formerNames: former,
      goesTo: null,
    })),
  ].filter(({ id }) => !known.has(id) && isUsed(id));
  return { areas: before.areas, removed: [...before.removed, ...others] };
}

const quoted = (name: string): string => `“${name}”`;

/** "“Participation” is now called “Talk”"; of several changes, how many there are. */
export function changeInWords(before: SchoolAreas, after: SchoolAreas): string | null {
  const old = new Map(before.areas.map((area) => [area.id, area]));
  const added = after.areas.filter(({ id }) => !old.has(id));
  const gone = before.areas.filter(({ id }) => !after.areas.some((area) => area.id === id));
  const stayed = after.areas.flatMap((area) => {
    const was = old.get(area.id);
    return was === undefined ? [] : [{ area, was }];
  });
  const renamed = stayed.filter(({ area, was }) => area.name !== was.name);
  const said = ({ colour, words, vocabulary, prompts, isForPupils }: FocusArea): string =>
    JSON.stringify([colour, words, vocabulary, prompts, isForPupils]);
  const changed = stayed.filter(({ area, was }) => area.name === was.name && said(area) !== said(was));
  const order = (areas: readonly FocusArea[]): string =>
    JSON.stringify(areas.flatMap(({ id }) => (stayed.some(({ area }) => area.id === id) ? [id] : [])));
  const changes = [
    ...added.map(({ name }) => `${quoted(name)} added`),
    ...gone.map(({ name }) => `${quoted(name)} removed`),
    ...renamed.map(({ area, was }) => `${quoted(was.name)} is now called ${quoted(area.name)}`),
    ...changed.map(({ area }) => `${quoted(area.name)} changed`),
    ...(order(before.areas) === order(after.areas) ? [] : ['the order changed']),
  ];
  const [only] = changes;
  if (only === undefined) return null;
  const text = changes.length <= 3 ? changes.join(', ') : `${changes.length} changes of the list`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
