/** Proposals for visits that were one room seen by two people. */
import { expect, test } from 'vitest';
import {
  proposeDoubledVisits,
  proposeJointVisits,
  type VisitPlace,
} from '../../../core/domain/records/joint.ts';

const visit = (changes: Partial<VisitPlace> = {}): VisitPlace => ({
  date: '2026-10-08',
  period: '2',
  className: '9R/Sc1',
  subject: null,
  teacherSpellings: [],
  room: null,
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

const texts = ['Pairs talked before they wrote.', 'One read aloud.'];

function doubled(...of: { place?: Partial<VisitPlace>; texts?: string[] }[]): [number, number][] {
  const visits = of.map(({ place, texts: said = texts }) => ({ ...visit(place), said }));
  return proposeDoubledVisits(visits, ({ said }) => said);
}

test('a response sent twice is proposed once for each time it came again', () => {
  expect(doubled({}, {}, { texts: ['One  read aloud. ', 'Pairs talked before they wrote.'] })).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(doubled({}, { texts: [...texts, 'Nobody spoke.'] })).toEqual([[0, 1]]);
  expect(doubled({ place: { observers: [] } }, { place: { observers: [] } })).toEqual([[0, 1]]);
  const open = { period: null, className: null };
  expect(doubled({ place: { ...open, room: 'M12' } }, { place: { ...open, room: 'm 12' } })).toEqual([
    [0, 1],
  ]);
});

test.each<[string, { place?: Partial<VisitPlace>; texts?: string[] }]>([
  ['another observer', { place: { observers: ['Observer B'] } }],
  ['another day', { place: { date: '2026-10-09' } }],
  ['another period', { place: { period: '3' } }],
  ['another class', { place: { className: '9S/Sc2' } }],
  ['another room', { place: { room: 'M13' } }],
  ['another teacher', { place: { teacherSpellings: ['Mr Ash'] } }],
  ['other texts', { texts: ['Nobody spoke.', 'One read aloud.'] }],
  ['nothing said', { texts: [] }],
])('%s is no response sent twice', (_what, other) => {
  const first = {
    place: { room: 'M12', teacherSpellings: ['Ms Lee'] },
    texts: other.texts?.length === 0 ? [] : texts,
  };
  expect(doubled(first, { ...other, place: { ...first.place, ...other.place } })).toEqual([]);
});
