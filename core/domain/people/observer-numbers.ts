/** Numbers for observers within a walk, by which a board counts them without naming them. */
import type { VisitFacts } from '../visit-facts.ts';
import { groupObservers, listPeople } from './people.ts';
import type { PeopleFacts } from './people-facts.ts';
import { nameOfPerson } from './person-name.ts';

/** The numbers of the observers of each visit, in the order of the visits; one person has one number. */
export function numberObservers(visits: readonly VisitFacts[], facts: PeopleFacts): number[][] {
  const people = groupObservers(visits, facts);
  const numbers = new Map([...new Set(people.flat())].map((person, number) => [person, number]));
  return people.map((some) => some.flatMap((person) => numbers.get(person) ?? []));
}

/** The name of each observer, in the order of the numbers that `numberObservers` gives. */
export function nameObservers(visits: readonly VisitFacts[], facts: PeopleFacts): string[] {
  const spellings = visits.flatMap(({ observers }) => observers);
  const people = listPeople(
    spellings.map((spelling) => [spelling]),
    facts,
  );
  return people
    .filter(({ isCounted }) => isCounted)
    .map(({ mentions, members }) =>
      nameOfPerson(
        members.length === 1 ? facts.staff[members[0] ?? -1] : undefined,
        mentions.flatMap((at) => spellings[at] ?? []),
      ),
    );
}
