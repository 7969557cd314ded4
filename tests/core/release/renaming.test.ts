/** Renaming the whole staff, in the list, the columns and the texts alike, changes no published byte. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { plan, type PlanInput } from '../../../core/domain/release/plan.ts';
import { fileOf } from '../slides/support/decks.ts';
import { codeOf, nameOf, otherNameOf, schools } from './support/random-school.ts';
import { releasesOf, renamed } from './support/releases.ts';

const bytesOf = (input: PlanInput): Uint8Array => fileOf(makeDeck(plan(input).release).deck);

test('no byte of a deck depends on what anybody is called', () => {
  let decks = 0;
  fc.assert(
    fc.property(schools({ visits: 40, releases: 3 }), (school) => {
      for (const made of releasesOf(school)) {
        // The ledger knows people by their spellings: there everybody is known by the new ones.
        const other = renamed(made, otherNameOf);
        const [before, after] = [plan(made.input), plan(other)];
        expect(after.release).toEqual(before.release);
        expect(Buffer.from(bytesOf(other)).equals(bytesOf(made.input))).toBe(true);
        decks += 1;
      }
    }),
    { seed: 21, numRuns: 60 },
  );
  expect(decks).toBeGreaterThan(100);
});

test('the other names differ, and are as alike as those before', () => {
  const people = Array.from({ length: 120 }, (_, person) => person);
  expect(people.filter((person) => otherNameOf(person).surname === nameOf(person).surname)).toEqual([]);
  expect(new Set(people.map((person) => otherNameOf(person).surname)).size).toBe(120);
  expect(new Set(people.map((person) => codeOf(otherNameOf(person)))).size).toBe(
    new Set(people.map((person) => codeOf(nameOf(person)))).size,
  );
});
