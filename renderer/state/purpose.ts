/** The purpose of a walk as the form shows it: one of the declared ones, or other words. */
import { walkPurposes } from '../../core/contract/calls/walks.ts';

type Declared = (typeof walkPurposes)[number];

export interface PurposeChoice {
  /** Empty string: not said. */
  readonly choice: Declared | '';
  /** For the choice `other` only: the purpose in the team's own words. */
  readonly words: string;
}

export const purposeNames: Record<Declared, string> = {
  'teaching and learning': 'Teaching and learning',
  'ethos and behaviour support': 'Ethos and behaviour support',
  environment: 'Environment',
  other: 'Other',
};

/** A record file may name a purpose of its own: it counts as other, in those words. */
export function purposeChoice(purpose: string | null): PurposeChoice {
  if (purpose === null) return { choice: '', words: '' };
  const known = walkPurposes.find((name) => name === purpose.toLowerCase());
  return known ? { choice: known, words: '' } : { choice: 'other', words: purpose };
}

export function purposeOf({ choice, words }: PurposeChoice): string | null {
  if (choice === '') return null;
  return (choice === 'other' && words.trim()) || choice;
}
