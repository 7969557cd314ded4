/** The walks on this machine. */
import { countPeople } from '../../domain/disclosure/people.ts';
import { listStaff } from '../../store/staff.ts';
import { listWalks } from '../../store/walks.ts';
import type { QueryHandler } from '../context.ts';

export const list: QueryHandler<'walks.list'> = (_input, { db }) => {
  const staff = listStaff(db);
  const walks = listWalks(db).map(({ observerSpellings, ...walk }) => ({
    ...walk,
    observers: countPeople(observerSpellings, staff),
  }));
  return { walks };
};
