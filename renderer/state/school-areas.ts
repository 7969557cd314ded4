/** The school's focus areas, for every component that offers or names them. */
import type { FocusArea } from '../../core/contract/calls/areas.ts';
import { builtInAreas } from '../../core/domain/focus-areas.ts';
import { getAppContext } from './context.ts';

/**
 * To be called while a component begins.
 * @returns reads the areas; the built-in ones until the school's own have arrived
 */
export function schoolAreas(): () => readonly FocusArea[] {
  const kept = getAppContext().resources.get('areas.get', {});
  return () => kept.value?.areas ?? builtInAreas;
}
