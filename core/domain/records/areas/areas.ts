/** Recognises a focus area by what a form calls it: its name, a name that it had before, a heading around either. */
import { nameKey } from '../../../contract/area-names.ts';
import type { SchoolAreas } from '../../focus-areas.ts';

/** What a text names; null as an id: an area that is no more, whose cards went to none. */
export interface NamedArea {
  areaId: string | null;
}

export interface AreaNames {
  /** The area that a text names, now or before. An explanation in brackets behind the name is allowed. */
  named(text: string): NamedArea | null;
  /** The area that a heading names or begins with: "Clear goals: what did you see?". */
  ofHeading(heading: string): NamedArea | null;
  /** The area whose name is all of a heading but for what forms write around it: "2. Clear goals", "Evidence of progress". */
  aloneIn(heading: string): NamedArea | null;
  /** Whether each of the ticks in a cell names an area, whatever stands in brackets behind it. */
  areAll(cell: string): boolean;
  /** The names in which the comma stands that parts ticks. */
  readonly withComma: readonly string[];
}

const withoutBrackets = (text: string): string => text.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/, '');

/** What forms write around an area in a heading: "2. The learning environment", "Evidence of progress", "Are there clear goals?" */
const around =
  /^(?:(?:focus(?: area)?|area|q|fa)? ?\d{1,2}\s*[.):–—-]\s*|[a-m][.)]\s*)?(?:(?:evidence|notes|comments|observations?)(?: of| on| for| about|:| [–—-]) ?|(?:is|are|were|was) there )?(?:the )?(.+?)(?: (?:evidence|notes|comments|observations?|over time))?(?:(?<![?:.\s])[?:.\s]+)?$/i;

const beginning = /^(.{3,60}?)\s*(?:[:–—]| - )/;

/** Where what was of a removed area goes by now. */
export function heirOf({ areas, removed }: SchoolAreas, id: string): string | null {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !seen.has(at)) {
    const current: string = at;
    if (areas.some((area) => area.id === current)) return current;
    seen.add(current);
    at = removed.find((area) => area.id === current)?.goesTo ?? null;
  }
  return null;
}

/** Names of now go before names of before, and these before names of areas that are no more. */
function namesOf(school: SchoolAreas): Map<string, NamedArea> {
  const { areas, removed } = school;
  const byKey = new Map<string, NamedArea>();
  const add = (name: string, areaId: string | null): void => {
    const key = nameKey(name);
    if (!byKey.has(key)) byKey.set(key, { areaId });
  };
  for (const { id, name } of areas) add(name, id);
  for (const { id, formerNames } of areas) for (const name of formerNames) add(name, id);
  for (const { id, name, formerNames } of removed.toReversed())
    for (const one of [name, ...formerNames]) add(one, heirOf(school, id));
  return byKey;
}

const namesWithComma = ({ areas, removed }: SchoolAreas): string[] =>
  [...areas, ...removed]
    .flatMap(({ name, formerNames }) => [name, ...formerNames])
    .filter((name) => name.includes(', '));

const mostParts = 6;
/** How much longer than its key a name may be written. */
const fewMore = 12;

/** @param school its areas; words other than names are not looked at here */
export function areaNames(school: SchoolAreas): AreaNames {
  const byKey = namesOf(school);
  const named = (text: string): NamedArea | null =>
    byKey.get(nameKey(text)) ?? byKey.get(nameKey(withoutBrackets(text))) ?? null;
  const aloneIn = (heading: string): NamedArea | null =>
    named(heading) ?? named(around.exec(heading)?.[1] ?? '');
  const longest = Math.max(0, ...[...byKey.keys()].map(({ length }) => length));
  /** A tick may hold the very comma that parts ticks: the longest run of parts that is a name is one. */
  const areNames = (parts: readonly string[]): boolean => {
    let at = 0;
    while (at < parts.length) {
      let end = Math.min(parts.length, at + mostParts);
      while (end > at && named(parts.slice(at, end).join(', ')) === null) end -= 1;
      if (end === at) return false;
      at = end;
    }
    return parts.length > 0;
  };
  return {
    named,
    aloneIn,
    areAll(cell) {
      const parts = cell
        .replace(/\([^()]*\)/g, '')
        .split(/;|, |\n/)
        .filter((part) => part.trim() !== '');
      return parts.every(({ length }) => length <= longest + fewMore) && areNames(parts);
    },
    withComma: namesWithComma(school),
    ofHeading(heading) {
      // Branches of a form number their questions: "Participation2".
      const bare = heading.replace(/(?<=\p{L})\d{1,2}$/u, '');
      const begun = beginning.exec(bare)?.[1];
      return aloneIn(bare) ?? (begun === undefined ? null : aloneIn(begun));
    },
  };
}
