/** Proposals for visits that were one room seen by two people. */
import { expect, test } from 'vitest';
import { proposeJointVisits, type VisitPlace } from '../../../core/domain/records/joint.ts';

const visit = (changes: Partial<VisitPlace> = {}): VisitPlace => ({
  date: '2026-10-08',
  period: '2',
  className: '9R/Sc1',
  observer: 'Observer A',
  ...changes,
});

test('pairs different observers in the same place, however it is spaced', () => {
  const visits = [
    visit(),
    visit({ observer: 'Observer B', className: '9r / sc1' }),
    visit({ observer: 'Observer B', period: '3' }),
    visit({ observer: 'Observer C', date: '2026-10-09' }),
    visit({ observer: 'Observer C' }),
  ];
  expect(proposeJointVisits(visits)).toEqual([
    [0, 1],
    [0, 4],
    [1, 4],
  ]);
});

test('proposes nothing for one observer or where something is not known', () => {
  const open = [
    visit({ period: null }),
    visit({ date: null }),
    visit({ className: null }),
    visit({ observer: null }),
  ];
  expect(proposeJointVisits([visit(), visit({ observer: 'observer a' }), ...open])).toEqual([]);
});
