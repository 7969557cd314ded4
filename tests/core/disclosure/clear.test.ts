/** Rules 1, 2, 3 and 6 of disclosure control, one by one. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clearFigure,
  whyTotalIsHidden,
  type FigureToClear,
  type VisitPeople,
} from '../../../core/domain/disclosure/clear.ts';

/** Visits to people, one letter each: "aab" is two visits to a and one to b. Observers take turns. */
const visitsTo = (people: string, observers = ['o1', 'o2', 'o3']): VisitPeople[] =>
  [...people].map((person, index) => ({ person, observers: [observers[index % observers.length] ?? ''] }));

function clear(all: VisitPeople[], inFigure: number, changes: Partial<FigureToClear> = {}) {
  return clearFigure({
    visits: all.slice(0, inFigure),
    all,
    direction: 'neutral',
    isBesideWording: false,
    ...changes,
  });
}

const value = (word: string, count: number | null, of: number | null) => ({ kind: 'value', word, count, of });
const hidden = { kind: 'hidden' };
const twelve = visitsTo('abcdefghijkl');

describe('rule 1: people', () => {
  test('five teachers are shown, four are hidden with their word', () => {
    expect(clear(twelve, 5)).toEqual({ figure: value('some', 5, 12), why: null });
    expect(clear(twelve, 4).figure).toEqual(hidden);
  });

  test('many visits to few teachers are hidden', () => {
    expect(clear(visitsTo('aabbccddefghijkl'), 8).figure).toEqual(hidden);
  });

  test('nothing noted is hidden as well: not noted is not "no"', () => {
    expect(clear(twelve, 0).figure).toEqual(hidden);
  });

  test('the threshold may be lower, but never below three', () => {
    expect(clear(twelve, 3, { threshold: 3 }).figure).toEqual(value('some', 3, 12));
    for (const threshold of [0, 1, 2, -5]) expect(clear(twelve, 2, { threshold }).figure).toEqual(hidden);
    expect(clear(twelve, 4, { threshold: Number.NaN }).figure).toEqual(hidden);
  });

  test('beside wording at least two observers are needed', () => {
    const byOne = visitsTo('abcdefghijkl', ['o1']);
    expect(clear(byOne, 6).figure).toEqual(value('many', 6, 12));
    const besideWording = clear(byOne, 6, { isBesideWording: true });
    expect(besideWording.figure).toEqual(hidden);
    expect(besideWording.why).toContain('one observer');
    expect(clear(twelve, 6, { isBesideWording: true }).figure).toEqual(value('many', 6, 12));
  });
});

describe('rule 2: dominance', () => {
  test('one teacher with over 60 % of the visits', () => {
    expect(clear(visitsTo('aaaaaaabcdefghijklm'), 11).figure).toEqual(hidden);
    expect(clear(visitsTo('aaaaaabcdefghijklm'), 10).figure).toEqual(value('many', 10, 18));
  });

  test('two teachers with over 80 % of the visits', () => {
    expect(clear(visitsTo('aaaaaaabbbbbbcdefghijklmnopqrst'), 16).figure).toEqual(hidden);
    expect(clear(visitsTo('aaaaaabbbbbbcdefghijklmnopqrst'), 15).figure).toEqual(value('many', 15, 30));
  });
});

describe('rule 3: the other side', () => {
  const directed = { direction: 'directed', isBesideWording: true } as const;

  test('a neutral heading says nothing about the rest', () => {
    expect(clear(twelve, 12).figure).toEqual(value('most', 12, 12));
  });

  test('both sides pass: word and count', () => {
    expect(clear(twelve, 7, directed)).toEqual({ figure: value('many', 7, 12), why: null });
  });

  test('the other side rests on too few: the word alone', () => {
    for (const count of [8, 11, 12]) {
      const { figure, why } = clear(twelve, count, directed);
      expect(figure).toEqual(value(count === 8 ? 'many' : 'most', null, null));
      expect(why).toContain('Only the word');
    }
  });

  test('the other side is mostly one teacher: the word alone', () => {
    const all = visitsTo('abcdefghij' + 'zzzzzzzvwxy');
    expect(clear(all, 10, directed).figure).toEqual(value('some', null, null));
  });

  test('in a group of fewer than ten not even the word', () => {
    expect(clear(visitsTo('abcdefghi'), 8, directed).figure).toEqual(hidden);
    expect(clear(visitsTo('abcdefghij'), 9, directed).figure).toEqual(value('most', null, null));
  });

  test('visits that are not of this walk are never counted', () => {
    const strangers = visitsTo('mnopqr');
    expect(clearFigure({ visits: strangers, all: twelve, ...directed }).figure).toEqual(hidden);
  });
});

describe('the number of visits', () => {
  test('is itself a figure: where it may not stand, nothing does', () => {
    expect(whyTotalIsHidden(twelve)).toBeNull();
    expect(whyTotalIsHidden(visitsTo('abcd'))).toContain('fewer than 5');
    const mostlyOne = visitsTo('abcdef' + 'a'.repeat(20));
    expect(clear(mostlyOne, 6).figure).toEqual(hidden);
  });
});

test('whatever is shown rests on five teachers, and a count of a theme on five on the other side', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean(), fc.integer({ min: 0, max: 3 })), {
        maxLength: 40,
      }),
      fc.constantFrom('neutral', 'directed'),
      (drawn, direction) => {
        const all = drawn.map(([person, , observer]) => ({
          person: `p${person}`,
          observers: [`o${observer}`],
        }));
        const visits = all.filter((_, index) => drawn[index]?.[1]);
        const { figure, why } = clearFigure({
          visits,
          all,
          direction,
          isBesideWording: direction === 'directed',
        });
        if (figure.kind === 'hidden') {
          expect(why).not.toBeNull();
          return;
        }
        const people = (some: VisitPeople[]): number => new Set(some.map((one) => one.person)).size;
        expect(people(visits)).toBeGreaterThanOrEqual(5);
        if (direction === 'directed' && figure.count !== null) {
          expect(people(all.filter((one) => !visits.includes(one)))).toBeGreaterThanOrEqual(5);
        }
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
