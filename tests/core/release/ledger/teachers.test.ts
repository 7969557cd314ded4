/** Who a teacher is from deck to deck. */
import { describe, expect, test } from 'vitest';
import type { Planned } from '../../../../core/domain/release/plan.ts';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';
import { factsOf, first, leaveOut, Office, range } from '../support/school.ts';

describe('teachers from deck to deck', () => {
  const walk = factsOf({ teachers: first(14), areas: { participation: range(0, 9) } });

  test('a known teacher keeps the id, also under one more spelling', () => {
    const office = new Office();
    office.release(walk);
    const spelt = {
      ...walk,
      visits: walk.visits.map((visit) =>
        visit.id === 'v0'
          ? { ...visit, teacherSpellings: [...visit.teacherSpellings, 'Another Way To Write Her'] }
          : visit,
      ),
    };
    const base = (planned: Planned) => planned.draft.base.find(({ visit }) => visit === 'v0')?.teacher;
    expect(base(office.look(spelt))).toBe(
      office.ledger[0]?.base.find(({ visit }) => visit === 'v0')?.teacher,
    );
  });

  test('two ids that are one person today are one in earlier bases as well', () => {
    const office = new Office();
    office.release(walk);
    const [a = '', b = ''] = walk.visits.map(({ teacherSpellings }) => teacherSpellings[0] ?? '');
    const { earlier } = office.look({
      ...leaveOut(walk, 'v1'),
      visits: [
        ...leaveOut(walk, 'v1').visits,
        { ...(walk.visits[2] as WalkFacts['visits'][number]), id: 'w', teacherSpellings: [b] },
      ],
      decisions: [{ spellings: [a, b], isSame: true }],
    });
    const teachers = new Map(earlier[0]?.base.map(({ visit, teacher }) => [visit, teacher]));
    expect(teachers.get('v1')).toBe(teachers.get('v0'));
    expect(new Set(teachers.values()).size).toBe(13);
  });

  test('a visit that is gone is nobody’s where its id is two people today', () => {
    const office = new Office();
    const [a = ''] = walk.visits.map(({ teacherSpellings }) => teacherSpellings[0] ?? '');
    const both = {
      ...walk,
      visits: walk.visits.map((visit) =>
        visit.id === 'v1' || visit.id === 'v2'
          ? { ...visit, teacherSpellings: visit.id === 'v1' ? [a] : ['Ms Zyrthzy'] }
          : visit,
      ),
      decisions: [{ spellings: [a, 'Ms Zyrthzy'] as const, isSame: true }],
    };
    office.release(both);
    const parted = {
      ...leaveOut(both, 'v1'),
      decisions: [{ spellings: [a, 'Ms Zyrthzy'] as const, isSame: false }],
    };
    const teachers = new Map(
      office.look(parted).earlier[0]?.base.map(({ visit, teacher }) => [visit, teacher]),
    );
    expect(teachers.get('v1')).toBeNull();
    expect(teachers.get('v0')).not.toBe(teachers.get('v2'));
  });

  test('those whom the ledger does not know have keys of their own, with their spellings', () => {
    const { draft } = new Office().look(factsOf({ teachers: 'ab?' }));
    expect(draft.base.map(({ teacher }) => teacher)).toEqual(['new:1', 'new:2', null]);
    expect(draft.teachers.map(({ spellings }) => spellings.length)).toEqual([1, 1]);
  });
});
