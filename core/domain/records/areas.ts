/** Recognises a focus area by what a form calls it. */
import { focusAreas } from './focus-areas.ts';

/** "Participation (who speaks, who listens)" and "participation" are one key; anything further is not guessed. */
function areaKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const idByKey: ReadonlyMap<string, string> = new Map(focusAreas.map(({ id, name }) => [areaKey(name), id]));

/** The id of the focus area that a text names, or null. An explanation in brackets behind the name is allowed. */
export function areaNamed(text: string): string | null {
  return idByKey.get(areaKey(text)) ?? null;
}

/** What forms write around an area in a heading: "2. The learning environment", "Evidence of progress", "Are there clear goals?" */
const around =
  /^(?:(?:focus(?: area)?|area|q|fa)? ?\d{1,2}\s*[.):–—-]\s*|[a-f][.)]\s*)?(?:(?:evidence|notes|comments|observations?)(?: of| on| for| about|:| [–—-]) ?|(?:is|are|were|was) there )?(?:the )?(.+?)(?: (?:evidence|notes|comments|observations?|over time))?[?:.\s]*$/i;

/** The id of the focus area that a heading names or begins with: "Clear goals: what did you see?". Null where none. */
export function areaOfHeading(heading: string): string | null {
  // Branches of a form number their questions: "Participation2".
  const bare = heading.replace(/(?<=\p{L})\d{1,2}$/u, '');
  const named = areaNamed(bare) ?? areaNamed(around.exec(bare)?.[1] ?? '');
  if (named !== null) return named;
  const beginning = /^(.{3,40}?)\s*(?:[:–—]| - )/.exec(heading)?.[1];
  return beginning === undefined
    ? null
    : (areaNamed(beginning) ?? areaNamed(around.exec(beginning)?.[1] ?? ''));
}
