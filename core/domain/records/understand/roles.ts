/** The role of the contract for each meaning of the model. */
import type { CardKind, ColumnRole } from '../../../contract/tables.ts';
import type { Meaning } from './meanings.ts';

const roleOfMeaning: Partial<Record<Meaning, ColumnRole>> = {
  saw: 'evidence',
  heard: 'evidence',
  voice: 'pupil-quote',
  wonder: 'wondering',
  'area-tick': 'focus-areas',
  machinery: 'ignored',
};

export const kindOfMeaning: Partial<Record<Meaning, CardKind>> = {
  saw: 'saw',
  heard: 'heard',
  voice: 'pupil-voice',
  wonder: 'wondering',
  tally: 'tally',
};

const isRole = (meaning: Meaning): meaning is Meaning & ColumnRole => roleOfMeaning[meaning] === undefined;

export const roleOf = (meaning: Meaning): ColumnRole =>
  isRole(meaning) ? meaning : (roleOfMeaning[meaning] ?? 'ignored');
