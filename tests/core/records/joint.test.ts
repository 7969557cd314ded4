/** Proposals for visits that were one room seen by two people. */
import { expect, test } from 'vitest';
import { proposeJointVisits, type VisitPlace } from '../../../core/domain/records/joint.ts';

const visit = (changes: Partial<VisitPlace> = {}): VisitPlace => ({
  date: '2026-10-08',
  period: '2',
  className: '9R/Sc1',
  subject: null,
  teacherSpellings: [],
  observers: ['Observer A'],
  ...changes,
});

test('pairs different observers in the same place, however it is spaced', () => {
  const visits = [
    visit(),
    visit({ observers: ['Observer B'], className: '9r / sc1' }),
    visit({ observers: ['Observer B'], period: '3' }),
    visit({ observers: ['Observer C'], date: '2026-10-09' }),
    visit({ observers: ['Observer C'] }),
  ];
  expect(proposeJointVisits(visits)).toEqual([
    [0, 1],
    [0, 4],
    [1, 4],
  ]);
});

test('where a class is missing, the teacher tells the room, unless the subjects differ', () => {
  const seen = { teacherSpellings: ['Ms J. Smythe', 'JSM'] };
  const open = { ...seen, className: null };
  expect(proposeJointVisits([visit(seen), visit({ ...open, observers: ['Observer B'] })])).toEqual([[0, 1]]);
  const inScience = { ...open, subject: 'Science' };
  const inMaths = { ...open, subject: 'Maths', observers: ['Observer B'] };
  expect(proposeJointVisits([visit(inScience), visit(inMaths)])).toEqual([]);
  const elsewhere = visit({ ...seen, className: '9S/Sc2', observers: ['Observer B'] });
  expect(proposeJointVisits([visit(seen), elsewhere])).toEqual([]);
});

test('a pair of observers is no other observer to one of the two', () => {
  const pair = visit({ observers: ['Observer A', 'Observer B'] });
  expect(proposeJointVisits([pair, visit({ observers: ['Observer B'] })])).toEqual([]);
  expect(proposeJointVisits([pair, visit({ observers: ['Observer C'] })])).toEqual([[0, 1]]);
});

test('proposes nothing for one observer or where something is not known', () => {
  const open = [
    visit({ period: null }),
    visit({ date: null }),
    visit({ className: null }),
    visit({ observers: [] }),
  ];
  expect(proposeJointVisits([visit(), visit({ observers: ['observer a'] }), ...open])).toEqual([]);
});
