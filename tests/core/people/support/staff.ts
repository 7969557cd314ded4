/** A staff list, and facts without one. */
import type { PeopleFacts } from '../../../../core/domain/people/people-facts.ts';
import { member } from '../../slides/support/facts.ts';

export const staff = [
  member('Ms', 'Rose', 'Hall', { initials: 'RHA' }),
  member('Mr', 'Mark', 'Hall', { initials: 'MHA' }),
  member('Ms', 'Grace', 'Adeyemi', { initials: 'GAD' }),
  member('Mr', 'Sanjeev', 'Pillai', {
    initials: 'SPI',
    knownAs: ['Sanj', 'Mr P'],
  }),
  member('Mr', 'Reg', 'Pardoe', { initials: 'RPA' }),
  member('Mr', 'Oliver', 'Tranter', { initials: 'OTR', knownAs: ['Olly'] }),
  member('Ms', 'Inés', 'Varela Ruiz', {
    initials: 'IVR',
    knownAs: ['Señora Varela'],
  }),
  member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' }),
];

export const nothing: PeopleFacts = { staff: [], decisions: [] };
