/** Numbers for observers within a walk, by which a board counts them without naming them. */
import type { VisitFacts } from '../walk-facts.ts';
import { groupNames, groupObservers, unknownPerson } from './people.ts';
import type { PeopleFacts } from './people-facts.ts';

/** The numbers of the observers of each visit, in the order of the visits; one person has one number. */
export function numberObservers(visits: readonly VisitFacts[], facts: PeopleFacts): number[][] {
  const people = groupObservers(visits, facts);
  const numbers = new Map([...new Set(people.flat())].map((person, number) => [person, number]));
  return people.map((some) => some.flatMap((person) => numbers.get(person) ?? []));
}

/** The spellings of each observer, by the number that `numberObservers` gives. */
export function spellingsOfObservers(visits: readonly VisitFacts[], facts: PeopleFacts): string[][] {
  const spellings = visits.flatMap(({ observers }) => observers);
  const people = groupNames(
    spellings.map((spelling) => [spelling]),
    facts,
  );
  const all = new Map<string, Set<string>>();
  spellings.forEach((spelling, at) => {
    const person = people[at] ?? unknownPerson;
    if (person !== unknownPerson) all.set(person, (all.get(person) ?? new Set()).add(spelling));
  });
  return [...all.values()].map((some) => [...some]);
}
